"""Learns from a follow-up and its stand-alone form how the one is edited into the other with words of the conversation.

A question [CLS] q [SEP] newest turn [SEP] older turn [SEP] ... heading [SEP] gets, for every token of q (and [CLS], which stands for
"before the first word"), one of OPERATIONS; each operation that brings words in points at the span of the conversation they come
from. Tokens of the conversation are marked when the stand-alone form takes their word over ("terms": Voskarides et al. 2020, QuReTeC).
"""
import difflib
import re
from dataclasses import dataclass

from dialogues import WORD
from tokenizer import CLS, SEP

# What happens at a token: nothing; it goes; the words come in its place; as a possessive; or behind it, after this preposition.
OPERATIONS = ["keep", "drop", "replace", "replace 's", "add", "add 's", "add of", "add in", "add with", "add about", "add for", "add from",
              "add at", "add to", "add on", "add by", "add besides"]
NUMBER = {name: i for i, name in enumerate(OPERATIONS)}
BESIDES = [("other", "than"), ("aside", "from"), ("in", "addition", "to"), ("apart", "from"), ("besides",), ("except",)]
PREPOSITIONS = {"of", "in", "with", "about", "for", "from", "at", "to", "on", "by"}
LIGHT = set("a an the this that these those and or of in with about for from at to on by 's s was were is are be been did do does has have had it he she they "
            "his her its their him them who what when where why how which there i you me my we our any some other than besides as also if so".split())
MOST_TOKENS, MOST_QUESTION, NEWEST, OLDER = 192, 48, 72, 40


@dataclass
class Episode:
    """One question with its conversation as tokens. `text` holds all of it; spans are characters of it, or None for [CLS] and [SEP].

    operations: one number per token from [CLS] to the question's end; pointers: (token, first, last) for those that bring words in;
    terms: 1 for each token of the conversation whose word is taken over; needs: does the stand-alone form hold such words?
    """
    ids: list
    spans: list
    text: str
    question_end: int
    operations: list
    pointers: list
    terms: list
    needs: bool


def conversation(turn, resolved):
    """The parts behind the question, newest first: of each turn the question (written out, if so asked) and the answer."""
    parts = [f"{p.resolved if resolved else p.question} {p.answer}".strip() for p in reversed(turn.past)]
    return [p for p in parts + [turn.topic] if p]


def encode(tok, question, parts):
    """(ids, spans, text, end of the question) of a question and the parts of its conversation."""
    text, ids, spans = question, [CLS], [None]

    def take(piece, start, most):
        some, where = tok(piece)
        ids.extend(some[:most] + [SEP])
        spans.extend([(start + a, start + b) for a, b in where[:most]] + [None])
    take(question, 0, MOST_QUESTION)
    end = len(ids) - 1
    for n, part in enumerate(parts):
        room = min(NEWEST if n == 0 else OLDER, MOST_TOKENS - len(ids) - 1)
        if room < 3:
            break
        take(part, len(text) + 1, room)
        text += "\n" + part
    return ids, spans, text, end


def stem(word):
    word = re.sub(r"['’]s?$", "", word.lower())
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _words(text):
    return [(m.start(), m.end(), stem(m.group())) for m in WORD.finditer(text)]


def episode(tok, turn, resolved_past):
    ids, spans, text, end = encode(tok, turn.question, conversation(turn, resolved_past))
    question, wanted = _words(turn.question), _words(turn.resolved)
    known = [w for w in _words(text) if w[0] >= len(turn.question)]
    old, new = [w for _, _, w in question], [w for _, _, w in wanted]
    taken = {w for w in new if w not in LIGHT and w not in old} & {w for _, _, w in known}
    terms = [0] * len(ids)
    for i, span in enumerate(spans):
        if i > end and span and any(a <= span[0] < b and w in taken for a, b, w in known):
            terms[i] = 1
    operations, pointers = [0] * end, []
    token_at = lambda k: next((i for i in range(1, end) if spans[i][1] > question[k][0]), end - 1)
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        core, prefix = _core(new[j1:j2])
        place = _find(core, known, taken)
        first, last = _tokens(spans, end, place) if place else (None, None)
        if tag == "delete" or first is None:
            continue
        possessive = re.search(r"['’]s?$", turn.resolved[wanted[j2 - 1][0]:wanted[j2 - 1][1] + 1]) is not None
        if tag == "replace":
            at = token_at(i1)
            for i in range(at + 1, end):
                if spans[i][0] < question[i2 - 1][1]:
                    operations[i] = NUMBER["drop"]
            name = "replace 's" if possessive else "replace"
        else:
            at = token_at(i1 - 1) if i1 else 0
            while at and at + 1 < end and spans[at + 1][0] < question[i1 - 1][1]:
                at += 1
            name = f"add {prefix}" if prefix else "add 's" if possessive else "add"
        operations[at] = NUMBER[name]
        pointers.append((at, first, last))
    return Episode(ids, spans, text, end, operations, pointers, terms, bool(taken))


def _core(words):
    """The words that come in without preposition and article before them, and the preposition's name."""
    prefix = ""
    for some in BESIDES:
        for at in range(min(2, len(words))):
            if tuple(words[at:at + len(some)]) == some:
                words, prefix = words[at + len(some):], "besides"
    if words and words[0] in PREPOSITIONS and not prefix:
        words, prefix = words[1:], words[0]
    while words and words[0] in ("the", "a", "an"):
        words = words[1:]
    return words, prefix


def _find(core, known, taken):
    """Characters of the newest longest run of the conversation that holds the words, when it holds most that matter."""
    weight = [w for w in core if w in taken]
    if not weight:
        return None
    best = (0, 0, 0)
    for k in range(len(known)):
        for c in range(len(core)):
            n = 0
            while k + n < len(known) and c + n < len(core) and known[k + n][2] == core[c + n]:
                n += 1
            while n and known[k + n - 1][2] in LIGHT:
                n -= 1
            if n and known[k][2] not in LIGHT and n > best[0]:
                best = (n, known[k][0], known[k + n - 1][1])
    held = sum(1 for a, b, w in known if best[1] <= a and b <= best[2] and w in taken)
    return best[1:] if 2 * held >= len(weight) else None


def _tokens(spans, end, place):
    inside = [i for i in range(end + 1, len(spans)) if spans[i] and spans[i][1] > place[0] and spans[i][0] < place[1]]
    return (inside[0], inside[-1]) if inside else (None, None)
