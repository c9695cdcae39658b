"""Writes the trained resolver of follow-ups as ONNX: fp32 for comparison, and int8 to ship.

    python3 export_resolver.py --onnx BASE.onnx --weights resolver.pt --out DIR

Inputs: input_ids, token_type_ids, attention_mask, int64 [batch, tokens]. Outputs: labels, starts and ends, see resolver.py. The names of
the operations go into the files' metadata.
"""
import argparse
import os
import warnings

import torch

from edits import OPERATIONS
from export import describe, quantize
from resolver import Resolver


def main():
    p = argparse.ArgumentParser()
    for name in ("--onnx", "--weights", "--out"):
        p.add_argument(name, required=True)
    p.add_argument("--layers", type=int, default=6)
    a = p.parse_args()
    model = Resolver(a.onnx, a.layers)
    model.load(a.weights)
    os.makedirs(a.out, exist_ok=True)
    fp32, int8 = (os.path.join(a.out, f"follow-up-resolver{x}.onnx") for x in ("-fp32", ""))
    ids = torch.ones(2, 7, dtype=torch.long)
    names, outputs = ["input_ids", "token_type_ids", "attention_mask"], ["labels", "starts", "ends"]
    axes = {n: {0: "batch", 1: "tokens"} for n in names + outputs}
    axes["starts"] = axes["ends"] = {0: "batch", 1: "tokens", 2: "source"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(model.eval(), (ids, torch.zeros_like(ids), ids), fp32, input_names=names, output_names=outputs,
                          dynamic_axes=axes, opset_version=14)
    describe(fp32, {"operations": "|".join(OPERATIONS)}, "")
    quantize(fp32, int8)
    for path in (fp32, int8):
        print(path, f"{os.path.getsize(path) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
