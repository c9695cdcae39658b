"""Trains the resolver of follow-ups; goes on from its checkpoint when started again.

    python3 train_resolver.py --data FOLLOWUP-DIR --onnx BASE.onnx --tokenizer BASE-tokenizer.json --start span-reader.onnx --out resolver.pt
"""
import argparse
import multiprocessing
import os
import random
import time

import torch
import torch.nn.functional as F

import dialogues
from edits import episode
from resolver import Resolver
from tokenizer import Tokenizer

# How often a source is gone through while CANARD is gone through once: the others have whole answers, as the program has.
TIMES = {"canard": 1, "mtrag": 3, "cast19": 3, "cast20": 3, "cast21": 4, "ikat23in": 3, "ikat23st": 3, "ikat24st": 3}
CHUNK = 800


def drawn(turns, rng):
    """Turns in random order; some with the conversation of another before their own, which must not be drawn in."""
    order = [t for t in turns for _ in range(TIMES[t.source])]
    rng.shuffle(order)
    return order


def changed(turn, rng):
    """As in the program: headings missing, earlier questions written out, and stand-alone questions after something else."""
    topic = turn.topic if rng.random() < 0.6 else ""
    return type(turn)(turn.id, turn.source, turn.question, turn.resolved, turn.past, topic, turn.held)


def elsewhere(turn, other, rng):
    """A written-out question after a conversation about something else: it stands alone."""
    return type(turn)(turn.id, turn.source, turn.resolved, turn.resolved, other.past, other.topic, turn.held)


def padded(episodes, device):
    t = max(len(e.ids) for e in episodes)
    ids, types, mask = (torch.zeros(len(episodes), t, dtype=torch.long) for _ in range(3))
    for i, e in enumerate(episodes):
        n = len(e.ids)
        ids[i, :n], types[i, e.question_end + 1:n], mask[i, :n] = torch.tensor(e.ids), 1, 1
    return ids.to(device), types.to(device), mask.to(device)


def losses(outputs, episodes):
    labels, starts, ends = outputs
    t = labels.shape[1]
    operations, terms, seen = torch.full((len(episodes), t), -100), torch.zeros(len(episodes), t), torch.zeros(len(episodes), t)
    needs, places = torch.tensor([float(e.needs) for e in episodes]), []
    for i, e in enumerate(episodes):
        operations[i, :e.question_end] = torch.tensor(e.operations)
        terms[i, :len(e.ids)] = torch.tensor(e.terms, dtype=torch.float)
        seen[i, e.question_end + 1:len(e.ids)] = 1
        places += [(i, at, first, last) for at, first, last in e.pointers]
    device = labels.device
    operations, terms, seen, needs = (x.to(device) for x in (operations, terms, seen, needs))
    edited = F.cross_entropy(labels[..., 2:].transpose(1, 2), operations, ignore_index=-100)
    taken = (F.binary_cross_entropy_with_logits(labels[..., 0], terms, reduction="none") * seen).sum() / seen.sum()
    asked = F.binary_cross_entropy_with_logits(labels[:, 0, 0], needs)
    pointed = labels.sum() * 0
    if places:
        row, at, first, last = torch.tensor(places).T.to(device)
        hidden = (1 - seen[row]) * -1e4
        pointed = (F.cross_entropy(starts[row, at] + hidden, first) + F.cross_entropy(ends[row, at] + hidden, last)) / 2
    return edited * 4, pointed, taken * 4, asked


def batches(episodes, tokens, rng):
    out, cur = [], []
    for e in sorted(episodes, key=lambda e: len(e.ids)):
        if cur and len(e.ids) * (len(cur) + 1) > tokens:
            out.append(cur)
            cur = []
        cur.append(e)
    out += [cur] if cur else []
    rng.shuffle(out)
    return out


def made(tok, turns, seed):
    """The episodes of some turns, each with a conversation."""
    rng, out = random.Random(seed), []
    for t in turns:
        t = changed(t, rng)
        t = elsewhere(t, rng.choice(turns), rng) if rng.random() < 0.06 else t
        if t.past or t.topic:
            out.append(episode(tok, t, rng.random() < 0.6))
    return out


def _made(work):
    return made(TOK, *work)


