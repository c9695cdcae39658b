"""Trains the span reader; on a GPU where there is one, else on the CPU. Goes on from its checkpoint when started again.

    python3 train.py --data DIR --onnx BASE.onnx --tokenizer BASE-tokenizer.json --out reader.pt [--everything] [--teachers A.pt,B.pt]
"""
import argparse
import collections
import json
import multiprocessing
import os
import random
import time
from dataclasses import replace

import torch
import torch.nn.functional as F

import corpora
from encoder import SpanReader
from features import Batch, batches, cropped, windows
from negatives import Negatives
from score import score, summary
from tokenizer import Tokenizer

CHUNK = 3000
# Share of each source; questions that people made unanswerable on purpose teach silence, which is learnt last and slowest.
MIX = {"qamr": 15, "shifts": 30, "squad11": 9, "squad2": 30, "qed": 10, "multispan": 2, "clapnq": 1}
NEGATIVES = {"qamr": 0.25, "shifts": 0.35, "squad11": 0.35, "squad2": 0.1, "qed": 0.35, "multispan": 0.3, "clapnq": 0.0}
# Share of questions put behind another one about the same passage, as follow-ups are: what is asked stands last.
AFTER_ANOTHER = 0.12
TITLED = 0.4


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
    """Chunks of training batches; the same number always gives the same chunk, in whatever process."""

    def __init__(self, tok, examples, mix, a):
        self.tok, self.examples, self.a = tok, examples, a
        self.quota = {name: max(1, round(CHUNK * share / sum(mix.values()))) for name, share in mix.items() if share}
        self.negatives = {name: Negatives(examples[name], random.Random(11)) for name in self.quota}
        self.order = {}
        self.asked = collections.defaultdict(list)
        for e in (e for es in examples.values() for e in es):
            self.asked[e.context].append(e.question)

    def chunk(self, number):
        rng, some = random.Random(1000 * self.a.seed + number), []
        for name, quota in self.quota.items():
            self.negatives[name].rng = rng
            for k in range(number * quota, (number + 1) * quota):
                some.append(self._window(name, self._example(name, k), rng))
        return [Batch(b) for b in batches(some, self.a.batch_tokens, rng)]

    def _example(self, name, k):
        """Every example of a source once, in random order, before any comes again."""
        epoch, place = divmod(k, len(self.examples[name]))
        if self.order.get(name, (None,))[0] != epoch:
            order = list(range(len(self.examples[name])))
            random.Random(f"{self.a.seed} {name} {epoch}").shuffle(order)
            self.order[name] = epoch, order
        return self.examples[name][self.order[name][1][place]]

    def _window(self, name, e, rng):
        before = [q for q in self.asked[e.context] if q != e.question] if rng.random() < AFTER_ANOTHER else []
        if e.answers and rng.random() < NEGATIVES[name] * self.a.negatives:
            e = self.negatives[name].of(e) or e
        if rng.random() < 0.7:
            e = cropped(e, self.a.crop, rng)
        if before:
            e = replace(e, question=rng.choice(before).rstrip("?") + "? " + e.question)
        some = windows(self.tok, e, self.a.most_tokens, 64, rng, rng.random() < TITLED)
        return next((w for w in some if w.starts != [0]), some[0])


def _chunk(number):
    return STREAM.chunk(number)


def chunks(stream, first, workers):
    """Chunks from the given number on, without end, made by so many processes beside."""
    if not workers:
        while True:
            yield stream.chunk(first)
            first += 1
    global STREAM
    STREAM = stream
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        waiting = collections.deque()
        while True:
            while len(waiting) < 2 * workers:
                waiting.append(pool.apply_async(_chunk, (first,)))
                first += 1
            yield waiting.popleft().get()


def losses(logits, starts, ends, inside, passage, taught=None):
    """Loss of spans, of list items, and of "answerable"; taught: a teacher's logits, whose distributions are learnt as well."""
    seen = passage.clone()
    seen[:, 0] = 1
    says, part = logits[:, 0, 2], logits[..., 2]
    first, last = (F.log_softmax(_only(logits[..., k], seen), -1) for k in (0, 1))
    at = lambda z, right: -torch.logsumexp(_only(z, right), -1).mean()
    right = [(at(first, starts) + at(last, ends)) / 2, _tags(part, inside, passage), F.binary_cross_entropy_with_logits(says, 1 - starts[:, 0])]
    if taught is None:
        return right
    soft = [F.softmax(_only(taught[..., k], seen), -1) for k in (0, 1)]
    learnt = [-((soft[0] * first).sum(-1) + (soft[1] * last).sum(-1)).mean() / 2, _tags(part, taught[..., 2].sigmoid(), passage),
              F.binary_cross_entropy_with_logits(says, taught[:, 0, 2].sigmoid())]
    return [0.25 * a + 0.75 * b for a, b in zip(right, learnt)]


def _tags(logits, inside, passage):
    return (F.binary_cross_entropy_with_logits(logits, inside, reduction="none") * passage).sum() / passage.sum() * 4


def _only(x, mask):
    return x.masked_fill(mask == 0, -1e4)


