"""Everything in a detector scene that is not a sign: skies, roads, facades, leaves, branches, cars, lamps, lettering, sign backs.

All of it is drawn by code, but for the sample pictures that python3-skimage brings along (no street among them).
Colours are BGR, pictures are uint8. Every function takes a numpy Generator, so that a seed gives the same picture.
"""
import math
import string
from pathlib import Path

import cv2
import numpy as np

FONTS = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_COMPLEX, cv2.FONT_HERSHEY_TRIPLEX)
SAMPLES = ("astronaut", "coffee", "chelsea", "rocket", "brick", "grass", "gravel", "camera", "coins", "motorcycle_left",
           "motorcycle_right", "ihc", "retina", "hubble_deep_field", "page", "moon", "color", "logo", "horse", "clock_motion")


def sample_pictures():
    """The sample pictures of python3-skimage that are on this machine."""
    import skimage
    folder = Path(skimage.__file__).parent / "data"
    found = []
    for name in SAMPLES:
        for path in sorted(folder.glob(name + ".*")):
            picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
            if picture is not None and min(picture.shape[:2]) >= 100:
                found.append(picture)
                break
    return found


def colour(rng, low=0, high=256, chroma=1.0):
    """A random colour; chroma 0 is grey."""
    c = rng.integers(low, high, 3).astype(np.float64)
    return tuple(float(v) for v in c * chroma + c.mean() * (1 - chroma))


def noise(rng, h, w, cell=32, octaves=4, gain=0.6):
    """Cloudy noise in 0..1, the coarsest lump `cell` px wide."""
    out, weight, total = np.zeros((h, w), np.float32), 1.0, 0.0
    for _ in range(octaves):
        grid = rng.random((max(2, int(h / cell) + 2), max(2, int(w / cell) + 2)), np.float32)
        out += weight * cv2.resize(grid, (w, h), interpolation=cv2.INTER_CUBIC if cell > 2 else cv2.INTER_LINEAR)
        total, weight, cell = total + weight, weight * gain, max(1.0, cell / 2)
    return np.clip((out / total - 0.5) * 1.6 + 0.5, 0, 1)


def tint(mono, dark, bright):
    """A noise map as a picture between two colours."""
    m = mono[..., None]
    return (np.asarray(dark, np.float32) * (1 - m) + np.asarray(bright, np.float32) * m).clip(0, 255).astype(np.uint8)


def blend(picture, layer, alpha):
    """`layer` over `picture`, in place; alpha 0..1."""
    a = alpha[..., None]
    picture[:] = (picture * (1 - a) + layer * a).clip(0, 255).astype(np.uint8)


def foliage(rng, size=256):
    """A lump of leaves: colour and coverage 0..1."""
    fine = noise(rng, size, size, rng.uniform(3, 24), 4, 0.9)
    green = rng.random()
    hue = (35, 95, 70) if green < .4 else (30, 70, 40) if green < .6 else (40, 110, 140) if green < .72 else (40, 55, 130) if green < .82 else (70, 85, 95)
    bright = np.array(hue, np.float32) * rng.uniform(.7, 2.1) + rng.normal(0, 8, 3)
    leaves = tint(np.clip((fine - .5) * rng.uniform(1.2, 2.6) + .45, 0, 1), bright * rng.uniform(.1, .4), bright)
    yy, xx = np.mgrid[-1:1:size * 1j, -1:1:size * 1j].astype(np.float32)
    edge = noise(rng, size, size, rng.uniform(20, 90), 5, 0.75)
    cover = np.clip((1.25 - np.sqrt(xx * xx + yy * yy) * 1.35 + (edge - .5) * 2.4 - .25) * rng.uniform(4, 16), 0, 1)
    holes = np.clip((noise(rng, size, size, rng.uniform(4, 16), 3) - rng.uniform(.15, .5)) * 8, 0, 1)
    return leaves, cover * holes


