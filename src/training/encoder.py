"""A BERT encoder in plain PyTorch, filled from the fp32 ONNX file inside a LangChain4j embedding jar, with the span reader's head.

Shapes: ids, types, mask are [batch, tokens] (int64); logits are [batch, tokens, 3].
"""
import math
import re

import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

DENSE = ["attention.self.query", "attention.self.key", "attention.self.value",
         "attention.output.dense", "intermediate.dense", "output.dense"]
HEADS = 12
# Largest weight in the int8 graph: 7 bits, since processors without VNNI add pairs of products in 16 bits.
MOST_QUANTUM = 63


def load_weights(onnx_path):
    """Returns ({parameter name: tensor}, number of layers). The exports name the dense weights' nodes, or else keep them in order."""
    graph = onnx.load(onnx_path).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    weights = {name: torch.tensor(a.copy()) for name, a in arrays.items() if name.startswith(("embeddings", "encoder"))}
    layers = sum(name.endswith("intermediate.dense.bias") for name in weights)
    products = [node for node in graph.node if node.op_type == "MatMul" and node.input[1] in arrays]
    named = {}
    for node in products:
        place = re.search(r"layer\.(\d+)/(.*)/MatMul", node.name)
        if place:
            named[f"encoder.layer.{place.group(1)}.{place.group(2).replace('/', '.')}"] = node
    if len(named) < len(DENSE) * layers:
        named = {f"encoder.layer.{i // 6}.{DENSE[i % 6]}": products[i] for i in range(6 * layers)}
    for name, node in named.items():
        weights[name + ".weight"] = torch.tensor(arrays[node.input[1]].T.copy())
    return weights, layers


