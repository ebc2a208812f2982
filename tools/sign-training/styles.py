"""Redraws signs: the same sign as other countries, makers and years would draw it."""
import re
from collections import defaultdict

import cv2
import numpy as np

import fonts
from artwork import base_name
from decompose import WORK, decompose, distance, main_colour

NUMBER = re.compile(r"(?:maximum-speed-limit|minimum-speed)-(\d+)--")
END_NUMBER = re.compile(r"regulatory--end-of-maximum-speed-limit-(\d+)--(g\d)")
MIRROR = re.compile(r"animals|crossing|children|pedestrian|bicycle|roadworks|truck|heavy-goods|tractor|motorcycl|equestrian|"
                    r"cart|caravan|moped|aircraft|playground|slippery|bus|snowmobile|cow|horse")
NO_MIRROR = re.compile(r"left|right|text|speed|turn|go-|overtaking|railroad|dual|lane|information--|complementary--|limit|trail|parking")
TURNING = re.compile(r"^regulatory--(roundabout|circular-intersection)|^warning--roundabout")
TEXT = re.compile(r"stop|text|speed|limit|zone|parking|ahead|flaggers|slow|detour|construction|height|width|length")

# (hue degrees, saturation, value) ranges that sign sheeting of a colour has; drawn from instead of the drawing's own shade.
PALETTE = {
    "red": ((350, 368), (.72, 1.), (.6, .95)), "orange": ((20, 34), (.75, 1.), (.8, 1.)),
    "yellow": ((42, 58), (.65, 1.), (.8, 1.)), "green": ((95, 165), (.5, 1.), (.3, .7)),
    "blue": ((202, 238), (.7, 1.), (.45, .95)), "white": ((0, 360), (0., .05), (.88, 1.)),
    "grey": ((0, 360), (0., .06), (.4, .68)), "black": ((0, 360), (0., .25), (.0, .16)),
}


def family(colour):
    """Which entry of PALETTE a colour belongs to, or None."""
    h, s, v = cv2.cvtColor(np.float32(colour / 255.).reshape(1, 1, 3), cv2.COLOR_RGB2HSV)[0, 0]
    if v < .22:
        return "black"
    if s < .18:
        return "white" if v > .82 else "grey"
    for name, low, high in (("red", 340, 380), ("orange", 20, 40), ("yellow", 40, 66), ("green", 80, 175), ("blue", 190, 245)):
        if low <= h < high or low <= h + 360 < high:
            return name
    return None


def shade(colour, rng, kind=None):
    """A shade of the same colour family."""
    kind = kind or family(colour)
    if kind is None or colour is not None and kind not in ("white", "black") and rng.random() < .25:
        return np.clip(colour * rng.uniform(.85, 1.1), 0, 255)
    h, s, v = (rng.uniform(*r) for r in PALETTE[kind])
    return cv2.cvtColor(np.float32([[[h % 360, s, v]]]), cv2.COLOR_HSV2RGB)[0, 0] * 255


def weight(coverage, rng, most=1.):
    """Strokes made thicker or thinner, but never so thin that they vanish."""
    sigma = rng.uniform(.6, 1.3)
    soft = cv2.GaussianBlur(coverage, (0, 0), sigma)
    t = .5 + rng.uniform(-.3, .2) * most
    out = np.clip((soft - t) * (2.2 / sigma) + .5, 0, 1)
    return coverage if out.sum() < .7 * coverage.sum() else out


def elastic(size, rng, strength):
    """A smooth displacement field as two cv2.remap maps."""
    grid = rng.normal(0, strength, (4, 4, 2)).astype(np.float32)
    field = cv2.resize(grid, (size, size), interpolation=cv2.INTER_CUBIC)
    y, x = np.mgrid[:size, :size].astype(np.float32)
    return x + field[..., 0], y + field[..., 1]


