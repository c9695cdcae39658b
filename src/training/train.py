"""Trains the span reader; on a GPU where there is one, else on the CPU. Goes on from its checkpoint when started again.

    python3 train.py --data DIR --onnx BASE.onnx --tokenizer BASE-tokenizer.json --out reader.pt [--everything]
"""
import argparse
import collections
import json
import os
import random
import time
from dataclasses import replace

import torch
import torch.nn.functional as F

import corpora
from encoder import SpanReader
from features import batches, cropped, targets, tensors, windows
from negatives import Negatives
from score import score, summary
from tokenizer import Tokenizer

CHUNK = 1500
# Share of each source in the first tenth of the training, up to the half of it, and after that. Single sentences are cheap and teach
# what a span is; questions that people made unanswerable on purpose teach silence, which is learnt last and slowest.
FIRST_PART, SECOND_PART = 0.1, 0.5
MIX = {"qamr": (50, 12, 8), "shifts": (35, 38, 24), "squad11": (5, 8, 8), "squad2": (5, 26, 44), "qed": (5, 10, 10),
       "multispan": (0, 3, 3), "clapnq": (0, 3, 3)}
NEGATIVES = {"qamr": 0.25, "shifts": 0.35, "squad11": 0.35, "squad2": 0.1, "qed": 0.35, "multispan": 0.3, "clapnq": 0.0}
# Share of questions put behind another one about the same passage, as follow-ups are: what is asked stands last.
AFTER_ANOTHER = 0.12


def sources(data, everything):
    """{name: examples}; without the held-out articles unless everything is asked for."""
    keep = (lambda title: True) if everything else (lambda title: title not in corpora.HELD_OUT)
    d = lambda name: os.path.join(data, name)
    return {
        "qamr": corpora.qamr([d("qamr-dev.tsv.gz"), d("qamr-test.tsv.gz")], d("qamr-wiki-sentences.tsv.gz")),
        "shifts": [e for n in ("new_wiki", "reddit", "amazon_reviews") for e in corpora.squad(d(f"squadshifts-{n}.json.gz"))],
        "squad11": corpora.squad(d("squad11-dev-visible.json.gz"), keep),
        "squad2": corpora.squad(d("squad2-dev-visible.json.gz"), keep),
        "qed": corpora.qed(d("qed-train.jsonl.gz")) + corpora.qed(d("qed-dev.jsonl.gz")),
        "multispan": corpora.multispan(d("multispanqa-valid.json.gz")),
        "clapnq": corpora.clapnq_unanswerable(d("clapnq-dev-unanswerable.jsonl.gz")),
    }


class Stream:
    """Draws chunks of training windows; the same number always gives the same chunk."""

    def __init__(self, tok, examples, crop, most_tokens):
        self.tok, self.examples, self.crop, self.most_tokens = tok, examples, crop, most_tokens
        self.rng = random.Random(11)
        self.negatives = {name: Negatives(es, self.rng) for name, es in examples.items()}
        self.order = {name: [] for name in examples}
        self.asked = collections.defaultdict(list)
        for e in (e for es in examples.values() for e in es):
            self.asked[e.context].append(e.question)

    def chunk(self, number, progress):
        self.rng.seed(1000 + number)
        column = 0 if progress < FIRST_PART else 1 if progress < SECOND_PART else 2
        names = list(MIX)
        picks, out = self.rng.choices(names, weights=[MIX[n][column] for n in names], k=CHUNK), []
        for name in picks:
            e = self._next(name)
            before = [q for q in self.asked[e.context] if q != e.question] if self.rng.random() < AFTER_ANOTHER else []
            if e.answers and self.rng.random() < NEGATIVES[name]:
                e = self.negatives[name].of(e) or e
            if self.rng.random() < 0.8:
                e = cropped(e, self.crop, self.rng)
            if before:
                e = replace(e, question=self.rng.choice(before).rstrip("?") + "? " + e.question)
            some = windows(self.tok, e, self.most_tokens, 64, self.rng)
            out.append(next((w for w in some if w.starts != [0]), some[0]))
        return out

    def _next(self, name):
        """Every example of a source once, in random order, before any comes again."""
        if not self.order[name]:
            self.order[name] = list(range(len(self.examples[name])))
            self.rng.shuffle(self.order[name])
        return self.examples[name][self.order[name].pop()]


