"""The resolver: edits a follow-up into a stand-alone question with words of its conversation.

Shapes: ids, types, mask are [batch, tokens] (int64). Outputs: labels [batch, tokens, 2 + OPERATIONS]: at 0 the logit of "this word of
the conversation is taken over" (at position 0, [CLS]: of "the conversation is needed"), at 1 unused, then the operations; and
starts, ends [batch, tokens, tokens]: for a token that brings words in, where in the conversation they start and end.
"""
import torch
import torch.nn as nn

from edits import OPERATIONS
from encoder import Encoder

POINTER = 64


class Resolver(Encoder):
    def __init__(self, onnx_path, most_layers=6):
        super().__init__(onnx_path, most_layers)
        self.labels = nn.Linear(self.hidden, 2 + len(OPERATIONS))
        self.asking, self.starting, self.ending = (nn.Linear(self.hidden, n) for n in (2 * POINTER, POINTER, POINTER))
        for part in (self.labels, self.asking, self.starting, self.ending):
            nn.init.normal_(part.weight, 0, 0.05)
            nn.init.zeros_(part.bias)

    def forward(self, ids, types, mask):
        x = self.encode(ids, types, mask)
        asking = self.asking(x)
        starts = asking[..., :POINTER] @ self.starting(x).transpose(-1, -2)
        ends = asking[..., POINTER:] @ self.ending(x).transpose(-1, -2)
        return self.labels(x), starts, ends
