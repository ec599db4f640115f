"""Writes a TensorFlow.js graph model (model.json and weight shards) without TensorFlow."""

import base64
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np

Precision = Literal["float32", "float16", "uint8"]

SHARD_BYTES = 4 * 1024 * 1024


def _text(value: str) -> str:
    return base64.b64encode(value.encode()).decode()


def _ints(values: list[int]) -> dict[str, Any]:
    return {"list": {"i": [str(value) for value in values]}}


def _tensor_shape(sizes: list[int]) -> dict[str, Any]:
    return {"dim": [{"size": str(size)} for size in sizes]}


FLOAT = {"type": "DT_FLOAT"}


@dataclass(frozen=True)
class Weight:
    """One entry of the weights manifest with its bytes."""

    spec: dict[str, Any]
    data: bytes


def encode_weight(name: str, values: np.ndarray, precision: Precision) -> Weight:
    """Encodes a float32 or int32 array as the TF.js loader decodes it.

    TF.js decodes uint8 as `q * scale + min`; the range is shifted so that zero is met exactly.
    """
    spec: dict[str, Any] = {"name": name, "shape": list(values.shape), "dtype": values.dtype.name}
    if precision == "float32":
        return Weight(spec, values.tobytes())
    if precision == "float16":
        spec["quantization"] = {"dtype": "float16", "original_dtype": "float32"}
        return Weight(spec, values.astype("<f2").tobytes())
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
    scale = (high - low) / 255
    zero = round(-low / scale)
    quantised = np.clip(np.rint(values.astype(np.float64) / scale) + zero, 0, 255).astype(np.uint8)
    spec["quantization"] = {
        "dtype": "uint8",
        "min": -zero * scale,
        "scale": scale,
        "original_dtype": "float32",
    }
    return Weight(spec, quantised.tobytes())


@dataclass
class GraphModel:
    """A graph under construction; every method adds one node and returns its name."""

    nodes: list[dict[str, Any]] = field(default_factory=list)
    weights: list[Weight] = field(default_factory=list)

    def _node(self, name: str, op: str, inputs: list[str], attributes: dict[str, Any]) -> str:
        node: dict[str, Any] = {"name": name, "op": op}
        if inputs:
            node["input"] = inputs
        self.nodes.append({**node, "attr": attributes})
        return name

    def constant(self, name: str, values: np.ndarray, precision: Precision) -> str:
        self.weights.append(encode_weight(name, values, precision))
        kind = "DT_INT32" if values.dtype == np.int32 else "DT_FLOAT"
        tensor = {"dtype": kind, "tensorShape": _tensor_shape(list(values.shape))}
        return self._node(name, "Const", [], {"dtype": {"type": kind}, "value": {"tensor": tensor}})

    def placeholder(self, name: str, shape: list[int]) -> str:
        return self._node(
            name, "Placeholder", [], {"dtype": FLOAT, "shape": {"shape": _tensor_shape(shape)}}
        )

    def convolution(
        self,
        name: str,
        source: str,
        kernel: str,
        bias: str,
        *,
        stride: int = 1,
        depthwise: bool = False,
        relu6: bool = False,
    ) -> str:
        """Convolution with TensorFlow's SAME padding, bias added, relu6 where asked for."""
        fused = ["BiasAdd", "Relu6"] if relu6 else ["BiasAdd"]
        return self._node(
            name,
            "FusedDepthwiseConv2dNative" if depthwise else "_FusedConv2D",
            [source, kernel, bias],
            {
                "T": FLOAT,
                "num_args": {"i": "1"},
                "fused_ops": {"list": {"s": [_text(op) for op in fused]}},
                "strides": _ints([1, stride, stride, 1]),
                "padding": {"s": _text("SAME")},
                "data_format": {"s": _text("NHWC")},
                "dilations": _ints([1, 1, 1, 1]),
                "epsilon": {"f": 0},
            },
        )

    def add(self, name: str, left: str, right: str) -> str:
        return self._node(name, "AddV2", [left, right], {"T": FLOAT})

    def global_average(self, name: str, source: str) -> str:
        """Mean over height and width, both kept as size 1."""
        axes = self.constant(f"{name}/axes", np.array([1, 2], np.int32), "float32")
        return self._node(
            name,
            "Mean",
            [source, axes],
            {"T": FLOAT, "Tidx": {"type": "DT_INT32"}, "keep_dims": {"b": True}},
        )

    def squeeze(self, name: str, source: str, axes: list[int]) -> str:
        return self._node(name, "Squeeze", [source], {"T": FLOAT, "squeeze_dims": _ints(axes)})

    def dense(self, name: str, source: str, weights: str, bias: str) -> str:
        return self._node(
            name,
            "_FusedMatMul",
            [source, weights, bias],
            {
                "T": FLOAT,
                "num_args": {"i": "1"},
                "fused_ops": {"list": {"s": [_text("BiasAdd")]}},
                "transpose_a": {"b": False},
                "transpose_b": {"b": False},
                "epsilon": {"f": 0},
            },
        )

    def write(
        self, folder: Path, inputs: dict[str, list[int]], outputs: dict[str, list[int]]
    ) -> list[Path]:
        """Writes model.json and its shards; returns their paths, model.json first.

        `inputs` and `outputs` map the names of the signature's nodes to their shapes.
        """
        folder.mkdir(parents=True, exist_ok=True)
        data = b"".join(weight.data for weight in self.weights)
        starts = range(0, len(data), SHARD_BYTES)
        shards = [folder / f"group1-shard{i + 1}of{len(starts)}.bin" for i in range(len(starts))]
        for shard, start in zip(shards, starts, strict=True):
            shard.write_bytes(data[start : start + SHARD_BYTES])

        def signature(nodes: dict[str, list[int]]) -> dict[str, Any]:
            return {
                name: {
                    "name": f"{name}:0",
                    "dtype": "DT_FLOAT",
                    "tensorShape": _tensor_shape(shape),
                }
                for name, shape in nodes.items()
            }

        model = {
            "format": "graph-model",
            "generatedBy": "hit5",
            "convertedBy": "hit5 tools/models/convert.py",
            "signature": {"inputs": signature(inputs), "outputs": signature(outputs)},
            "modelTopology": {
                "node": self.nodes,
                "library": {},
                "versions": {"producer": 1, "minConsumer": 0},
            },
            "weightsManifest": [
                {
                    "paths": [shard.name for shard in shards],
                    "weights": [weight.spec for weight in self.weights],
                }
            ],
        }
        path = folder / "model.json"
        path.write_text(json.dumps(model, separators=(",", ":")) + "\n")
        return [path, *shards]