def branches(rng, size=256):
    """Bare twigs: colour and coverage 0..1."""
    cover = np.zeros((size, size), np.uint8)

    def grow(x, y, angle, length, width):
        if width < .35 or length < 5:
            return
        x2, y2 = x + math.cos(angle) * length, y + math.sin(angle) * length
        cv2.line(cover, (int(x * 8), int(y * 8)), (int(x2 * 8), int(y2 * 8)), int(min(255, 110 + 130 * width)),
                 max(1, round(width)), cv2.LINE_AA, 3)
        for _ in range(rng.integers(2, 4)):
            grow(x2, y2, angle + rng.normal(0, .55), length * rng.uniform(.6, .95), width * rng.uniform(.5, .8))

    for _ in range(rng.integers(1, 7)):
        grow(rng.uniform(0, size), size, -math.pi / 2 + rng.normal(0, .3), size * rng.uniform(.12, .3), rng.uniform(1.5, 8))
    tone = np.array([30, 35, 42], np.float32) * rng.uniform(.4, 3.2)
    return tint(noise(rng, size, size, 12, 2), tone * .6, tone), cover.astype(np.float32) / 255


def lettering(rng, picture, x, y, height, ink):
    """A word or number at (x, y), `height` px tall."""
    letters = string.digits if rng.random() < .4 else string.ascii_uppercase if rng.random() < .6 else string.ascii_letters
    text = "".join(rng.choice(list(letters + " "), rng.integers(1, 9)))
    cv2.putText(picture, text, (int(x), int(y)), int(rng.choice(FONTS)), height / 22, ink,
                max(1, round(height / rng.uniform(5, 14))), cv2.LINE_AA)


def facade(rng, picture, x, y, w, h):
    """A house front with a grid of windows."""
    wall = colour(rng, 60, 240, .35)
    part = picture[max(0, y):y + h, max(0, x):x + w]
    if part.size == 0:
        return
    part[:] = tint(noise(rng, part.shape[0], part.shape[1], rng.uniform(4, 60), 3), np.array(wall) * .8, np.array(wall) * 1.1)
    step, fill = rng.uniform(14, 60), rng.uniform(.35, .7)
    glass, frame = colour(rng, 10, 150, .3), colour(rng, 120, 256, .1)
    ratio = rng.uniform(.9, 1.7)
    for wy in np.arange(y + step * .3, y + h, step * ratio):
        for wx in np.arange(x + step * .25, x + w, step):
            a, b = (int(wx), int(wy)), (int(wx + step * fill), int(wy + step * fill * ratio))
            cv2.rectangle(picture, a, b, tuple(v * rng.uniform(.6, 1.3) for v in glass), -1)
            cv2.rectangle(picture, a, b, frame, 1 if step < 30 else 2)


def car(rng, picture, x, y, w):
    """The back or front of a car, `w` px wide, standing on y."""
    h, paint = w * rng.uniform(.6, 1.1), colour(rng, 10, 245, rng.choice([.1, .3, 1]))
    box = lambda u, v, du, dv, c: cv2.rectangle(picture, (int(x + u * w), int(y - v * h)), (int(x + (u + du) * w), int(y - (v - dv) * h)), c, -1)
    roof = np.array([(x + .02 * w, y - .55 * h), (x + .2 * w, y - h), (x + .8 * w, y - h), (x + .98 * w, y - .55 * h)], np.int32)
    for u in (.08, .72):
        box(u, .2, .2, .22, (25, 25, 25))
    cv2.fillPoly(picture, [roof], paint, cv2.LINE_AA)
    box(0, .58, 1, .45, paint)
    glass = ((roof - roof.mean(0)) * (.8, .75) + roof.mean(0)).astype(np.int32)
    cv2.fillPoly(picture, [glass], colour(rng, 20, 170, .2), cv2.LINE_AA)
    lamp = (int(rng.integers(10, 90)), int(rng.integers(10, 90)), int(rng.integers(120, 256))) if rng.random() < .7 else (230, 245, 250)
    for u in (.03, .8):
        if rng.random() < .5:
            box(u, .5, .17, rng.uniform(.08, .3), lamp)
        else:
            cv2.circle(picture, (int(x + (u + .08) * w), int(y - .42 * h)), max(1, int(.08 * w)), lamp, -1, cv2.LINE_AA)
    box(.33, .3, .34, .11, (235, 240, 240) if rng.random() < .8 else (60, 220, 240))
    lettering(rng, picture, x + .35 * w, y - .2 * h, h * .09, (20, 20, 20))


