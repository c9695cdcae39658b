"""Scores a span reader on SQuAD-form questions: EM and F1 (Rajpurkar et al. 2016, 2018) and how well it tells that nothing answers.

    python3 score.py --data DIR --onnx BASE.onnx --tokenizer BASE-tokenizer.json --weights reader.pt
"""
import argparse
import collections
import json
import os
import random
import re
import string

import numpy as np
import torch

from features import batches, tensors, windows

MOST_ANSWER_TOKENS = 30


def normal(s):
    s = "".join(c for c in s.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", s).split())


def f1(p, g):
    a, b = normal(p).split(), normal(g).split()
    if not a or not b:
        return float(a == b)
    common = sum((collections.Counter(a) & collections.Counter(b)).values())
    return 2 * common / (len(a) + len(b)) if common else 0.0


@torch.no_grad()
def score(model, tok, examples, most_tokens, device="cpu", titled=False):
    """One row per example: (margin of the best span over "not here", logit of "answerable", F1, EM, has an answer)."""
    model.eval()
    flat = []
    for n, e in enumerate(examples):
        for w in windows(tok, e, most_tokens, 128, titled=titled):
            w.example = n
            flat.append(w)
    best = {}
    for batch in batches(flat, 8000 if device == "cpu" else 30000):
        logits = model(*tensors(batch, device)).float().cpu().numpy()
        for k, w in enumerate(batch):
            z = logits[k, w.offset:w.offset + len(w.spans)]
            pairs = z[:, 0][:, None] + z[:, 1][None, :]
            ok = np.triu(np.ones_like(pairs)) - np.triu(np.ones_like(pairs), MOST_ANSWER_TOKENS)
            pairs = np.where(ok > 0, pairs, -1e9)
            i, j = np.unravel_index(pairs.argmax(), pairs.shape)
            margin, says = pairs[i, j] - logits[k, 0, 0] - logits[k, 0, 1], logits[k, 0, 2]
            if w.example not in best or margin > best[w.example][0]:
                best[w.example] = (margin, says, w.spans[i][0], w.spans[j][1])
    rows = []
    for n, e in enumerate(examples):
        margin, says, a, b = best[n]
        gold = [e.context[s:t] for s, t in e.answers]
        text = e.context[a:b]
        rows.append((margin, says, max((f1(text, g) for g in gold), default=0.0),
                     max((float(normal(text) == normal(g)) for g in gold), default=0.0), bool(gold)))
    return np.array(rows, dtype=float)


def auroc(scores, labels):
    order = np.argsort(scores, kind="stable")
    rank = np.empty(len(scores))
    rank[order] = np.arange(1, len(scores) + 1)
    yes = labels > 0
    return float((rank[yes].sum() - yes.sum() * (yes.sum() + 1) / 2) / max(1, yes.sum() * (~yes).sum()))


def summary(rows):
    has, out = rows[rows[:, 4] > 0], {"n": len(rows)}
    out["has_em"], out["has_f1"] = round(100 * has[:, 3].mean(), 2), round(100 * has[:, 2].mean(), 2)
    for name, s in (("margin", rows[:, 0]), ("says", rows[:, 1]), ("both", rows[:, 0] / 2 + rows[:, 1])):
        value = lambda t, k: 100 * np.where(s > t, rows[:, k] * rows[:, 4], 1 - rows[:, 4]).mean()
        t = max(np.unique(np.quantile(s, np.linspace(0, 1, 200))), key=lambda x: value(x, 2))
        out[name] = dict(auroc=round(auroc(s, rows[:, 4]), 4), threshold=round(float(t), 2), em=round(value(t, 3), 2), f1=round(value(t, 2), 2),
                         no_answer=round(100 * (s[rows[:, 4] == 0] <= t).mean(), 2) if (rows[:, 4] == 0).any() else None)
    return out


def calibration(rows, rounds=50):
    """Platt scaling (Platt 1999) of half the margin and "answerable" together, by Newton's method; right means answerable and F1 of at least
    one half. The two say nearly the same, so a weight for each would be chance."""
    x = np.column_stack([rows[:, 0] / 2 + rows[:, 1], np.ones(len(rows))])
    y = ((rows[:, 4] > 0) & (rows[:, 2] >= 0.5)).astype(float)
    w = np.zeros(2)
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        w += np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + 1e-3 * np.eye(2), x.T @ (y - p) - 1e-3 * w)
    return {name: round(float(v), 5) for name, v in zip(("margin", "says", "bias"), (w[0] / 2, w[0], w[1]))}


def main():
    import corpora
    from encoder import SpanReader
    from tokenizer import Tokenizer
    p = argparse.ArgumentParser()
    for name in ("--data", "--onnx", "--tokenizer", "--weights"):
        p.add_argument(name, required=True)
    p.add_argument("--limit", type=int, default=0)
    p.add_argument("--report", help="where figures and calibration are written as JSON")
    a = p.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = SpanReader.of(a.weights, a.onnx).to(device)
    held = [e for e in corpora.squad(os.path.join(a.data, "squad2-dev-visible.json.gz")) if e.group in corpora.HELD_OUT]
    random.Random(5).shuffle(held)
    rows = score(model, Tokenizer(a.tokenizer), held[:a.limit or None], 320, device)
    report = dict(figures=summary(rows), calibration=calibration(rows))
    print(json.dumps(report, indent=1))
    if a.report:
        with open(a.report, "w", encoding="utf8") as f:
            json.dump(report, f, indent=1)


if __name__ == "__main__":
    main()
