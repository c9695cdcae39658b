"""Writes the trained reader as ONNX: fp32 for comparison, and int8 to ship.

    python3 export.py --onnx BASE.onnx --weights reader.pt --report score.json --out DIR

--report is what score.py wrote: its calibration goes into the files' metadata, where the Java reader takes it from.

The int8 graph: weights of dense layers are int8 per output column (7 bits, since processors without VNNI add pairs of products in
16 bits), activations are quantized as they come (DynamicQuantizeLinear, MatMulInteger); word embeddings are int8 per row.
Inputs: input_ids, token_type_ids, attention_mask, int64 [batch, tokens]. Output: logits, float [batch, tokens, 3].
"""
import argparse
import json
import os
import warnings

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from encoder import MOST_QUANTUM, SpanReader



def export_fp32(model, path):
    ids = torch.ones(2, 7, dtype=torch.long)
    names, axes = ["input_ids", "token_type_ids", "attention_mask"], {0: "batch", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model.eval(), (ids, torch.zeros_like(ids), ids), path, input_names=names, output_names=["logits"],
                          dynamic_axes={n: axes for n in names + ["logits"]}, opset_version=14)


def describe(path, values, prefix="calibration."):
    model = onnx.load(path)
    helper.set_model_props(model, {prefix + name: str(value) for name, value in values.items()})
    onnx.save(model, path)


def quantized(values, axis):
    """int8 values and their float scales along the other axis than `axis`."""
    scale = np.abs(values).max(axis=axis, keepdims=True) / MOST_QUANTUM
    scale[scale == 0] = 1
    return np.round(values / scale).astype(np.int8), scale.astype(np.float32)


def quantize(source, target):
    model = onnx.load(source)
    graph = model.graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    nodes, added, dropped, seen = [], [], set(), {}
    for node in graph.node:
        values = arrays.get(node.input[1]) if node.op_type == "MatMul" else None
        if values is not None and values.ndim == 2 and values.shape[1] > 8:
            nodes += _dense(node, values, added, seen)
            dropped.add(node.input[1])
        elif node.op_type == "Gather" and node.input[0] in arrays and arrays[node.input[0]].shape[0] > 1000:
            nodes += _embedding(node, arrays[node.input[0]], added)
            dropped.add(node.input[0])
        else:
            nodes.append(node)
    kept = [i for i in graph.initializer if i.name not in dropped]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + added)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _dense(node, values, added, seen):
    x, y = node.input[0], node.output[0]
    q, scale = quantized(values, 0)
    added += [numpy_helper.from_array(q, y + "_w"), numpy_helper.from_array(scale.reshape(-1), y + "_ws")]
    out = []
    if x not in seen:
        seen[x] = [x + "_q", x + "_s", x + "_z"]
        out.append(helper.make_node("DynamicQuantizeLinear", [x], seen[x], name=x + "_quantize"))
    xq, xs, xz = seen[x]
    return out + [
        helper.make_node("MatMulInteger", [xq, y + "_w", xz], [y + "_i"], name=y + "_integer"),
        helper.make_node("Cast", [y + "_i"], [y + "_f"], to=TensorProto.FLOAT, name=y + "_cast"),
        helper.make_node("Mul", [xs, y + "_ws"], [y + "_s"], name=y + "_scale"),
        helper.make_node("Mul", [y + "_f", y + "_s"], [y], name=y + "_scaled")]


def _embedding(node, values, added):
    y, ids = node.output[0], node.input[1]
    q, scale = quantized(values, 1)
    added += [numpy_helper.from_array(q, y + "_w"), numpy_helper.from_array(scale, y + "_ws")]
    return [
        helper.make_node("Gather", [y + "_w", ids], [y + "_i"], name=y + "_rows"),
        helper.make_node("Cast", [y + "_i"], [y + "_f"], to=TensorProto.FLOAT, name=y + "_cast"),
        helper.make_node("Gather", [y + "_ws", ids], [y + "_s"], name=y + "_scales"),
        helper.make_node("Mul", [y + "_f", y + "_s"], [y], name=y + "_scaled")]


def main():
    p = argparse.ArgumentParser()
    for name in ("--onnx", "--weights", "--report", "--out"):
        p.add_argument(name, required=True)
    a = p.parse_args()
    model = SpanReader.of(a.weights, a.onnx)
    os.makedirs(a.out, exist_ok=True)
    fp32, int8 = (os.path.join(a.out, f"span-reader{x}.onnx") for x in ("-fp32", ""))
    export_fp32(model, fp32)
    with open(a.report, encoding="utf8") as f:
        describe(fp32, json.load(f)["calibration"])
    quantize(fp32, int8)
    for path in (fp32, int8):
        print(path, f"{os.path.getsize(path) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
