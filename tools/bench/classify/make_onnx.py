"""Writes a shipped network as ONNX, with the same weights, for `npm run bench`: make_onnx.py MODEL_FOLDER FILE."""

import base64
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17


def read_weights(folder: Path, manifest: dict[str, Any]) -> dict[str, np.ndarray]:
    """The weights as TF.js has them in memory: float16 and uint8 widened to float32."""
    data = b"".join((folder / path).read_bytes() for path in manifest["paths"])
    found, at = {}, 0
    for spec in manifest["weights"]:
        packing = spec.get("quantization", {})
        kind = np.dtype(packing.get("dtype", spec["dtype"])).newbyteorder("<")
        count = int(np.prod(spec["shape"], dtype=np.int64))
        values = np.frombuffer(data, kind, count, at).reshape(spec["shape"])
        at += count * kind.itemsize
        if "scale" in packing:
            values = values.astype(np.float64) * packing["scale"] + packing["min"]
        found[spec["name"]] = values.astype(np.float32)
    return found


def read_network(folder: Path) -> tuple[list[dict[str, Any]], dict[str, np.ndarray]]:
    """The nodes that compute, in order, and the weights by name."""
    model = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    nodes = [node for node in model["modelTopology"]["node"] if node["op"] != "Const"]
    return nodes, read_weights(folder, model["weightsManifest"][0])


def ends_in_relu6(node: dict[str, Any]) -> bool:
    """Whether a convolution clips its sums; all of them add a bias."""
    fused = [base64.b64decode(one).decode() for one in node["attr"]["fused_ops"]["list"]["s"]]
    if fused not in (["BiasAdd"], ["BiasAdd", "Relu6"]):
        raise ValueError(f"{node['name']}: {fused} is not known")
    return fused[-1] == "Relu6"


def make_onnx(folder: Path) -> onnx.ModelProto:
    """The graph: the input is [1, size, size, 3] as in TF.js, all else [1, channels, height, width]."""
    network, weights = read_network(folder)
    nodes: list[onnx.NodeProto] = []
    constants = {"zero": np.float32(0), "six": np.float32(6)}
    inputs: list[onnx.ValueInfoProto] = []
    last = ""

    def add(op: str, sources: list[str], name: str, **attributes: Any) -> None:
        nodes.append(helper.make_node(op, sources, [name], **attributes))

    for node in network:
        name, op, sources, attributes = node["name"], node["op"], node.get("input", []), node["attr"]
        last = name
        if op == "Placeholder":
            size = int(attributes["shape"]["shape"]["dim"][1]["size"])
            inputs.append(
                helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, size, size, 3])
            )
            add("Transpose", ["input"], name, perm=[0, 3, 1, 2])
        elif op in ("_FusedConv2D", "FusedDepthwiseConv2dNative"):
            image, kernel, bias = sources
            depthwise = op != "_FusedConv2D"
            values = weights[kernel].transpose((2, 3, 0, 1) if depthwise else (3, 2, 0, 1))
            constants[kernel], constants[bias] = np.ascontiguousarray(values), weights[bias]
            relu6 = ends_in_relu6(node)
            add(
                "Conv",
                [image, kernel, bias],
                f"{name}/sum" if relu6 else name,
                auto_pad="SAME_UPPER",
                strides=[int(one) for one in attributes["strides"]["list"]["i"][1:3]],
                group=values.shape[0] if depthwise else 1,
            )
            if relu6:
                add("Clip", [f"{name}/sum", "zero", "six"], name)
        elif op == "AddV2":
            add("Add", sources, name)
        elif op == "Mean":
            add("GlobalAveragePool", sources[:1], name)
        elif op == "Squeeze":
            add("Flatten", sources, name)
        elif op == "_FusedMatMul":
            features, matrix, bias = sources
            constants[matrix], constants[bias] = weights[matrix], weights[bias]
            add("Gemm", [features, matrix, bias], name)
        else:
            raise ValueError(f"{name}: {op} is not known")

    outputs = [helper.make_tensor_value_info(last, TensorProto.FLOAT, [1, None])]
    graph = helper.make_graph(
        nodes,
        folder.name,
        inputs,
        outputs,
        [numpy_helper.from_array(np.asarray(values), name) for name, values in constants.items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    onnx.checker.check_model(made, full_check=True)
    return made


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    file = Path(sys.argv[2])
    file.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(make_onnx(Path(sys.argv[1])), file)


if __name__ == "__main__":
    main()
