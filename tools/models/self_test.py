"""Drawn pictures with known answers, by which the app notices a backend that computes wrongly."""

from copy import deepcopy
from typing import Any

import numpy as np
import torch
from efficientnet_lite_pytorch import EfficientNet

# Each formula gives the value 0..255 of channel c (0 red, 1 green, 2 blue) at u, v, which run from
# 0 to 255 over the width and the height. Integers only; a comparison counts 1 or 0. The text is
# valid in Python and in JavaScript alike.
PATTERNS = {
    "rings": "32 + 192 * (((u - 120) * (u - 120) + (v - 136) * (v - 136) >> 11) & 1)",
    "screen": "200 - (v >> 2) - 120 * (((u & 15) < 3) | ((v & 15) < 3))",
    "ball": "20 + 70 * c + (200 - 70 * c - ((u - 108) * (u - 108) + (v - 100) * (v - 100) >> 6))"
    " * ((u - 128) * (u - 128) + (v - 128) * (v - 128) < 4000)",
}

TOP = 20


def draw(formula: str, size: int) -> np.ndarray:
    """Pixels [size, size, 3]: at column x and row y, u = 256 * x // size, v = 256 * y // size."""
    steps = np.arange(size, dtype=np.int64) * 256 // size
    v, u, c = np.meshgrid(steps, steps, np.arange(3, dtype=np.int64), indexing="ij")
    pixels = np.asarray(eval(formula, {"__builtins__": {}}, {"u": u, "v": v, "c": c}))
    if pixels.min() < 0 or pixels.max() > 255:
        raise ValueError(f"values outside 0..255: {formula}")
    return pixels


def self_test(network: EfficientNet, mean: int, scale: int) -> dict[str, Any]:
    """The network's likeliest classes for every pattern, with probabilities to six decimals.

    The original float32 weights are computed in double precision, so that the last decimal does
    not depend on the machine.
    """
    network = deepcopy(network).double()
    patterns = []
    for name, formula in PATTERNS.items():
        pixels = torch.from_numpy((draw(formula, network.input_image_size) - mean) / scale)
        with torch.no_grad():
            probabilities = torch.softmax(network(pixels.permute(2, 0, 1)[None])[0], dim=0)
        top = torch.topk(probabilities, TOP)
        pairs = zip(top.indices.tolist(), top.values.tolist(), strict=True)
        patterns.append(
            {
                "name": name,
                "formula": formula,
                "probabilities": {"top": [[index, round(p, 6)] for index, p in pairs]},
            }
        )
    return {"format": "hit5-self-test", "version": 1, "patterns": patterns}
