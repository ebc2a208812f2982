"""Speed limits in several typefaces, as extra drawings for the gallery.

The artwork draws some limits boldly on white, some thinly in grey and some on yellow. With those drawings alone the gallery would compare
makers' styles as much as numbers; with every limit drawn alike in each of a few typefaces it compares numbers.
"""
import re

import cv2
import numpy as np

import fonts
from decompose import WORK, decompose
from styles import _compose, _paint

ROUND = re.compile(r"^regulatory--maximum-speed-limit-(\d+)--g1$")
FACES = ("overpass-latin-700", "barlow-semi-condensed-latin-600", "barlow-condensed-latin-600")
BASE = "regulatory--maximum-speed-limit-80--g1"  # whose ring and ground all of them get


def speed_limits(sprites):
    """(name, label, uint8 RGBA [WORK, WORK, 4]) of every round speed limit in every typeface of FACES."""
    by_stem = {s: a for _, s, a in sprites}
    base = decompose(BASE, by_stem[BASE])
    found = fonts.faces()
    out = []
    for _, stem, _ in sprites:
        number = ROUND.match(stem)
        if not number or decompose(stem, by_stem[stem]).shape != "circle":
            continue
        for face in FACES:
            index = next(i for i, f in enumerate(found) if f.name.startswith(face))
            out.append((stem, f"{stem} in {face}", _draw(base, number.group(1), index)))
    return out


def _draw(base, text, face):
    glyphs = [fonts.glyph(face, c) for c in text]
    height = max(g.shape[0] for g in glyphs)
    mask = np.concatenate([np.pad(g, ((0, height - g.shape[0]), (6 if i else 0, 0))) for i, g in enumerate(glyphs)], 1)
    inner = WORK * (1 - base.inner)
    tall = inner * (.5 if len(text) < 3 else .44)
    wide = min(mask.shape[1] * tall / height, inner * (.72 if len(text) < 3 else .8))
    mask = cv2.resize(mask, (int(wide), int(tall)), interpolation=cv2.INTER_AREA)
    coverage = np.zeros((WORK, WORK), np.float32)
    y, x = (WORK - mask.shape[0]) // 2, (WORK - mask.shape[1]) // 2
    coverage[y:y + mask.shape[0], x:x + mask.shape[1]] = mask
    symbol = np.dstack([np.full((WORK, WORK, 3), 20, np.float32), coverage])
    white = np.array([255., 255., 255.])
    return _compose(base.alpha, _paint(base, base.alpha, [tuple(b) for b in base.bands], white, symbol, base.inner))
