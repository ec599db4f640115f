"""Writes a shipped network for LiteRT, with the same weights, for `npm run bench`: make_tflite.py MODEL_FOLDER FILE."""

import sys
from pathlib import Path
from typing import Any

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from make_onnx import ends_in_relu6, read_network

FLOAT, INT = schema.TensorType.FLOAT32, schema.TensorType.INT32
CODES = {
    "Conv2D": schema.BuiltinOperator.CONV_2D,
    "DepthwiseConv2D": schema.BuiltinOperator.DEPTHWISE_CONV_2D,
    "Add": schema.BuiltinOperator.ADD,
    "Reducer": schema.BuiltinOperator.MEAN,
    "Reshape": schema.BuiltinOperator.RESHAPE,
    "FullyConnected": schema.BuiltinOperator.FULLY_CONNECTED,
}


class Graph:
    """A graph under construction: tensors by name, and what computes one of others."""

    def __init__(self) -> None:
        self.tensors: list[Any] = []
        self.buffers: list[Any] = [schema.BufferT()]
        self.operators: list[Any] = []
        self.codes: list[int] = []
        self.index: dict[str, int] = {}

    def tensor(self, name: str, shape: list[int], values: np.ndarray | None = None) -> str:
        """A tensor that is computed, or a constant of float32 or int32 values."""
        tensor = schema.TensorT()
        tensor.name, tensor.shape, tensor.hasRank = name.encode(), shape, True
        tensor.type, tensor.buffer = FLOAT, 0
        if values is not None:
            tensor.type = INT if values.dtype == np.int32 else FLOAT
            tensor.buffer = len(self.buffers)
            buffer = schema.BufferT()
            buffer.data = np.frombuffer(values.tobytes(), np.uint8)
            self.buffers.append(buffer)
        self.index[name] = len(self.tensors)
        self.tensors.append(tensor)
        return name

    def constant(self, name: str, values: np.ndarray) -> str:
        return self.tensor(name, list(values.shape), values)

    def shape(self, name: str) -> list[int]:
        return self.tensors[self.index[name]].shape

    def add(
        self, kind: str, sources: list[str], name: str, shape: list[int], **options: Any
    ) -> None:
        """An operator, whose class of options in the schema is `{kind}OptionsT`."""
        code = CODES[kind]
        if code not in self.codes:
            self.codes.append(code)
        operator = schema.OperatorT()
        operator.opcodeIndex = self.codes.index(code)
        operator.inputs = [self.index[source] for source in sources]
        operator.outputs = [self.index[self.tensor(name, shape)]]
        operator.builtinOptionsType = getattr(schema.BuiltinOptions, f"{kind}Options")
        operator.builtinOptions = getattr(schema, f"{kind}OptionsT")()
        for key, value in options.items():
            setattr(operator.builtinOptions, key, value)
        self.operators.append(operator)

    def pack(self, source: str, result: str) -> bytes:
        """The file, from the input tensor to the output tensor."""
        graph, model = schema.SubGraphT(), schema.ModelT()
        graph.tensors, graph.operators = self.tensors, self.operators
        graph.inputs, graph.outputs = [self.index[source]], [self.index[result]]
        model.version, model.subgraphs, model.buffers = 3, [graph], self.buffers
        model.operatorCodes = []
        for code in self.codes:
            entry = schema.OperatorCodeT()
            entry.deprecatedBuiltinCode = entry.builtinCode = code
            model.operatorCodes.append(entry)
        builder = flatbuffers.Builder(16 << 20)
        builder.Finish(model.Pack(builder), b"TFL3")
        return bytes(builder.Output())


def make_tflite(folder: Path) -> bytes:
    """The graph in float32: the input is [1, size, size, 3] as in TF.js."""
    network, weights = read_network(folder)
    graph = Graph()
    first = last = ""

    def laid(name: str, axes: tuple[int, ...]) -> str:
        return graph.constant(name, weights[name].transpose(axes))

    for node in network:
        name, op, sources, attributes = node["name"], node["op"], node.get("input", []), node["attr"]
        last = name
        if op == "Placeholder":
            size = int(attributes["shape"]["shape"]["dim"][1]["size"])
            first = graph.tensor(name, [1, size, size, 3])
        elif op in ("_FusedConv2D", "FusedDepthwiseConv2dNative"):
            image, kernel, bias = sources
            relu6 = ends_in_relu6(node)
            depthwise = op != "_FusedConv2D"
            stride = int(attributes["strides"]["list"]["i"][1])
            _, height, width, _ = graph.shape(image)
            sums = graph.constant(bias, weights[bias])
            activation = schema.ActivationFunctionType
            graph.add(
                "DepthwiseConv2D" if depthwise else "Conv2D",
                [image, laid(kernel, (3, 0, 1, 2)), sums],
                name,
                [1, -(-height // stride), -(-width // stride), weights[bias].size],
                padding=schema.Padding.SAME,
                strideW=stride,
                strideH=stride,
                fusedActivationFunction=activation.RELU6 if relu6 else activation.NONE,
                **({"depthMultiplier": 1} if depthwise else {}),
            )
        elif op == "AddV2":
            graph.add("Add", sources, name, graph.shape(sources[0]))
        elif op == "Mean":
            axes = graph.constant(sources[1], np.array([1, 2], np.int32))
            channels = graph.shape(sources[0])[3]
            graph.add("Reducer", [sources[0], axes], name, [1, 1, 1, channels], keepDims=True)
        elif op == "Squeeze":
            shape = [1, graph.shape(sources[0])[3]]
            to = graph.constant(f"{name}/shape", np.array(shape, np.int32))
            graph.add("Reshape", [sources[0], to], name, shape, newShape=shape)
        elif op == "_FusedMatMul":
            features, matrix, bias = sources
            constants = [laid(matrix, (1, 0)), graph.constant(bias, weights[bias])]
            graph.add("FullyConnected", [features, *constants], name, [1, weights[bias].size])
        else:
            raise ValueError(f"{name}: {op} is not known")
    return graph.pack(first, last)


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    file = Path(sys.argv[2])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(make_tflite(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