def losses(logits, batch):
    starts, ends, inside, passage = targets(batch, logits.shape[1], logits.device)
    seen = passage.clone()
    seen[:, 0] = 1
    at = lambda k, right: -torch.logsumexp(_only(F.log_softmax(_only(logits[..., k], seen), -1), right), -1).mean()
    span = (at(0, starts) + at(1, ends)) / 2
    tags = F.binary_cross_entropy_with_logits(logits[..., 2], inside, reduction="none")
    tags = (tags * passage).sum() / passage.sum() * 4
    says = F.binary_cross_entropy_with_logits(logits[:, 0, 2], 1 - starts[:, 0])
    return span, tags, says


def _only(x, mask):
    return x.masked_fill(mask == 0, -1e4)


def main():
    p = argparse.ArgumentParser()
    for name in ("--data", "--onnx", "--tokenizer", "--out"):
        p.add_argument(name, required=True)
    p.add_argument("--start", help="weights to go on from: a .pt of this script, or an .onnx of export.py")
    p.add_argument("--frozen", type=int, default=0, help="first layers that stay as they are")
    p.add_argument("--everything", action="store_true", help="train on the held-out articles too")
    p.add_argument("--tokens", type=float, default=40e6, help="tokens to train on")
    p.add_argument("--lr", type=float, default=1.5e-4)
    p.add_argument("--batch-tokens", type=int, default=2400)
    p.add_argument("--most-tokens", type=int, default=320)
    p.add_argument("--crop", type=int, default=520, help="characters that most training passages are cut to")
    p.add_argument("--minutes", type=float, default=1e9, help="time to train for, over all starts; the learning rate follows what ends first")
    p.add_argument("--dev-limit", type=int, default=0)
    a = p.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        torch.set_num_threads(os.cpu_count())
    tok, model = Tokenizer(a.tokenizer), SpanReader(a.onnx).to(device)
    if a.start:
        model.load(a.start, device)
    model.freeze(a.frozen)
    examples = sources(a.data, a.everything)
    print({n: len(es) for n, es in examples.items()}, device, flush=True)
    stream = Stream(tok, examples, a.crop, a.most_tokens)
    weights = [x for x in model.parameters() if x.requires_grad]
    opt = torch.optim.AdamW([dict(params=[x for x in weights if x.dim() > 1], weight_decay=0.01),
                             dict(params=[x for x in weights if x.dim() <= 1], weight_decay=0.0)], lr=a.lr)
    state = dict(chunk=0, step=0, tokens=0, seconds=0.0)
    if os.path.exists(a.out + ".ckpt"):
        saved = torch.load(a.out + ".ckpt", map_location=device)
        model.load_state_dict(saved["model"])
        opt.load_state_dict(saved["opt"])
        state, stream.order = saved["state"], saved["order"]
    train(model, opt, stream, state, a, device)
    torch.save(model.state_dict(), a.out)
    held = [e for e in corpora.squad(os.path.join(a.data, "squad2-dev-visible.json.gz")) if e.group in corpora.HELD_OUT]
    random.Random(5).shuffle(held)
    print(json.dumps(summary(score(model, tok, held[:a.dev_limit or None], 384, device))), flush=True)


def train(model, opt, stream, state, a, device):
    model.train()
    last, mean = time.time(), None
    progress = lambda: min(1.0, max(state["tokens"] / a.tokens, state["seconds"] / 60 / a.minutes))
    while progress() < 1:
        feats = stream.chunk(state["chunk"], 1.0 if a.start else progress())
        for batch in batches(feats, a.batch_tokens, stream.rng):
            for group in opt.param_groups:
                group["lr"] = a.lr * max(0.01, min(1, progress() / 0.04 + 0.02) * (1 - progress()))
            with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
                logits = model(*tensors(batch, device)).float()
            parts = losses(logits, batch)
            opt.zero_grad(set_to_none=True)
            sum(w * x for w, x in zip((1.0, 0.3, 0.3), parts)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            now = torch.tensor([x.item() for x in parts])
            mean = now if mean is None else 0.98 * mean + 0.02 * now
            state["step"] += 1
            state["tokens"] += sum(len(w.ids) for w in batch)
            state["seconds"] += time.time() - last
            last = time.time()
            if state["step"] % 50 == 0:
                print(state["step"], f"{progress():.3f} span {mean[0]:.3f} tags {mean[1]:.3f} answerable {mean[2]:.3f},",
                      f"{state['tokens'] / state['seconds']:.0f} tokens/s", flush=True)
            if progress() >= 1:
                break
        state["chunk"] += 1
        torch.save(dict(model=model.state_dict(), opt=opt.state_dict(), state=state, order=stream.order), a.out + ".ckpt.new")
        os.replace(a.out + ".ckpt.new", a.out + ".ckpt")


if __name__ == "__main__":
    main()