def chunks(tok, turns, epoch, workers):
    """Lists of episodes, the whole of an epoch, made by so many processes beside."""
    order = drawn(turns, random.Random(100 + epoch))
    work = [(order[at:at + CHUNK], f"{epoch} {at}") for at in range(0, len(order), CHUNK)]
    if not workers:
        for some in work:
            yield made(tok, *some)
        return
    global TOK
    TOK = tok
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        for some in pool.imap(_made, work):
            yield some


def arguments():
    p = argparse.ArgumentParser()
    for name in ("--data", "--onnx", "--tokenizer", "--out"):
        p.add_argument(name, required=True)
    p.add_argument("--start", help="encoder to start from: a span reader, .pt or .onnx")
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--frozen", type=int, default=0, help="first layers that stay as they are")
    p.add_argument("--lr", type=float, default=2e-4)
    p.add_argument("--dropout", type=float, default=0.1)
    p.add_argument("--rounded", type=float, default=2.0, help="from this share of the training on, weights and activations are rounded as in int8")
    p.add_argument("--batch-tokens", type=int, default=2400)
    p.add_argument("--epochs", type=float, default=2)
    p.add_argument("--minutes", type=float, default=1e9)
    p.add_argument("--workers", type=int, default=0, help="processes that prepare episodes")
    return p.parse_args()


def main():
    a = arguments()
    torch.manual_seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    if device == "cpu":
        torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", os.cpu_count())))
    else:
        torch.backends.cuda.enable_cudnn_sdp(False)
    tok, model = Tokenizer(a.tokenizer), Resolver(a.onnx, a.layers)
    if a.start:
        model.load(a.start, strict=False)
    model.to(device).freeze(a.frozen)
    model.dropout = a.dropout
    turns = [t for t in dialogues.everything(a.data) if not t.held and (t.past or t.topic)]
    print(len(turns), "turns", flush=True)
    opt = torch.optim.AdamW([x for x in model.parameters() if x.requires_grad], lr=a.lr, weight_decay=0.01)
    state = dict(seen=0, seconds=0.0, epoch=0)
    if os.path.exists(a.out + ".ckpt"):
        saved = torch.load(a.out + ".ckpt", map_location=device)
        model.load_state_dict(saved["model"])
        opt.load_state_dict(saved["opt"])
        state = saved["state"]
    train(model, opt, tok, turns, state, a, device)
    torch.save(model.state_dict(), a.out)


def train(model, opt, tok, turns, state, a, device):
    model.train()
    total = sum(TIMES[t.source] for t in turns) * a.epochs
    progress = lambda: min(1.0, max(state["seen"] / total, state["seconds"] / 60 / a.minutes))
    mean, step, last = None, 0, time.time()
    while progress() < 1:
        some = chunks(tok, turns, state["epoch"], a.workers)
        for number, episodes in enumerate(some):
            for batch in batches(episodes, a.batch_tokens, random.Random(number)):
                for group in opt.param_groups:
                    group["lr"] = a.lr * max(0.01, min(1, progress() / 0.05 + 0.02) * (1 - progress()))
                model.rounded = progress() >= a.rounded
                with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
                    outputs = model(*padded(batch, device))
                parts = losses([x.float() for x in outputs], batch)
                opt.zero_grad(set_to_none=True)
                sum(w * x for w, x in zip((1, 0.5, 1, 0.5), parts)).backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                opt.step()
                now = torch.stack([x.detach() for x in parts])
                mean = now if mean is None else 0.98 * mean + 0.02 * now
                step += 1
                state["seen"] += len(batch)
                state["seconds"] += time.time() - last
                last = time.time()
                if progress() >= 1:
                    some.close()
                    return
                if step % (500 if device == "cuda" else 50) == 0:
                    print(step, f"{progress():.3f} operations {mean[0]:.3f} pointers {mean[1]:.3f} terms {mean[2]:.3f} needed {mean[3]:.3f}",
                          f"{state['seconds']:.0f} s", flush=True)
            if number % 40 == 39:
                torch.save(dict(model=model.state_dict(), opt=opt.state_dict(), state=state), a.out + ".ckpt")
        state["epoch"] += 1


if __name__ == "__main__":
    main()