def wheel(rng, picture, x, y, r):
    """A tyre with its rim."""
    cv2.circle(picture, (x, y), r, colour(rng, 10, 50, .1), -1, cv2.LINE_AA)
    cv2.circle(picture, (x, y), int(r * rng.uniform(.5, .75)), colour(rng, 90, 220, .1), -1, cv2.LINE_AA)
    for a in np.arange(0, 2 * math.pi, 2 * math.pi / rng.integers(4, 9)):
        cv2.line(picture, (x, y), (int(x + math.cos(a) * r * .6), int(y + math.sin(a) * r * .6)), (40, 40, 40), max(1, r // 6), cv2.LINE_AA)


def plain_shape(rng, picture, x, y, r):
    """A disc, triangle, diamond or box of one colour: lamps, sign backs, litter, bins. Never with a symbol, so never a sign."""
    lamp = rng.random() < .35
    c = colour(rng, 200, 256, .4) if lamp else colour(rng, 0, 256, rng.choice([.08, .08, 1]))
    if lamp or rng.random() < .4:
        if lamp and rng.random() < .6:
            glow = np.zeros(picture.shape[:2], np.float32)
            cv2.circle(glow, (x, y), int(r * rng.uniform(1.2, 2.4)), float(rng.uniform(.2, .7)), -1)
            blend(picture, np.array(c, np.float32), cv2.blur(glow, (2 * (r // 2) + 1,) * 2))
        axes = (r, max(1, int(r * rng.uniform(.5, 1.05))))
        cv2.ellipse(picture, (x, y), axes, float(rng.uniform(0, 180)), 0, 360, c, -1, cv2.LINE_AA)
        return
    n = int(rng.choice([3, 4, 4, 8]))
    turn = rng.uniform(0, 2 * math.pi) if rng.random() < .4 else -math.pi / 2 + math.pi / n * rng.integers(0, 2)
    a = turn + np.arange(n) * 2 * math.pi / n
    points = np.stack([x + r * np.cos(a), y + r * rng.uniform(.5, 1.1) * np.sin(a)], 1)
    cv2.fillConvexPoly(picture, points.astype(np.int32), c, cv2.LINE_AA)
    if rng.random() < .3:
        cv2.polylines(picture, [points.astype(np.int32)], True, colour(rng, 0, 256, .2), max(1, r // 10), cv2.LINE_AA)


def billboard(rng, picture, x, y, w, h):
    """An advertisement: shapes and words that mean nothing to a driver."""
    cv2.rectangle(picture, (x, y), (x + w, y + h), colour(rng), -1)
    inner = picture[max(0, y):y + h, max(0, x):x + w]
    for _ in range(rng.integers(1, 6)):
        p, r = (int(rng.uniform(0, w)), int(rng.uniform(0, h))), int(max(2, rng.uniform(.05, .4) * min(w, h)))
        kind = rng.random()
        if kind < .4 and inner.size:
            cv2.circle(inner, p, r, colour(rng), -1 if rng.random() < .7 else max(1, r // 4), cv2.LINE_AA)
        elif kind < .6 and inner.size:
            cv2.rectangle(inner, p, (p[0] + 2 * r, p[1] + r), colour(rng), -1)
        elif inner.size:
            lettering(rng, inner, p[0], p[1], max(5, r), colour(rng))


def stripes(rng, picture, x, y, w, h):
    """A beacon or barrier: a board with slanted red and white stripes."""
    part = picture[max(0, y):max(0, y + h), max(0, x):max(0, x + w)]
    if part.size == 0:
        return
    part[:] = int(rng.uniform(150, 255))
    ink = (int(rng.uniform(20, 70)), int(rng.uniform(20, 60)), int(rng.uniform(130, 230))) if rng.random() < .8 else (20, 20, 20)
    step = max(2, int(min(w, h) * rng.uniform(.4, .9)))
    for k in range(-h, part.shape[0] + part.shape[1], 2 * step):
        line = np.array([(0, k), (part.shape[1], k - part.shape[1]), (part.shape[1], k - part.shape[1] + step), (0, k + step)], np.int32)
        cv2.fillConvexPoly(part, line, ink, cv2.LINE_AA)


def traffic_light(rng, picture, x, y, w):
    """A signal head, one lamp lit."""
    h = int(w * 2.6)
    cv2.rectangle(picture, (x, y), (x + w, y + h), colour(rng, 10, 70, .2), -1)
    lit = rng.integers(0, 3)
    for i, c in enumerate(((40, 40, 250), (60, 200, 255), (160, 230, 60))):
        c = c if i == lit else tuple(v * .22 for v in c)
        cv2.circle(picture, (x + w // 2, int(y + h * (i + .5) / 3)), max(1, int(w * .36)), c, -1, cv2.LINE_AA)
