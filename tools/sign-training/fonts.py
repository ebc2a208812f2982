"""Numbers drawn with many typefaces, so that a speed limit is its digits and not one country's lettering.

The typefaces come from the npm packages named below (OFL-1.1; Overpass descends from Highway Gothic, Barlow resembles DIN 1451)
and from Debian's DejaVu where it is installed. Another node_modules folder is named by SIGN_FONTS.
"""
import os
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

FACES = {
    "overpass": (500, 600, 700, 800),
    "barlow-condensed": (500, 600, 700),
    "barlow-semi-condensed": (500, 600, 700),
    "roboto-condensed": (500, 700),
    "saira-condensed": (500, 600, 700),
}


@lru_cache(maxsize=1)
def faces():
    """Paths of all typefaces found."""
    root = Path(os.environ.get("SIGN_FONTS") or Path(__file__).resolve().parents[2] / "models/node_modules") / "@fontsource"
    found = [root / n / "files" / f"{n}-latin-{w}-normal.woff" for n, ws in FACES.items() for w in ws]
    found += [Path("/usr/share/fonts/truetype/dejavu") / f
              for f in ("DejaVuSansCondensed-Bold.ttf", "DejaVuSansCondensed.ttf", "DejaVuSans-Bold.ttf")]
    found = [f for f in found if f.is_file()]
    if not found:
        raise SystemExit(f"no typeface in {root}: run `npm ci --prefix models`, or set SIGN_FONTS")
    return found


@lru_cache(maxsize=None)
def glyph(face, char):
    """One character as float32 coverage, cut to its own width; the rows span the height of a zero at 64 px."""
    font = ImageFont.truetype(str(faces()[face]), 88)
    _, top, _, bottom = font.getbbox("0")
    left, _, right, _ = font.getbbox(char)
    image = Image.new("L", (right - left + 4, bottom - top), 0)
    ImageDraw.Draw(image).text((2 - left, -top), char, font=font, fill=255)
    a = np.asarray(image, np.float32) / 255
    columns = np.flatnonzero(a.max(0) > .2)
    return a[:, columns[0]:columns[-1] + 1]


def number(text, rng):
    """`text` in a random typeface and spacing: float32 coverage, about 64 px high."""
    face = int(rng.integers(len(faces())))
    glyphs = [glyph(face, c) for c in text]
    height = max(g.shape[0] for g in glyphs)
    gap = int(rng.uniform(3, 11))
    parts = []
    for i, g in enumerate(glyphs):
        parts.append(np.pad(g, ((0, height - g.shape[0]), (gap if i else 0, 0))))
    return np.concatenate(parts, 1)
