"""The detector's network: one backbone, two output strides, everything from the camera's bytes to scored boxes in the graph.

Input uint8 [1, H, W, 3] BGR, H and W multiples of 32. The rows are read as one channel of 3 W numbers, so the first
convolution takes the bytes as they lie and no transpose is paid for. Brightness is divided by a local mean (16 px blocks, smoothed).
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

STRIDES, BASES = (8, 16), (24.0, 72.0)
KINDS = 3                         # SIGN, BOARD, PLATE: see scenes.py
OUT = KINDS + 4                   # logits, then dx, dy (cells), log width, log height (of the stride's base size)


class Local(nn.Module):
    """Divides by the smoothed mean of 16 px blocks."""

    def forward(self, x):
        n, h, w, _ = x.shape
        x = x.reshape(n, 1, h, w * 3).float()
        mean = F.avg_pool2d(x.reshape(n, h // 4, 4, w * 3)[:, :, 1].unsqueeze(1), (4, 48), (4, 48))
        mean = F.avg_pool2d(mean, 5, 1, 2, count_include_pad=False)
        mean = F.avg_pool2d(mean, 3, 1, 1, count_include_pad=False)
        gain = 1 / (mean + 12)
        x = x.reshape(n, h // 16, 16, w // 16, 48) * gain.reshape(n, h // 16, 1, w // 16, 1)
        return x.reshape(n, 1, h, w * 3)


def conv(i, o, k=3, s=1, g=1, d=1):
    return nn.Sequential(nn.Conv2d(i, o, k, s, k // 2 * d, d, g, bias=False), nn.BatchNorm2d(o), nn.ReLU(inplace=True))


class Mix(nn.Module):
    """A depthwise 5x5 and a pointwise convolution around a shortcut."""

    def __init__(self, c, d=1):
        super().__init__()
        self.deep, self.point = conv(c, c, 5, 1, c, d), nn.Sequential(nn.Conv2d(c, c, 1, bias=False), nn.BatchNorm2d(c))

    def forward(self, x):
        return F.relu(x + self.point(self.deep(x)))


class Detector(nn.Module):
    def __init__(self, c1=16, c2=32, c3=48, c4=64):
        super().__init__()
        self.local = Local()
        self.stem = nn.Sequential(nn.Conv2d(1, c1, (3, 9), (2, 6), (1, 3)), nn.ReLU(inplace=True))
        self.fine = nn.Sequential(conv(c1, c2, 3, 2), conv(c2, c3, 3, 2), Mix(c3))
        self.coarse = nn.Sequential(conv(c3, c4, 3, 2), conv(c4, c4), Mix(c4), conv(c4, c4, d=2), Mix(c4))
        self.lift = nn.Sequential(nn.Conv2d(c4, c3, 1, bias=False), nn.BatchNorm2d(c3))
        self.neck = conv(c3, c3)
        self.head8, self.head16 = nn.Conv2d(c3, OUT, 1), nn.Conv2d(c4, OUT, 1)
        for head in (self.head8, self.head16):
            nn.init.normal_(head.weight, 0, .01)
            head.bias.data[:KINDS] = -4.0
            head.bias.data[KINDS:] = 0.0

    def forward(self, x):
        """Raw maps [N, OUT, H / stride, W / stride], one per stride."""
        fine = self.fine(self.stem(self.local(x)))
        coarse = self.coarse(fine)
        fine = self.neck(F.relu(fine + F.interpolate(self.lift(coarse), scale_factor=2.0, mode="nearest")))
        return self.head8(fine), self.head16(coarse)


class Graph(nn.Module):
    """The detector with decoding and 3x3 peak picking, as exported."""

    def __init__(self, net, board=1.0):
        super().__init__()
        self.net, self.board = net, board

    def forward(self, image):
        boxes, scores, plates = [], [], []
        for raw, stride, base in zip(self.net(image), STRIDES, BASES):
            heat = torch.sigmoid(raw[:, :KINDS])
            sign, plate = torch.maximum(heat[:, :1], heat[:, 1:2] * self.board), heat[:, 2:3]
            both = torch.cat([sign, plate], 1)
            both = both * (F.max_pool2d(both, 3, 1, 1) == both).float()
            ones = torch.ones_like(raw[:, :1])
            xs, ys = torch.cumsum(ones, 3) - .5, torch.cumsum(ones, 2) - .5
            box = torch.cat([(xs + raw[:, 3:4]) * stride, (ys + raw[:, 4:5]) * stride,
                             torch.exp(raw[:, 5:7].clamp(-3, 3)) * base], 1)
            boxes.append(box.reshape(1, 4, -1))
            scores.append(both[:, :1].reshape(1, -1))
            plates.append(both[:, 1:].reshape(1, -1))
        return torch.cat(boxes, 2), torch.cat(scores, 1), torch.cat(plates, 1)


def export(net, path, board=1.0):
    """Writes the ONNX file (opset 13, height and width free)."""
    graph = Graph(net.eval(), board).eval()
    torch.onnx.export(graph, torch.zeros(1, 160, 192, 3, dtype=torch.uint8), str(path), opset_version=13, input_names=["image"],
                      output_names=["boxes", "scores", "plates"],
                      dynamic_axes={"image": {1: "height", 2: "width"}, "boxes": {2: "cells"}, "scores": {1: "cells"}, "plates": {1: "cells"}})
