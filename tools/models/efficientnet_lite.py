"""EfficientNet-Lite: from the PyTorch network to a TF.js graph with batch norm folded away."""

from typing import Literal

import numpy as np
import torch
from efficientnet_lite_pytorch import EfficientNet
from torch import nn

from tfjs_graph import GraphModel, Precision

WeightKind = Literal["shipped", "float32"]

INPUT = "images"
FEATURE_MAP = "head/relu6"
# The node that @tensorflow-models/mobilenet reads for version 2 embeddings.
FEATURES = "module_apply_default/MobilenetV2/Logits/AvgPool"
LOGITS = "logits"
CLASS_WEIGHTS = "logits/weights"
# Softmax turns it into less than 1e-40, and float16 holds it exactly.
BACKGROUND_LOGIT = -100.0


def load_network(name: str, weights_path: str) -> EfficientNet:
    network = EfficientNet.from_name(name)
    state = torch.load(weights_path, map_location="cpu", weights_only=True)
    network.load_state_dict(state, strict=True)
    return network.eval()


def fold_batch_norm(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[np.ndarray, np.ndarray]:
    """Kernel [out, in, height, width] and bias [out] of the convolution followed by the norm."""
    if conv.bias is not None or norm.running_mean is None or norm.running_var is None:
        raise ValueError("expected a convolution without bias and a batch norm with statistics")
    scale = norm.weight.double() / torch.sqrt(norm.running_var.double() + norm.eps)
    kernel = conv.weight.double() * scale[:, None, None, None]
    bias = norm.bias.double() - norm.running_mean.double() * scale
    return kernel.detach().numpy(), bias.detach().numpy()


def build_graph(network: EfficientNet, weights: WeightKind) -> GraphModel:
    """The whole network; shipped kernels are uint8 in head and final layer, float16 elsewhere."""
    graph = GraphModel()
    large: Precision = "uint8" if weights == "shipped" else "float32"
    small: Precision = "float16" if weights == "shipped" else "float32"

    def convolution(
        name: str,
        source: str,
        conv: nn.Conv2d,
        norm: nn.BatchNorm2d,
        *,
        relu6: bool,
        precision: Precision = small,
    ) -> str:
        kernel, bias = fold_batch_norm(conv, norm)
        depthwise = conv.groups > 1
        # PyTorch has [out, in, h, w], TF.js [h, w, in, out] and, depthwise, [h, w, channel, 1].
        order = (2, 3, 0, 1) if depthwise else (2, 3, 1, 0)
        kernel = np.ascontiguousarray(kernel.transpose(order), np.float32)
        return graph.convolution(
            f"{name}/relu6" if relu6 else f"{name}/linear",
            source,
            graph.constant(f"{name}/kernel", kernel, precision),
            graph.constant(f"{name}/bias", bias.astype(np.float32), "float32"),
            stride=conv.stride[0],
            depthwise=depthwise,
            relu6=relu6,
        )

    size = network.input_image_size
    x = graph.placeholder(INPUT, [-1, size, size, 3])
    x = convolution("stem", x, network._conv_stem, network._bn0, relu6=True)

    for number, block in enumerate(network._blocks):
        name, shortcut = f"block{number:02}", x
        arguments = block._block_args
        if arguments.expand_ratio != 1:
            x = convolution(f"{name}/expand", x, block._expand_conv, block._bn0, relu6=True)
        x = convolution(f"{name}/depthwise", x, block._depthwise_conv, block._bn1, relu6=True)
        x = convolution(f"{name}/project", x, block._project_conv, block._bn2, relu6=False)
        same_stride = block._depthwise_conv.stride[0] == 1
        if (
            arguments.id_skip
            and same_stride
            and arguments.input_filters == arguments.output_filters
        ):
            x = graph.add(f"{name}/add", x, shortcut)

    x = convolution("head", x, network._conv_head, network._bn1, relu6=True, precision=large)
    x = graph.global_average(FEATURES, x)
    x = graph.squeeze("features", x, [1, 2])

    layer = network._fc
    class_weights = np.zeros((layer.in_features, layer.out_features + 1), np.float32)
    class_weights[:, 1:] = layer.weight.detach().numpy().T
    biases = np.full(layer.out_features + 1, BACKGROUND_LOGIT, np.float32)
    biases[1:] = layer.bias.detach().numpy()
    graph.dense(
        LOGITS,
        x,
        graph.constant(CLASS_WEIGHTS, class_weights, large),
        graph.constant("logits/bias", biases, "float32"),
    )
    return graph