def exported_weights(onnx_path):
    """{parameter name: tensor} of a file that export.py wrote, fp32 or int8."""
    graph = onnx.load(onnx_path).graph
    arrays = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in graph.initializer}
    weights = {name: a for name, a in arrays.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        place = re.match(r"/((?:layers\.\d+/\w+)|head|word)/(?:MatMul|Gather)_output_0(_integer|_rows)?$", node.output[0] if node.op_type == "MatMul" else node.name)
        if not place:
            continue
        name = place.group(1).replace("/", ".") + ".weight"
        if node.op_type == "MatMul":
            weights[name] = arrays[node.input[1]].T
        elif node.op_type == "MatMulInteger":
            weights[name] = (arrays[node.input[1]].float() * arrays[node.input[1] + "s"]).T
        elif node.op_type == "Gather":
            weights[name] = arrays[node.input[0]].float() * arrays[node.input[0] + "s"]
    return weights


def linear(module, x):
    return module(x)


def rounded_linear(module, x):
    """The module as export.py's int8 graph computes it: weights of 7 bits per output, activations of 8 bits per batch. Gradients pass
    as if nothing were rounded (Jacob et al. 2018)."""
    w = module.weight
    step = w.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / MOST_QUANTUM
    low, high = x.detach().amin().clamp_max(0).float(), x.detach().amax().clamp_min(0).float()
    scale = ((high - low) / 255).clamp_min(1e-8)
    zero = torch.round(-low / scale)
    as_sent = (torch.clamp(torch.round(x.detach().float() / scale) + zero, 0, 255) - zero) * scale
    x = x + (as_sent - x.detach()).to(x.dtype)
    w = w + (torch.round(w.detach() / step) * step - w.detach())
    return F.linear(x, w, module.bias)


class Layer(nn.Module):
    def __init__(self, hidden, inner):
        super().__init__()
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.up, self.down = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, 1e-12), nn.LayerNorm(hidden, 1e-12)

    def forward(self, x, bias, dropout=0.0, rounded=False):
        """dropout and rounded (weights and activations as in int8) are for training."""
        b, t, h = x.shape
        dense = rounded_linear if rounded else linear
        drop = lambda y: F.dropout(y, dropout) if dropout else y
        q, k, v = dense(self.qkv, x).reshape(b, t, 3, HEADS, h // HEADS).permute(2, 0, 3, 1, 4)
        y = self._attend(q, k, v, bias, dropout).transpose(1, 2).reshape(b, t, h)
        x = self.norm1(x + drop(dense(self.out, y)))
        return self.norm2(x + drop(dense(self.down, F.gelu(dense(self.up, x)))))

    def _attend(self, q, k, v, bias, dropout):
        if q.is_cuda:
            return F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype), dropout, scale=1.0)
        attention = F.softmax(q @ k.transpose(-1, -2) + bias, -1)
        return (F.dropout(attention, dropout) if dropout else attention) @ v

    def fill(self, w, prefix, hidden):
        """Takes the jar's weights; the attention's scale goes into the query weights, which saves a pass over the scores."""
        scale = 1 / math.sqrt(hidden // HEADS)
        self.qkv.weight.data = torch.cat([w[prefix + n + ".weight"] * (scale if i == 0 else 1) for i, n in enumerate(DENSE[:3])])
        self.qkv.bias.data = torch.cat([w[prefix + n + ".bias"] * (scale if i == 0 else 1) for i, n in enumerate(DENSE[:3])])
        for module, name in ((self.out, "attention.output.dense"), (self.norm1, "attention.output.LayerNorm"),
                             (self.up, "intermediate.dense"), (self.down, "output.dense"), (self.norm2, "output.LayerNorm")):
            module.weight.data, module.bias.data = w[prefix + name + ".weight"], w[prefix + name + ".bias"]


class Encoder(nn.Module):
    """The layers of a base encoder. dropout and rounded are for training; the word and position embeddings stay as they are unless
    training asks for more."""
    dropout, rounded = 0.0, False

    def __init__(self, onnx_path, most_layers=99):
        super().__init__()
        w, count = load_weights(onnx_path)
        words = w["embeddings.word_embeddings.weight"]
        self.hidden, inner = words.shape[1], w["encoder.layer.0.intermediate.dense.bias"].shape[0]
        self.word = nn.Embedding.from_pretrained(words, freeze=True)
        self.position = nn.Embedding.from_pretrained(w["embeddings.position_embeddings.weight"], freeze=True)
        self.segment = nn.Embedding.from_pretrained(w["embeddings.token_type_embeddings.weight"], freeze=False)
        self.norm = nn.LayerNorm(self.hidden, 1e-12)
        self.norm.weight.data, self.norm.bias.data = w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"]
        self.layers = nn.ModuleList(Layer(self.hidden, inner) for _ in range(min(count, most_layers)))
        for i, layer in enumerate(self.layers):
            layer.fill(w, f"encoder.layer.{i}.", self.hidden)

    def freeze(self, layers):
        """Leaves the first layers as they are: a step costs a third less when a third of them rests."""
        for part in [self.segment, self.norm, *self.layers[:layers]] if layers else []:
            part.requires_grad_(False)

    def load(self, path, device="cpu", strict=True):
        """Takes the weights of a file that the training or export.py wrote; the int8 ones are rounded, which training on mends.
        Not strict: only what both have, such as the first layers of a deeper encoder."""
        saved = exported_weights(path) if path.endswith(".onnx") else torch.load(path, map_location=device)
        self.load_state_dict(saved.get("model", saved), strict)

    def encode(self, ids, types, mask):
        """Vectors of the tokens, [batch, tokens, hidden]."""
        x = self.norm(self.word(ids) + self.position.weight[:ids.shape[1]] + self.segment(types))
        bias = (1 - mask)[:, None, None, :].to(x.dtype) * -1e4
        dropout = self.dropout if self.training else 0.0
        for layer in self.layers:
            x = layer(x, bias, dropout, self.rounded)
        return x

    def thin(self, count):
        """Keeps so many layers, evenly spaced, the first and the last among them."""
        last = len(self.layers) - 1
        self.layers = nn.ModuleList(self.layers[round(i * last / (count - 1))] for i in range(count))


class SpanReader(Encoder):
    """Logits per token: start of the answer, end of the answer, inside an answer. At position 0, [CLS], start and end stand for
    "not in this passage" and the third is the logit of "answerable"."""

    def __init__(self, onnx_path):
        super().__init__(onnx_path)
        self.head = nn.Linear(self.hidden, 3)
        nn.init.normal_(self.head.weight, 0, 0.02)
        nn.init.zeros_(self.head.bias)

    @classmethod
    def of(cls, path, onnx_path):
        """A trained reader from its file; it may have fewer layers than the base encoder."""
        saved = exported_weights(path) if path.endswith(".onnx") else torch.load(path, map_location="cpu")
        saved = saved.get("model", saved)
        model = cls(onnx_path)
        model.thin(1 + max(int(name.split(".")[1]) for name in saved if name.startswith("layers.")))
        model.load_state_dict(saved)
        return model

    def forward(self, ids, types, mask):
        return self.head(self.encode(ids, types, mask))
