"""Reads the public sets of conversations whose follow-ups people wrote out as stand-alone questions. Nothing of them is kept in the project."""
import collections
import gzip
import json
import os
import re
import zlib
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


@dataclass(frozen=True)
class Past:
    """An earlier turn: the question as typed, the same written out, and the answer it got (empty where it is not known)."""
    question: str
    resolved: str
    answer: str


@dataclass(frozen=True)
class Turn:
    """A question in its conversation; past is oldest first; topic is what the conversation was headed, or empty."""
    id: str
    source: str
    question: str
    resolved: str
    past: tuple
    topic: str
    held: bool


def _open(path):
    return gzip.open(path, "rt", encoding="utf8")


def _rows(path):
    with _open(path) as f:
        return [line.rstrip("\n").partition("\t")[::2] for line in f]


def _conversations(turns, source, held):
    """turns: {conversation: [(question, resolved, answer)]}; held: does this conversation stay out of training?"""
    out = []
    for name, some in turns.items():
        past = []
        for n, (question, resolved, answer) in enumerate(some):
            out.append(Turn(f"{source}-{name}-{n}", source, question, resolved or question, tuple(past), "", held(str(name))))
            past.append(Past(question, resolved or question, answer))
    return out


def canard_train(folder):
    """Answers are known by their nouns only; what the first rewrite names stands for the heading that the writers saw."""
    d = lambda part: dict(_rows(os.path.join(folder, f"canard-train.{part}.tsv.gz")))
    questions, rewrites, answers = d("question"), d("rewrite"), d("answer.tokens")
    by = collections.defaultdict(list)
    for key in questions:
        by[key.rpartition("#")[0]].append(key)
    out = []
    for keys in by.values():
        keys.sort(key=lambda k: int(k.rpartition("#")[2]))
        known = {w.lower() for w in WORD.findall(questions[keys[0]])}
        topic = " ".join(w for w in WORD.findall(rewrites.get(keys[0], "")) if w.lower() not in known and w[:1].isupper())
        past = []
        for key in keys:
            q, r = questions[key], rewrites.get(key, questions[key])
            out.append(Turn(key, "canard", q, r, tuple(past), topic, False))
            past.append(Past(q, r, answers.get(key, "").replace(" | ", " ")))
    return out


def canard_dev(folder):
    d = lambda part: dict(_rows(os.path.join(folder, f"canard-dev.{part}.tsv.gz")))
    questions, rewrites, out = d("question"), d("rewrite"), []
    for key, text in d("history").items():
        parts = [p.strip() for p in text.split("|||")]
        stem, _, number = key.rpartition("#")
        past = [Past(q, q, a) for q, a in zip(parts[2::2], parts[3::2])]
        out.append(Turn(key, "canard-dev", questions[key], rewrites[key], tuple(past), ". ".join(parts[:2]), True))
    return out


def cast(folder):
    d, out = lambda name: os.path.join(folder, "cast", name), []
    resolved = dict(_rows(d("2019-evaluation_topics_annotated_resolved_v1.0.tsv.gz")))
    with _open(d("2019-evaluation_topics_v1.0.json.gz")) as f:
        turns = {t["number"]: [(u["raw_utterance"].strip(), resolved.get(f"{t['number']}_{u['number']}", ""), "") for u in t["turn"]]
                 for t in json.load(f)}
    out += _conversations(turns, "cast19", lambda n: False)
    for year, name in ((20, "2020-2020_manual_evaluation_topics_v1.0.json.gz"), (21, "2021-2021_manual_evaluation_topics_v1.0.json.gz")):
        with _open(d(name)) as f:
            turns = {t["number"]: [(u["raw_utterance"].strip(), u["manual_rewritten_utterance"], u.get("passage", "")) for u in t["turn"]]
                     for t in json.load(f)}
        out += _conversations(turns, f"cast{year}", lambda n: False)
    return out + _cast_tree(d("2022-2022_evaluation_topics_tree_v1.0.json.gz"))


def _cast_tree(path):
    """CAsT 2022, kept out of training: the turns hang on one another as a tree."""
    out = []
    with _open(path) as f:
        for topic in json.load(f):
            nodes = {t["number"]: t for t in topic["turn"]}
            for t in topic["turn"]:
                if t["participant"] == "User":
                    chain, at = [], nodes.get(t.get("parent"))
                    while at:
                        chain.insert(0, at)
                        at = nodes.get(at.get("parent"))
                    past = [Past(u["utterance"], u.get("manual_rewritten_utterance", u["utterance"]), s.get("response", ""))
                            for u, s in zip(chain[::2], chain[1::2]) if u["participant"] == "User"]
                    out.append(Turn(f"cast22-{topic['number']}-{t['number']}", "cast22", t["utterance"],
                                    t.get("manual_rewritten_utterance", t["utterance"]), tuple(past), "", True))
    return out


def ikat(folder):
    out = []
    for name in ("2023-2023_train", "2023-2023_test", "2024-2024_test", "2025-2025_test"):
        with _open(os.path.join(folder, "ikat", name + "_topics.json.gz")) as f:
            turns = {t["number"]: [((u.get("utterance") or u.get("user_utterance")).strip(), u["resolved_utterance"], u.get("response", ""))
                                   for u in t.get("turns") or t["responses"]] for t in json.load(f)}
        out += _conversations(turns, "ikat" + name[2:4] + name[-2:], lambda n, held=name.startswith("2025"): held)
    return out


def mtrag(folder):
    out = []
    for domain in ("clapnq", "cloud", "fiqa", "govt"):
        def rows(kind):
            with _open(os.path.join(folder, "mtrag", f"{domain}_{kind}.jsonl.gz")) as f:
                return {r["_id"]: r["text"] for r in map(json.loads, f)}
        asked, rewrites = rows("questions"), rows("rewrite")
        for key, text in asked.items():
            questions = [q.strip() for q in text.split("|user|:") if q.strip()]
            stem = key.partition("<::>")[0]
            past = tuple(Past(q, rewrites.get(f"{stem}<::>{n + 1}", "").replace("|user|:", "").strip() or q, "")
                         for n, q in enumerate(questions[:-1]))
            out.append(Turn(key, "mtrag", questions[-1], rewrites[key].replace("|user|:", "").strip(), past, "",
                            zlib.crc32(stem.encode()) % 3 == 0))
    return out


def everything(folder):
    return canard_train(folder) + canard_dev(folder) + cast(folder) + ikat(folder) + mtrag(folder)
