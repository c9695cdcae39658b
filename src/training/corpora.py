"""Reads the public question sets into one form. Nothing of them is kept in the project."""
import collections
import gzip
import json
import random
import re
import sys
from dataclasses import dataclass

# A third of the visible SQuAD 2.0 articles (every third by name) is never trained on while figures are taken.
HELD_OUT = ["Black_Death", "Economic_inequality", "Fresno,_California", "Huguenot", "Intergovernmental_Panel_on_Climate_Change",
            "Oxygen", "Prime_number", "Sky_(United_Kingdom)", "Warsaw"]


@dataclass(frozen=True)
class Example:
    """A question over a passage.

    answers: (start, end) of acceptable spans in characters; empty when the passage does not say.
    parts: the items of a list answer; empty for others. title: what the passage's text is called, or empty.
    """
    id: str
    question: str
    context: str
    answers: tuple
    parts: tuple
    group: str
    title: str = ""


def _open(path):
    return (gzip.open if str(path).endswith("gz") else open)(path, "rt", encoding="utf8")


def _title(name):
    """The heading behind an article's name; file names of reviews and posts are none."""
    return "" if re.match(r"(Amazon_Reviews|Filtered_Reddit)", name) else name.replace("_", " ")


def squad(path, keep=lambda title: True):
    out = []
    with _open(path) as f:
        for article in json.load(f)["data"]:
            if keep(article["title"]):
                for p in article["paragraphs"]:
                    for q in p["qas"]:
                        spans = tuple((a["answer_start"], a["answer_start"] + len(a["text"])) for a in q["answers"])
                        out.append(Example(q["id"], q["question"], p["context"], spans, (), article["title"], _title(article["title"])))
    return out


class Untokenized:
    """Text put together again from tokens; knows where each token went."""
    NO_SPACE_BEFORE = re.compile(r"^([,.;:?!%)\]}]|''|'s|'re|'ve|'ll|'m|'d|n't|'|-RRB-|-RSB-)$")
    NO_SPACE_AFTER = re.compile(r"^([(\[{$#]|``|-LRB-|-LSB-)$")
    PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "--": "–"}

    def __init__(self, tokens):
        self.text, self.spans, glue = "", [], True
        for token in tokens:
            if not glue and not self.NO_SPACE_BEFORE.match(token):
                self.text += " "
            start = len(self.text)
            self.text += self.PLAIN.get(token, token)
            self.spans.append((start, len(self.text)))
            glue = bool(self.NO_SPACE_AFTER.match(token))

    def span(self, first, last):
        return self.spans[first][0], self.spans[last][1]


def qed(path):
    """Real search questions over Wikipedia paragraphs (Natural Questions)."""
    out = []
    with _open(path) as f:
        for line in f:
            row = json.loads(line)
            tokens = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\S+", row["paragraph_text"])]
            plain, spans = Untokenized([t for _, _, t in tokens]), []
            said = row["answer_spans"] if "answer_spans" in row else [(x["start"], x["end"]) for x in row["original_nq_answers"][0]]
            for start, end in said:
                inside = [i for i, (a, b, _) in enumerate(tokens) if b > start and a < end]
                if inside:
                    spans.append(plain.span(inside[0], inside[-1]))
            if spans:
                parts = tuple(spans) if len(spans) > 1 else ()
                out.append(Example(str(row["example_id"]), row["question_text"], plain.text, tuple(spans[:1]), parts, row["title_text"], row["title_text"]))
    return out


def qamr(questions, sentences, seed=7):
    """Questions on single sentences, which are put among up to three sentences of the same or another document."""
    rng, texts, by_document = random.Random(seed), {}, collections.defaultdict(list)
    with _open(sentences) as f:
        for line in f:
            key, _, tokens = line.rstrip("\n").partition("\t")
            texts[key] = Untokenized(tokens.split(" "))
            by_document[key.split(":")[2]].append(key)
    keys, out = sorted(texts), []
    for path in questions:
        with _open(path) as f:
            for n, line in enumerate(f):
                row = line.rstrip("\n").split("\t")
                indexes = [int(i) for i in row[6].split()]
                checks = [c.partition(":")[2] for c in row[7:]]
                agreed = all(set(c.split()) & set(row[6].split()) for c in checks) and len(checks) >= 1
                if row[0] in texts and indexes and indexes == list(range(indexes[0], indexes[-1] + 1)) and agreed:
                    near = [k for k in by_document[row[0].split(":")[2]] if k != row[0]]
                    pool = near if near and rng.random() < 0.7 else keys
                    others = [texts[k].text for k in {rng.choice(pool) for _ in range(rng.randint(0, 3))} if k != row[0]]
                    at = rng.randint(0, len(others))
                    before = "".join(t + " " for t in others[:at])
                    start, end = texts[row[0]].span(indexes[0], indexes[-1])
                    context = " ".join(others[:at] + [texts[row[0]].text] + others[at:])
                    span = (len(before) + start, len(before) + end)
                    out.append(Example(f"qamr-{n}", row[5], context, (span,), (), row[0].split(":")[2]))
    return out


def multispan(path):
    out = []
    with _open(path) as f:
        for row in json.load(f)["data"]:
            plain, runs = Untokenized(row["context"]), []
            for i, label in enumerate(row["label"]):
                if label == "B":
                    runs.append([i, i])
                elif label == "I" and runs:
                    runs[-1][1] = i
            spans = tuple(plain.span(a, b) for a, b in runs)
            out.append(Example(row["id"], Untokenized(row["question"]).text, plain.text, spans[:1], spans, row["id"]))
    return out


def clapnq_unanswerable(path):
    out = []
    with _open(path) as f:
        for line in f:
            row = json.loads(line)
            for p in row["passages"][:1]:
                out.append(Example(row["id"], row["input"], Untokenized(p["text"].split()).text, (), (), p["title"], p["title"]))
    return out


def main():
    """python3 corpora.py SQUAD2.json.gz HELD-OUT.json.gz: writes the articles that are kept out of training."""
    source, target = sys.argv[1:]
    with _open(source) as f:
        whole = json.load(f)
    whole["data"] = [article for article in whole["data"] if article["title"] in HELD_OUT]
    with gzip.open(target, "wt", encoding="utf8") as f:
        json.dump(whole, f)


if __name__ == "__main__":
    main()
