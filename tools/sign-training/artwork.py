"""The sign drawings: SVG files of the npm package @rapideditor/mapillary_sprite_source (MIT), rendered once into a cache.

    from artwork import load_sprites
    for name, stem, rgba in load_sprites(): ...

`stem` is the file name without ".svg" (regulatory--stop--g1), `name` the same without the variant (regulatory--stop),
`rgba` a uint8 array [128, 128, 4], R G B A, not premultiplied, the drawing centred and its longer side 128 px.
Needs rsvg-convert (Debian package librsvg2-bin). The drawings come from `npm ci --prefix models`; another folder of SVG files
is named by the environment variable SIGN_ARTWORK, another cache folder by SIGN_CACHE.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np

HERE = Path(__file__).resolve().parent
SIZE = 128
_PACKAGE = "node_modules/@rapideditor/mapillary_sprite_source/package_signs"


def artwork_folder():
    """The folder of SVG files, or an explanation of how to get it."""
    folder = Path(os.environ.get("SIGN_ARTWORK") or HERE.parents[1] / "models" / _PACKAGE)
    if not folder.is_dir():
        sys.exit(f"{folder}: no such folder. Run `npm ci --prefix models`, or set SIGN_ARTWORK to a folder of SVG files.")
    return folder


def cache_folder():
    """Where rendered drawings and other things that can be made again are kept."""
    folder = Path(os.environ.get("SIGN_CACHE") or HERE / ".cache")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def base_name(stem):
    """regulatory--stop--g1 -> regulatory--stop."""
    return re.sub(r"--g\d+$", "", stem)


def render_svg(svg, size=SIZE):
    """One SVG file as uint8 RGBA [size, size, 4]: the aspect ratio is kept, the drawing is centred."""
    png = subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-a", str(svg)],
                         check=True, capture_output=True).stdout
    bgra = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    if bgra.shape[2] == 3:
        bgra = cv2.cvtColor(bgra, cv2.COLOR_BGR2BGRA)
    out = np.zeros((size, size, 4), np.uint8)
    h, w = bgra.shape[:2]
    y, x = (size - h) // 2, (size - w) // 2
    out[y:y + h, x:x + w] = bgra
    return cv2.cvtColor(out, cv2.COLOR_BGRA2RGBA)


def load_sprites():
    """All drawings, sorted by file name: a list of (name, stem, rgba). Rendered on first use (about 20 s), then read back."""
    folder, cache = artwork_folder(), cache_folder() / "sprites-128.npz"
    svgs = sorted(folder.glob("*.svg"))
    stems = [svg.stem for svg in svgs]
    if cache.is_file():
        kept = np.load(cache)
        if list(kept["stems"]) == stems:
            return [(base_name(s), s, a) for s, a in zip(stems, kept["rgba"])]
    rgba = np.stack([render_svg(svg) for svg in svgs])
    partial = cache.with_suffix(".part.npz")
    np.savez_compressed(partial, stems=np.array(stems), rgba=rgba)
    os.replace(partial, cache)
    return [(base_name(s), s, a) for s, a in zip(stems, rgba)]


if __name__ == "__main__":
    sprites = load_sprites()
    print(f"{len(sprites)} drawings of {len({n for n, _, _ in sprites})} names in {cache_folder()}")
