"""Turns examples into token windows and windows into batches."""
from dataclasses import dataclass

import numpy as np
import torch

from negatives import sentences
from tokenizer import CLS, SEP

MOST_QUESTION_TOKENS, MOST_TITLE_TOKENS = 64, 32


@dataclass
class Window:
    """One window of a passage behind its question, as the program reads it: [CLS] question [SEP] title passage [SEP].

    second: number of the first token behind the question; offset: of the first passage token; spans: characters of each passage token
    in the example's context; starts, ends: right tokens (0 when the answer is not in here); inside: right tokens of all parts.
    """
    ids: list
    second: int
    offset: int
    spans: list
    starts: list
    ends: list
    inside: list
    example: int = 0


def windows(tok, e, most_tokens, overlap, rng=None, titled=False):
    """All windows of an example. With rng, one of the acceptable answers is drawn as the right one."""
    question = tok(e.question)[0][-MOST_QUESTION_TOKENS:]
    title = tok(e.title + ".")[0][:MOST_TITLE_TOKENS] if titled and e.title else []
    ids, spans = tok(e.context)
    second = len(question) + 2
    offset = second + len(title)
    room, first, out = most_tokens - offset - 1, 0, []
    right = list(e.parts) or ([rng.choice(e.answers)] if e.answers and rng else list(e.answers[:1]))
    while True:
        part = spans[first:first + room]
        w = Window([CLS] + question + [SEP] + title + ids[first:first + room] + [SEP], second, offset, part, [], [], [])
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
    return type(e)(e.id, e.question, e.context[start:end].rstrip(), moved(e.answers), moved(e.parts), e.group, e.title)


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


class Batch:
    """Windows as arrays [batch, tokens]: inputs, and masks of right starts, ends and inside tokens and of the passage's tokens."""
    NAMES = ("ids", "types", "mask", "starts", "ends", "inside", "passage")

    def __init__(self, some):
        shape = len(some), max(len(w.ids) for w in some)
        self.ids = np.zeros(shape, np.int32)
        self.types, self.mask, self.starts, self.ends, self.inside, self.passage = (np.zeros(shape, np.uint8) for _ in range(6))
        for i, w in enumerate(some):
            n = len(w.ids)
            self.ids[i, :n], self.types[i, w.second:n], self.mask[i, :n] = w.ids, 1, 1
            self.starts[i, w.starts], self.ends[i, w.ends], self.inside[i, w.inside] = 1, 1, 1
            self.passage[i, w.offset:w.offset + len(w.spans)] = 1
        self.tokens = int(self.mask.sum())

    def to(self, device):
        """The arrays as tensors: three of integers, four of floats."""
        some = [torch.from_numpy(getattr(self, name)).to(device, non_blocking=True) for name in self.NAMES]
        return [x.long() for x in some[:3]] + [x.float() for x in some[3:]]


def tensors(some, device):
    return Batch(some).to(device)[:3]