def arguments():
    p = argparse.ArgumentParser()
    for name in ("--data", "--onnx", "--tokenizer", "--out"):
        p.add_argument(name, required=True)
    p.add_argument("--start", help="weights to go on from: a .pt of this script, or an .onnx of export.py")
    p.add_argument("--teachers", default="", help="files of trained readers, with commas; the mean of their logits is learnt as well")
    p.add_argument("--layers", type=int, default=0, help="keep so many layers of the start, evenly spaced")
    p.add_argument("--frozen", type=int, default=0, help="first layers that stay as they are")
    p.add_argument("--words", action="store_true", help="train the word embeddings too")
    p.add_argument("--everything", action="store_true", help="train on the held-out articles too")
    p.add_argument("--tokens", type=float, default=40e6, help="tokens to train on")
    p.add_argument("--lr", type=float, default=1.5e-4)
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--rounded", type=float, default=2.0, help="from this share of the training on, weights and activations are rounded as in int8")
    p.add_argument("--negatives", type=float, default=1.0, help="factor of the shares of generated negatives")
    p.add_argument("--mix", default="", help="changes of the sources' shares, such as squad2=40,qamr=5")
    p.add_argument("--batch-tokens", type=int, default=2400)
    p.add_argument("--most-tokens", type=int, default=320)
    p.add_argument("--crop", type=int, default=520, help="characters that most training passages are cut to")
    p.add_argument("--minutes", type=float, default=1e9, help="time to train for, over all starts; the learning rate follows what ends first")
    p.add_argument("--precision", choices=("bf16", "tf32"), default="bf16", help="of matrix products on a GPU")
    p.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--dev-limit", type=int, default=0)
    return p.parse_args()


def main():
    a = arguments()
    torch.manual_seed(a.seed)
    torch.backends.cuda.matmul.allow_tf32 = a.precision == "tf32"
    if torch.cuda.is_available():
        # cuDNN's attention gives NaN for the large scores of e5-small-v2 in bf16 (seen with PyTorch 2.11).
        torch.backends.cuda.enable_cudnn_sdp(False)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        torch.set_num_threads(os.cpu_count())
    tok, model = Tokenizer(a.tokenizer), SpanReader(a.onnx)
    if a.start:
        model.load(a.start)
    if a.layers:
        model.thin(a.layers)
    model.to(device).freeze(a.frozen)
    model.word.weight.requires_grad_(a.words)
    model.dropout = a.dropout
    teachers = [SpanReader.of(path, a.onnx).to(device).eval() for path in a.teachers.split(",") if path]
    examples = sources(a.data, a.everything)
    print({n: len(es) for n, es in examples.items()}, device, flush=True)
    mix = {**MIX, **{n: float(x) for n, x in (part.split("=") for part in a.mix.split(",") if part)}}
    stream = Stream(tok, examples, mix, a)
    weights = [x for x in model.parameters() if x.requires_grad]
    opt = torch.optim.AdamW([dict(params=[x for x in weights if x.dim() > 1], weight_decay=0.01),
                             dict(params=[x for x in weights if x.dim() <= 1], weight_decay=0.0)], lr=a.lr)
    state = dict(chunk=0, step=0, tokens=0, seconds=0.0)
    if os.path.exists(a.out + ".ckpt"):
        saved = torch.load(a.out + ".ckpt", map_location=device)
        model.load_state_dict(saved["model"])
        opt.load_state_dict(saved["opt"])
        state = saved["state"]
    train(model, teachers, opt, stream, state, a, device)
    torch.save(model.state_dict(), a.out)
    held = [e for e in corpora.squad(os.path.join(a.data, "squad2-dev-visible.json.gz")) if e.group in corpora.HELD_OUT]
    random.Random(5).shuffle(held)
    for titled in (False, True):
        print("titled" if titled else "plain", json.dumps(summary(score(model, tok, held[:a.dev_limit or None], 384, device, titled))), flush=True)


def train(model, teachers, opt, stream, state, a, device):
    model.train()
    last, mean, saved = time.time(), None, time.time()
    progress = lambda: min(1.0, max(state["tokens"] / a.tokens, state["seconds"] / 60 / a.minutes))
    some = chunks(stream, state["chunk"], a.workers)
    while progress() < 1:
        for batch in next(some):
            for group in opt.param_groups:
                group["lr"] = a.lr * max(0.01, min(1, progress() / 0.06 + 0.02) * (1 - progress()))
            model.rounded = progress() >= a.rounded
            ids, types, mask, *right = batch.to(device)
            with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda" and a.precision == "bf16"):
                logits = model(ids, types, mask).float()
                with torch.no_grad():
                    taught = sum(t(ids, types, mask).float() for t in teachers) / len(teachers) if teachers else None
            parts = losses(logits, *right, taught)
            opt.zero_grad(set_to_none=True)
            sum(w * x for w, x in zip((1.0, 0.3, 0.3), parts)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            now = torch.stack([x.detach() for x in parts])
            mean = now if mean is None else 0.98 * mean + 0.02 * now
            state["step"] += 1
            state["tokens"] += batch.tokens
            state["seconds"] += time.time() - last
            last = time.time()
            if state["step"] % (500 if device == "cuda" else 50) == 0:
                print(state["step"], f"{progress():.3f} span {mean[0]:.3f} tags {mean[1]:.3f} answerable {mean[2]:.3f},",
                      f"{state['tokens'] / state['seconds']:.0f} tokens/s", flush=True)
            if progress() >= 1:
                break
        state["chunk"] += 1
        if time.time() - saved > 120:
            torch.save(dict(model=model.state_dict(), opt=opt.state_dict(), state=state), a.out + ".ckpt.new")
            os.replace(a.out + ".ckpt.new", a.out + ".ckpt")
            saved = time.time()
    some.close()


if __name__ == "__main__":
    main()
