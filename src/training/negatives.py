"""Makes questions that a passage does not answer out of questions that it does.

Lexical distance alone does not teach a reader to be silent, so each kind keeps the words of question and passage close:
the answering sentence is taken out, a name or number of the question is changed, the question is turned round, or the best
wrong passage is shown.
"""
import collections
import math
import random
import re
from dataclasses import replace

WORD = re.compile(r"[a-z0-9]+")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
NAME = re.compile(r"(?<=[\w,;)] )((?:[A-Z][\w'’.-]*\w)(?: (?:of |the |de |van )?[A-Z][\w'’-]+)*)")
NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
PAIRS = [("first", "last"), ("before", "after"), ("increase", "decrease"), ("increased", "decreased"), ("more", "fewer"), ("most", "least"),
         ("highest", "lowest"), ("largest", "smallest"), ("biggest", "smallest"), ("win", "lose"), ("won", "lost"), ("north", "south"),
         ("northern", "southern"), ("east", "west"), ("eastern", "western"), ("oldest", "youngest"), ("older", "younger"),
         ("buy", "sell"), ("bought", "sold"), ("accept", "reject"), ("support", "oppose"), ("supported", "opposed"), ("began", "ended"),
         ("begin", "end"), ("start", "stop"), ("started", "stopped"), ("born", "buried"), ("best", "worst"), ("better", "worse"),
         ("good", "bad"), ("like", "dislike"), ("liked", "disliked"), ("early", "late"), ("enter", "leave"), ("allowed", "forbidden"),
         ("always", "never"), ("same", "different"), ("strong", "weak"), ("positive", "negative"), ("mother", "father"), ("male", "female"),
         ("open", "close"), ("opened", "closed"), ("above", "below"), ("minimum", "maximum"), ("cause", "prevent"), ("rise", "fall")]
OTHER = {**dict(PAIRS), **{b: a for a, b in PAIRS}}
AUXILIARY = re.compile(r"\b(did|does|do|is|are|was|were|can|could|will|would|has|have|had)\b( (?:the |a |an )?[\w'’-]+)", re.I)


def sentences(text):
    bounds = [0] + [m.end() for m in SENTENCE_END.finditer(text)] + [len(text)]
    return [(a, b) for a, b in zip(bounds, bounds[1:]) if b > a]


class Negatives:
    """For examples of one source; passages and names of the same group are preferred, since they are the likeliest mistakes."""

    def __init__(self, examples, rng):
        self.rng = rng
        self.contexts = list(dict.fromkeys(e.context for e in examples))
        self.number = {c: i for i, c in enumerate(self.contexts)}
        words = [set(WORD.findall(c.lower())) for c in self.contexts]
        self.frequency = collections.Counter(w for s in words for w in s)
        self.inverted = collections.defaultdict(list)
        for i, s in enumerate(words):
            for w in s:
                if self.frequency[w] < max(20, 0.05 * len(words)):
                    self.inverted[w].append(i)
        self.names = collections.defaultdict(list)
        for e in examples:
            self.names[e.group].extend(NAME.findall(e.question))
        self.all_names = [n for ns in self.names.values() for n in ns]

    def of(self, example):
        """An unanswerable example near the given one, or None."""
        kinds = [self.without_sentence, self.changed, self.turned, self.wrong_passage]
        order = self.rng.choices(kinds, weights=[30, 40, 10, 20], k=4) + [self.wrong_passage]
        for kind in order:
            made = kind(example)
            if made is not None:
                return replace(made, answers=(), parts=(), id=f"{example.id}-{kind.__name__}")
        return None

    def without_sentence(self, e):
        parts = sentences(e.context)
        spans = e.parts or e.answers
        kept = [(a, b) for a, b in parts if not any(s < b and t > a for s, t in spans)]
        text = "".join(e.context[a:b] if e.context[b - 1:b].isspace() else e.context[a:b] + " " for a, b in kept).strip()
        answers = {e.context[s:t].lower() for s, t in spans}
        if len(text) < 60 or any(x in text.lower() for x in answers):
            return None
        return replace(e, context=text)

    def changed(self, e):
        """A name or a number of the question becomes another one."""
        numbers = [m for m in NUMBER.finditer(e.question)]
        names = [m for m in NAME.finditer(e.question)]
        if not numbers and not names:
            return None
        m = self.rng.choice(numbers + names)
        if m.group()[0].isdigit():
            there = [x for x in NUMBER.findall(e.context) if x != m.group() and len(x) == len(m.group())]
            new = self.rng.choice(there) if there and self.rng.random() < 0.5 else _other_number(m.group(), self.rng)
        else:
            here = [n for n in NAME.findall(e.context) if not _same(n, m.group())]
            near = [n for n in self.names[e.group] if not _same(n, m.group())]
            pool = self.rng.choice([p for p in (here, near, self.all_names) if p] or [[]])
            new = self.rng.choice(pool) if pool else m.group()
            if _same(new, m.group()) or any(_same(new, e.context[s:t]) for s, t in e.answers):
                return None
        return replace(e, question=e.question[:m.start()] + new + e.question[m.end():])

    def turned(self, e):
        """The opposite is asked."""
        places = [m for m in re.finditer(r"[a-z]+", e.question) if m.group() in OTHER]
        if places:
            m = self.rng.choice(places)
            return replace(e, question=e.question[:m.start()] + OTHER[m.group()] + e.question[m.end():])
        m = AUXILIARY.search(e.question)
        if m is None or re.search(r"\b(not|never)\b|n't", e.question):
            return None
        word = self.rng.choice([" not", " never"])
        return replace(e, question=e.question[:m.end()] + word + e.question[m.end():])

    def wrong_passage(self, e):
        score = collections.Counter()
        for w in set(WORD.findall(e.question.lower())):
            for j in self.inverted.get(w, ()):
                score[j] += math.log(len(self.contexts) / self.frequency[w])
        answers = [e.context[s:t].lower() for s, t in e.answers + e.parts]
        near = [j for j, _ in score.most_common(6) if j != self.number.get(e.context)]
        near = [j for j in near if not any(a in self.contexts[j].lower() for a in answers)]
        return replace(e, context=self.contexts[self.rng.choice(near[:3])]) if near else None


def _same(a, b):
    return bool(set(WORD.findall(a.lower())) & set(WORD.findall(b.lower())))


def _other_number(number, rng):
    digits = [i for i, c in enumerate(number) if c.isdigit()]
    i = rng.choice(digits[-2:])
    return number[:i] + rng.choice([d for d in "123456789" if d != number[i]]) + number[i + 1:]
