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


class Layer(nn.Module):
    def __init__(self, hidden, inner):
        super().__init__()
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.up, self.down = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, 1e-12), nn.LayerNorm(hidden, 1e-12)

    def forward(self, x, bias):
        b, t, h = x.shape
        q, k, v = self.qkv(x).reshape(b, t, 3, HEADS, h // HEADS).permute(2, 0, 3, 1, 4)
        attention = F.softmax(q @ k.transpose(-1, -2) + bias, -1)
        x = self.norm1(x + self.out((attention @ v).transpose(1, 2).reshape(b, t, h)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))

    def fill(self, w, prefix, hidden):
        """Takes the jar's weights; the attention's scale goes into the query weights, which saves a pass over the scores."""
        scale = 1 / math.sqrt(hidden // HEADS)
        self.qkv.weight.data = torch.cat([w[prefix + n + ".weight"] * (scale if i == 0 else 1) for i, n in enumerate(DENSE[:3])])
        self.qkv.bias.data = torch.cat([w[prefix + n + ".bias"] * (scale if i == 0 else 1) for i, n in enumerate(DENSE[:3])])
        for module, name in ((self.out, "attention.output.dense"), (self.norm1, "attention.output.LayerNorm"),
                             (self.up, "intermediate.dense"), (self.down, "output.dense"), (self.norm2, "output.LayerNorm")):
            module.weight.data, module.bias.data = w[prefix + name + ".weight"], w[prefix + name + ".bias"]


class Encoder(nn.Module):
    """The layers of a base encoder; the word and position embeddings stay as they are: half of all weights, and the little there is
    to gain was not worth the time of the optimizer."""

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
        for layer in self.layers:
            x = layer(x, bias)
        return x


class SpanReader(Encoder):
    """Logits per token: start of the answer, end of the answer, inside an answer. At position 0, [CLS], start and end stand for
    "not in this passage" and the third is the logit of "answerable"."""

    def __init__(self, onnx_path):
        super().__init__(onnx_path)
        self.head = nn.Linear(self.hidden, 3)
        nn.init.normal_(self.head.weight, 0, 0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, types, mask):
        return self.head(self.encode(ids, types, mask))
