"""Takes a drawing apart: silhouette, bands along its edge (ring, border), fill, and the symbol on it."""
from dataclasses import dataclass, field

import cv2
import numpy as np

WORK = 96       # px: drawings are varied at this size
BAND_ZONE = .36  # bands are looked for in this outer part of the distance from the edge to the middle


@dataclass
class Design:
    """A drawing in layers. Colours are R G B, 0-255; distances run from 0 at the edge to 1 in the middle."""
    stem: str
    shape: str                     # circle, triangle, inverted, diamond, octagon, rectangle, other
    alpha: np.ndarray              # silhouette, float32 0..1
    bands: list = field(default_factory=list)  # [(start, end, colour)], from the edge inwards
    fill: np.ndarray = None
    symbol: np.ndarray = None      # float32 [h, w, 4], colour 0-255 and coverage 0..1
    touches: bool = False          # the symbol (a slash) reaches the ring

    @property
    def inner(self):
        return self.bands[-1][1] if self.bands else 0.


def distance(alpha):
    """Normalised distance from the edge of the silhouette."""
    d = cv2.distanceTransform(np.pad((alpha > .5).astype(np.uint8), 1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    return d / max(float(d.max()), 1.), float(d.max())


def shape_of(alpha):
    """Which of the usual sign shapes a silhouette is, by overlap."""
    ys, xs = np.nonzero(alpha > .5)
    if len(ys) == 0:
        return "other"
    box = (alpha[ys.min():ys.max() + 1, xs.min():xs.max() + 1] > .5).astype(np.uint8)
    h, w = box.shape
    box = cv2.resize(box, (64, 64), interpolation=cv2.INTER_NEAREST)
    best, name = .82, "other"
    for candidate, mask in _masks().items():
        overlap = (box & mask).sum() / max((box | mask).sum(), 1)
        overlap += .03 if candidate == "circle" else 0.  # a small circle is nearly an octagon
        if overlap > best:
            best, name = overlap, candidate
    return "other" if name in ("circle", "diamond", "octagon") and not .85 < w / h < 1.18 else name


def _masks():
    y, x = np.mgrid[:64, :64] / 63.
    u, v = x * 2 - 1, y * 2 - 1
    return {k: m.astype(np.uint8) for k, m in {
        "circle": u * u + v * v <= 1, "triangle": np.abs(u) <= y, "inverted": np.abs(u) <= 1 - y,
        "diamond": np.abs(u) + np.abs(v) <= 1, "octagon": np.abs(u) + np.abs(v) <= 1.414, "rectangle": x >= 0}.items()}


def main_colour(pixels):
    """The commonest colour of [n, 3] pixels, and its share."""
    keys = (pixels.astype(np.int32) >> 5) @ np.array([64, 8, 1])
    commonest = np.bincount(keys).argmax()
    colour = np.median(pixels[keys == commonest], axis=0)
    return colour, float((np.abs(pixels - colour).sum(1) < 100).mean())


def decompose(stem, rgba):
    """Layers of one drawing (uint8 RGBA)."""
    small = cv2.resize(_premultiplied(rgba), (WORK, WORK), interpolation=cv2.INTER_AREA)
    alpha = small[..., 3] / 255.
    rgb = np.clip(small[..., :3] / np.maximum(alpha, 1e-3)[..., None], 0, 255)
    solid = cv2.morphologyEx((alpha > .5).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)).astype(np.float32)
    alpha = np.maximum(alpha, solid * (alpha > .02) * alpha).astype(np.float32)
    d, depth = distance(alpha)
    design = Design(stem, shape_of(alpha), alpha)
    levels = []
    for k in range(int(depth * BAND_ZONE)):
        at = (d * depth >= k + .5) & (d * depth < k + 1.5)
        if at.sum() < 8:
            break
        colour, share = main_colour(rgb[at])
        if share < .6:
            break
        levels.append(colour)
    inside = rgb[(d * depth > len(levels) + .5) & (alpha > .9)]
    if len(inside) < 40:
        inside = rgb[alpha > .9]
    design.fill = main_colour(inside)[0] if len(inside) else np.array([255., 255, 255])
    if levels and len(inside) and np.abs(levels[-1] - design.fill).sum() < 120:
        design.fill = (levels[-1] + design.fill) / 2
    start = 0
    for k, colour in enumerate(levels):
        if np.abs(colour - design.fill).sum() < 120 and all(np.abs(c - design.fill).sum() < 120 for c in levels[k:]):
            break
        last = k + 1 == len(levels) or np.abs(levels[k + 1] - colour).sum() > 120
        if last:
            design.bands.append([start / depth, (k + 1) / depth, colour])
            start = k + 1
    _symbol(design, rgb, d, depth)
    return design


def _symbol(design, rgb, d, depth):
    inside = (d > design.inner + (1.6 / depth if design.bands else 1. / depth)) & (design.alpha > .5)
    difference = rgb - design.fill
    strength = np.abs(difference).sum(2)
    coverage = np.clip((strength - 24) / 170, 0, 1) * inside
    colour = design.fill + difference / np.maximum(np.clip(strength / 190, 0, 1), .35)[..., None]
    colour = np.clip(colour, 0, 255)
    strong = (coverage > .75).astype(np.float32)
    if strong.sum() > 4:  # anti-aliased rims take the colour of the solid part beside them
        spread = cv2.blur(colour * strong[..., None], (5, 5)) / np.maximum(cv2.blur(strong, (5, 5)), 1e-3)[..., None]
        rim = (coverage <= .75) & (cv2.blur(strong, (5, 5)) > .01)
        colour[rim] = spread[rim]
    design.symbol = np.dstack([colour, coverage]).astype(np.float32)
    first = inside & (d < design.inner + 4.2 / depth)
    design.touches = bool(first.any() and coverage[first].mean() > .02)


def _premultiplied(rgba):
    p = rgba.astype(np.float32)
    p[..., :3] *= p[..., 3:] / 255
    return p
