"""The recogniser: a small residual network from a 48x48 crop to a unit vector and to "is there a sign at all"."""
import torch
import torch.nn as nn
import torch.nn.functional as F

DIMENSION = 128


def standardise(crops):
    """uint8 or float [N, S, S, 3] -> float [N, 3, S, S], each crop with mean 0 and deviation about 1."""
    x = crops.permute(0, 3, 1, 2).float()
    mean = x.mean((1, 2, 3), keepdim=True)
    x = x - mean
    deviation = (x * x).mean((1, 2, 3), keepdim=True).sqrt()
    return x / (deviation + 4.)


def conv(i, o, k, s):
    return nn.Sequential(nn.Conv2d(i, o, k, s, k // 2, bias=False), nn.BatchNorm2d(o), nn.ReLU(inplace=True))


class Residual(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.first = conv(n, n, 3, 1)
        self.second = nn.Sequential(nn.Conv2d(n, n, 3, 1, 1, bias=False), nn.BatchNorm2d(n))
        nn.init.constant_(self.second[1].weight, .5)

    def forward(self, x):
        return F.relu(x + self.second(self.first(x)))


class Recogniser(nn.Module):
    def __init__(self, dimension=DIMENSION):
        super().__init__()
        self.body = nn.Sequential(conv(3, 24, 5, 2), conv(24, 48, 3, 2), Residual(48), conv(48, 96, 3, 2), Residual(96),
                                  conv(96, 192, 3, 2), Residual(192))
        self.embed = nn.Conv2d(192, dimension, 3, bias=False)   # 3x3 is all that is left: a full connection
        self.norm = nn.BatchNorm2d(dimension)
        self.sign = nn.Conv2d(192, 1, 3)

    def features(self, crops):
        """(unit vectors [N, D], sign logits [N])."""
        x = self.body(standardise(crops))
        return F.normalize(self.norm(self.embed(x)).flatten(1)), self.sign(x).flatten()

    def forward(self, crops):
        """What is exported: (embedding [N, D], probability of a sign [N])."""
        vector, logit = self.features(crops)
        return vector, torch.sigmoid(logit)