class Styles:
    """All drawings, taken apart, and a redrawing of each on demand."""

    def __init__(self, sprites):
        self.stems = [s for _, s, _ in sprites]
        self.designs = [decompose(s, a) for _, s, a in sprites]
        self.index = {s: i for i, s in enumerate(self.stems)}
        by_name = defaultdict(list)
        for i, s in enumerate(self.stems):
            by_name[base_name(s)].append(i)
        self.relatives, self.opposites = {}, {}
        pictorial = ("triangle", "diamond", "circle")
        for i, d in enumerate(self.designs):
            name = base_name(d.stem)
            if name.startswith("warning--") and d.shape in pictorial and not TEXT.search(name):
                self.relatives[i] = [j for j in by_name[name] if j != i and self.designs[j].shape in pictorial
                                     and family(self.designs[j].symbol[..., :3][self.designs[j].symbol[..., 3] > .9].mean(0)
                                                if (self.designs[j].symbol[..., 3] > .9).any() else np.zeros(3)) == "black"]
            other = name.replace("left", "#").replace("right", "left").replace("#", "right")
            if other != name and d.shape in pictorial and not TEXT.search(name):
                self.opposites[i] = [j for j in by_name.get(other, []) if self.designs[j].shape == d.shape
                                     and family(self.designs[j].fill) == family(d.fill)]

    def redraw(self, i, rng, plain=.12):
        """One variant of drawing i: uint8 RGBA [WORK, WORK, 4]."""
        d = self.designs[i]
        if rng.random() < plain:
            return _compose(d.alpha, _paint(d, d.alpha, [tuple(b) for b in d.bands], d.fill, d.symbol, d.inner))
        symbol_of, flip = d, False
        if self.opposites.get(i) and rng.random() < .25:
            d = symbol_of = self.designs[self.opposites[i][int(rng.integers(len(self.opposites[i])))]]
            flip = True
        elif self.relatives.get(i) and rng.random() < .18:
            symbol_of = self.designs[self.relatives[i][int(rng.integers(len(self.relatives[i])))]]
        elif d.shape != "rectangle" and MIRROR.search(d.stem) and not NO_MIRROR.search(d.stem) and rng.random() < .3:
            flip = True
        alpha = self._silhouette(d, rng)
        bands, fill = self._bands(d, rng)
        inner = bands[-1][1] if bands else 0.
        symbol = self._symbol(d, symbol_of, inner, rng)
        rgb = _paint(d, alpha, bands, fill, symbol, inner, d.touches)
        out = _compose(alpha, rgb)
        if rng.random() < .7:
            mx, my = elastic(WORK, rng, rng.uniform(.3, 1.5))
            out = cv2.remap(out, mx, my, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
        return out[:, ::-1].copy() if flip else out

    @staticmethod
    def _silhouette(d, rng):
        if d.shape in ("circle", "other") or rng.random() < .4:
            return d.alpha
        sigma = rng.uniform(.8, 5.)  # rounder corners
        soft = cv2.GaussianBlur(np.pad(d.alpha, 8), (0, 0), sigma)[8:-8, 8:-8]
        return np.minimum(np.clip((soft - .5) * 2.5 * sigma + .5, 0, 1), 1).astype(np.float32)

    @staticmethod
    def _bands(d, rng):
        bands = [list(b) for b in d.bands]
        fill = d.fill
        edge = len(bands) > 1 and bands[0][1] < .12 or False
        if edge and rng.random() < .4:
            bands = bands[1:]
            bands[0][0] = 0.
            edge = False
        previous = 0.
        factor = np.exp(rng.normal(0, .2))
        for b in bands:  # widths vary, all together and each
            width = (b[1] - b[0]) * np.clip(factor * np.exp(rng.normal(0, .1)), .55, 1.6)
            b[0], b[1], previous = previous, previous + width, previous + width
            b[2] = shade(b[2], rng)
        kind = family(fill)
        red_ring = any(family(b[2]) == "red" and b[1] - b[0] > .08 for b in bands)
        if red_ring and kind == "white":
            fill = shade(fill, rng, "yellow") if rng.random() < .1 else shade(fill, rng)
        elif red_ring and kind in ("yellow", "orange"):
            fill = shade(fill, rng, "white") if rng.random() < .6 else shade(fill, rng)
        elif red_ring and kind == "black" and rng.random() < .3:
            fill = shade(fill, rng)
        else:
            fill = shade(fill, rng)
        if not edge and rng.random() < .3:  # a thin edge of another colour, as many countries have
            width = rng.uniform(.02, .09)
            outer = bands[0][2] if bands else fill
            colour = shade(None, rng, "white" if family(outer) != "white" else rng.choice(["black", "grey"]))
            bands = [[0., width, colour]] + [[b[0] * (1 - width) + width, b[1] * (1 - width) + width, b[2]] for b in bands]
        return [tuple(b) for b in bands], fill

    def _symbol(self, d, source, inner, rng):
        digits = NUMBER.search(d.stem)
        if digits and d.shape == "circle" and rng.random() < .75:
            return _digits(d, digits.group(1), inner, rng)
        if d.stem == source.stem and TURNING.search(d.stem):
            angle = rng.uniform(0, 360)
        elif d.stem.startswith("regulatory--end-of-prohibition"):
            angle = rng.uniform(-18, 18)
        else:
            angle = 0.
        symbol = source.symbol
        coverage = symbol[..., 3]
        if coverage.max() < .5:
            return symbol
        grow = (1 - inner) / max(1 - d.inner, .2)
        scale = grow * (rng.uniform(1., 1.06) if d.touches else np.exp(rng.normal(0, .08)))
        ys, xs = np.nonzero(coverage > .5)
        middle = np.array([xs.min() + xs.max(), ys.min() + ys.max()]) / 2.
        target = middle
        if source is not d and d.symbol[..., 3].max() > .5:  # the relative's symbol takes the place of this one's
            ty, tx = np.nonzero(d.symbol[..., 3] > .5)
            target = np.array([tx.min() + tx.max(), ty.min() + ty.max()]) / 2.
            scale *= min(np.ptp(tx) / max(np.ptp(xs), 1), np.ptp(ty) / max(np.ptp(ys), 1))
        stretch = 1. if d.touches else np.exp(rng.normal(0, .05))
        m = cv2.getRotationMatrix2D((float(middle[0]), float(middle[1])), angle, 1.)
        m[0] *= scale * stretch
        m[1] *= scale / stretch
        about = np.array([WORK / 2., WORK / 2.]) if d.touches or source is d and d.shape == "circle" else None
        if about is not None and angle == 0.:
            target = about + (middle - about) * grow
        shift = 0. if d.touches else rng.normal(0, .8, 2)
        m[:, 2] += target - m @ np.array([middle[0], middle[1], 1.]) + shift
        premultiplied = symbol.copy()
        warped = cv2.warpAffine(premultiplied, m, (WORK, WORK), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        if rng.random() < .75:
            warped[..., 3] = weight(np.ascontiguousarray(warped[..., 3]), rng, .8)
        return _recolour(warped, rng)


def _recolour(symbol, rng):
    solid = symbol[..., 3] > .85
    if solid.sum() < 8:
        return symbol
    colour = main_colour(symbol[..., :3][solid])[0]
    near = np.abs(symbol[..., :3] - colour).sum(2) < 110
    symbol[..., :3][near] = shade(colour, rng)
    return symbol


def _digits(d, text, inner, rng):
    """The number of a round speed sign in another typeface; slashes of an "end of" sign are drawn over it."""
    end = END_NUMBER.search(d.stem)
    mask = fonts.number(text, rng)
    radius = WORK / 2. * (1 - inner)
    height = radius * 2 * (rng.uniform(.4, .58) if len(text) < 3 else rng.uniform(.36, .52))
    natural = mask.shape[1] * height / mask.shape[0]
    width = min(natural * rng.uniform(.8, 1.12), radius * 2 * (rng.uniform(.6, .78) if len(text) < 3 else rng.uniform(.72, .86)))
    mask = cv2.resize(mask, (max(int(width), 6), max(int(height), 8)), interpolation=cv2.INTER_AREA)
    coverage = np.zeros((WORK, WORK), np.float32)
    y, x = (int(round((WORK - n) / 2. + rng.normal(0, .8))) for n in mask.shape)
    y, x = max(y, 0), max(x, 0)
    mask = mask[:WORK - y, :WORK - x]
    coverage[y:y + mask.shape[0], x:x + mask.shape[1]] = mask
    if rng.random() < .5:
        coverage = weight(coverage, rng, .7)
    solid = d.symbol[..., 3] > .9
    ink = "grey" if end else family(np.median(d.symbol[..., :3][solid], axis=0)) if solid.any() else "black"
    ink = {"blue": "white", "red": "white"}.get(ink, ink)
    if ink not in ("black", "white", "grey", "yellow"):
        ink = "white" if family(d.fill) in ("blue", "black") else "black"
    if end and rng.random() < .3:
        ink = "black"
    out = np.dstack([np.broadcast_to(shade(None, rng, ink).astype(np.float32), (WORK, WORK, 3)), coverage]).astype(np.float32)
    if end:
        _slashes(out, 1 if end.group(2) == "g2" else int(rng.integers(3, 6)), shade(None, rng, "black"), rng)
    elif d.stem.startswith("information--end-of-minimum"):
        _slashes(out, 1, shade(None, rng, "red"), rng)
    return out


def _slashes(symbol, count, colour, rng):
    y, x = np.mgrid[:WORK, :WORK].astype(np.float32) - (WORK - 1) / 2.
    angle = np.deg2rad(rng.normal(45, 5))
    across = x * np.sin(angle) + y * np.cos(angle)
    half = rng.uniform(4., 7.) if count == 1 else rng.uniform(.8, 1.6)
    pitch = half * rng.uniform(2.8, 4.)
    for k in range(count):
        offset = np.abs(across - (k - (count - 1) / 2.) * pitch)
        if count == 1:  # a light edge keeps a broad slash apart from the digits
            gap = np.clip(half + rng.uniform(0, 2.) - offset + .5, 0, 1)
            symbol[..., 3] *= 1 - gap
        line = np.clip(half - offset + .5, 0, 1)
        symbol[..., :3] = np.where(line[..., None] > .02, colour, symbol[..., :3])
        symbol[..., 3] = np.maximum(symbol[..., 3], line)


def _paint(d, alpha, bands, fill, symbol, inner, touches=False):
    dist, depth = distance(alpha)
    rgb = np.empty((WORK, WORK, 3), np.float32)
    rgb[:] = fill
    inside = np.clip((dist - inner) * depth + .5, 0, 1) if inner else np.ones_like(dist)
    cover = (symbol[..., 3] * inside)[..., None]
    rgb += (symbol[..., :3] - rgb) * cover
    for start, end, colour in reversed(bands):  # from the innermost outwards, each over what lies inside of it
        over = np.clip((end - dist) * depth + (.9 if touches else .5), 0, 1)[..., None]
        rgb += (np.asarray(colour, np.float32) - rgb) * over
    return rgb


def _compose(alpha, rgb):
    return np.dstack([np.clip(rgb, 0, 255), alpha * 255]).astype(np.uint8)
