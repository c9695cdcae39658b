"""Turns examples into token windows and windows into batches."""
from dataclasses import dataclass

import torch

from negatives import sentences
from tokenizer import CLS, SEP

MOST_QUESTION_TOKENS = 64


@dataclass
class Window:
    """One window of a passage behind its question: [CLS] question [SEP] passage [SEP].

    offset: number of the first passage token; spans: characters of each passage token in the example's context;
    starts, ends: right tokens (0 when the answer is not in here); inside: right tokens of all parts.
    """
    ids: list
    offset: int
    spans: list
    starts: list
    ends: list
    inside: list
    example: int = 0


def windows(tok, e, most_tokens, overlap, rng=None):
    """All windows of an example. With rng, one of the acceptable answers is drawn as the right one."""
    question = tok(e.question)[0][-MOST_QUESTION_TOKENS:]
    ids, spans = tok(e.context)
    room, first, out = most_tokens - len(question) - 3, 0, []
    right = list(e.parts) or ([rng.choice(e.answers)] if e.answers and rng else list(e.answers[:1]))
    while True:
        part, offset = spans[first:first + room], len(question) + 2
        w = Window([CLS] + question + [SEP] + ids[first:first + room] + [SEP], offset, part, [], [], [])
        for a, b in right:
            hit = [i for i, (x, y) in enumerate(part) if y > a and x < b]
            if hit and part[hit[0]][0] <= a and part[hit[-1]][1] >= b:
                w.starts.append(offset + hit[0])
                w.ends.append(offset + hit[-1])
                w.inside += [offset + i for i in hit]
        if not w.starts:
            w.starts, w.ends = [0], [0]
        out.append(w)
        if first + room >= len(ids):
            return out
        first += room - overlap


def cropped(e, most_chars, rng):
    """The example over whole sentences around its answer, at most about so many characters; unchanged when it is short."""
    if len(e.context) <= most_chars:
        return e
    parts = sentences(e.context)
    spans = e.parts or e.answers
    if spans:
        first = next(i for i, (a, b) in enumerate(parts) if b > min(s for s, _ in spans))
        last = next(i for i, (a, b) in enumerate(parts) if b >= max(t for _, t in spans))
    else:
        first = last = rng.randrange(len(parts))
    while parts[last][1] - parts[first][0] < most_chars and (first > 0 or last < len(parts) - 1):
        if first > 0 and (last == len(parts) - 1 or rng.random() < 0.5):
            first -= 1
        else:
            last += 1
    start, end = parts[first][0], parts[last][1]
    moved = lambda some: tuple((s - start, t - start) for s, t in some)
    return type(e)(e.id, e.question, e.context[start:end].rstrip(), moved(e.answers), moved(e.parts), e.group)


def batches(feats, tokens, rng=None):
    """Lists of windows of about the same length, at most so many padded tokens each; in random order with rng."""
    out, cur = [], []
    for w in sorted(feats, key=lambda w: len(w.ids)):
        if cur and len(w.ids) * (len(cur) + 1) > tokens:
            out.append(cur)
            cur = []
        cur.append(w)
    out += [cur] if cur else []
    if rng:
        rng.shuffle(out)
    return out


def tensors(batch, device):
    t = max(len(w.ids) for w in batch)
    ids, types, mask = (torch.zeros(len(batch), t, dtype=torch.long) for _ in range(3))
    for i, w in enumerate(batch):
        n = len(w.ids)
        ids[i, :n], types[i, w.offset:n], mask[i, :n] = torch.tensor(w.ids), 1, 1
    return ids.to(device), types.to(device), mask.to(device)


def targets(batch, length, device):
    """Masks [batch, tokens] of right starts, ends and inside tokens, and of the passage's tokens."""
    starts, ends, inside, passage = (torch.zeros(len(batch), length) for _ in range(4))
    for i, w in enumerate(batch):
        starts[i, w.starts], ends[i, w.ends], inside[i, w.inside] = 1, 1, 1
        passage[i, w.offset:w.offset + len(w.spans)] = 1
    return [x.to(device) for x in (starts, ends, inside, passage)]
