"""Scores the resolver: words of the stand-alone form found (CANARD dev), and how often a question that stands alone is left alone.

    python3 score_resolver.py --data FOLLOWUP-DIR --onnx BASE.onnx --tokenizer BASE-tokenizer.json --weights resolver.pt
"""
import argparse
import collections
import json

import numpy as np
import torch

import dialogues
from edits import NUMBER, OPERATIONS, conversation, encode, stem
from resolver import Resolver
from tokenizer import Tokenizer
from train_resolver import padded

MOST_SPAN = 12


class Asked:
    """A question with its conversation as tokens, without what would be right."""

    def __init__(self, tok, turn, resolved):
        self.turn = turn
        self.ids, self.spans, self.text, self.question_end = encode(tok, turn.question, conversation(turn, resolved))


@torch.no_grad()
def read(model, asked, tokens=6000):
    """Per question: (logit "the conversation is needed", log probabilities of operations, starts, ends, logits of terms)."""
    model.eval()
    device = model.labels.weight.device
    out, order, cur = [None] * len(asked), sorted(range(len(asked)), key=lambda i: len(asked[i].ids)), []
    for i in order + [None]:
        if cur and (i is None or len(asked[i].ids) * (len(cur) + 1) > tokens):
            labels, starts, ends = (x.cpu().numpy() for x in model(*padded([asked[k] for k in cur], device)))
            for row, k in enumerate(cur):
                n, q = len(asked[k].ids), asked[k].question_end
                out[k] = (labels[row, 0, 0], labels[row, :q, 2:], starts[row, :q, :n], ends[row, :q, :n], labels[row, :n, 0])
            cur = []
        if i is not None:
            cur.append(i)
    return out


def rewrite(a, reading, needed, bold):
    """The question with what the model brings in; unchanged when the conversation is not needed. bold: added to every operation's
    logit against "keep"."""
    needs, operations, starts, ends, _ = reading
    if needs < needed:
        return a.turn.question
    text, edits, q = a.text, [], a.question_end
    for at in range(q):
        z = operations[at].copy()
        z[1:] += bold
        name = OPERATIONS[int(z.argmax())]
        if name == "keep" or name == "drop":
            if name == "drop" and edits and edits[-1][3] == at - 1 and edits[-1][4]:
                edits[-1] = edits[-1][:1] + (a.spans[at][1],) + edits[-1][2:3] + (at, True)
            continue
        place = span(a, starts[at], ends[at])
        if place is None:
            continue
        words = text[place[0]:place[1]]
        kind, _, how = name.partition(" ")
        words += "'s" if how == "'s" else ""
        if kind == "replace" and at:
            edits.append((*whole(text, a.spans[at], len(a.turn.question)), words, at, True))
        else:
            joint = {"": "", "'s": ""}.get(how, ("other than" if how == "besides" else how) + " ")
            end = whole(text, a.spans[at], len(a.turn.question))[1] if at else 0
            edits.append((end, end, f" {joint}{words}" if at else f"{joint}{words} ", at, False))
    out = a.turn.question
    for start, end, words, _, _ in reversed(edits):
        out = out[:start] + words + out[end:]
    return out


def whole(text, place, limit=None):
    """The place widened to whole words."""
    start, end = place
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < (limit or len(text)) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def span(a, starts, ends):
    best, q = (-1e9, None), a.question_end
    for i in np.argsort(-starts[q + 1:])[:5] + q + 1:
        if a.spans[i] is None:
            continue
        for j in range(i, min(len(a.ids), i + MOST_SPAN)):
            if a.spans[j] is None:
                break
            if starts[i] + ends[j] > best[0]:
                best = (starts[i] + ends[j], (a.spans[i][0], a.spans[j][1]))
    return whole(a.text, best[1]) if best[1] else None


def terms(a, reading, above):
    """Words of the conversation that are taken over, by their logit."""
    found = []
    for i in range(a.question_end + 1, len(a.ids)):
        if a.spans[i] and reading[4][i] > above:
            word = a.text[slice(*whole(a.text, a.spans[i]))]
            if stem(word) not in map(stem, found):
                found.append(word)
    return found


def words(text):
    return [stem(w) for w in dialogues.WORD.findall(text)]


def overlap(said, right):
    a, b = collections.Counter(words(said)), collections.Counter(words(right))
    common = sum((a & b).values())
    return common / max(1, sum(b.values())), common / max(1, sum(a.values()))


def main():
    p = argparse.ArgumentParser()
    for name in ("--data", "--onnx", "--tokenizer", "--weights"):
        p.add_argument(name, required=True)
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--limit", type=int, default=1 << 30)
    p.add_argument("--show", type=int, default=0, help="print so many follow-ups as they are resolved")
    a = p.parse_args()
    tok, model = Tokenizer(a.tokenizer), Resolver(a.onnx, a.layers)
    model.load(a.weights)
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    turns = [t for t in dialogues.everything(a.data) if t.held]
    dev = [Asked(tok, t, False) for t in turns if t.source == "canard-dev"][:a.limit]
    rest = [Asked(tok, t, True) for t in turns if t.source != "canard-dev" and t.past]
    dev_read, rest_read = read(model, dev), read(model, rest)
    alone = [i for i, x in enumerate(rest) if words(x.turn.resolved) == words(x.turn.question)]
    other = [i for i in range(len(rest)) if i not in set(alone)]
    print("turns that stand alone", len(alone), "that do not", len(other))
    copy = np.mean([overlap(x.turn.question, x.turn.resolved) for x in dev], axis=0)
    headed = np.mean([overlap(x.turn.question + " " + x.turn.topic.split(". ")[0], x.turn.resolved) for x in dev], axis=0)
    print("CANARD dev, recall and precision of words: copied", copy.round(3), "copied with the heading", headed.round(3))
    for needed in (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0):
        for bold in (0.0, 1.0, 2.0):
            said = [rewrite(x, r, needed, bold) for x, r in zip(dev, dev_read)]
            with_terms = [s + " " + " ".join(w for w in terms(x, r, 0.0) if r[0] >= needed and stem(w) not in words(s))
                          for x, r, s in zip(dev, dev_read, said)]
            left = np.mean([rewrite(rest[i], rest_read[i], needed, bold) == rest[i].turn.question for i in alone])
            changed = np.mean([rewrite(rest[i], rest_read[i], needed, bold) != rest[i].turn.question for i in other])
            row = dict(needed=needed, bold=bold, rewrite=np.mean([overlap(s, x.turn.resolved) for s, x in zip(said, dev)], axis=0).round(3).tolist(),
                       with_terms=np.mean([overlap(s, x.turn.resolved) for s, x in zip(with_terms, dev)], axis=0).round(3).tolist(),
                       left_alone=round(float(left), 3), changed=round(float(changed), 3))
            print(json.dumps(row), flush=True)
    for x, r in list(zip(dev, dev_read))[:a.show] + list(zip(rest, rest_read))[:a.show]:
        print(f"{x.turn.past[-1].question if x.turn.past else '-'} | {x.turn.question} -> {rewrite(x, r, 0.0, 0.0)} ({x.turn.resolved})")


if __name__ == "__main__":
    main()
