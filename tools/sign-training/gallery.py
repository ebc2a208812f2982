"""Writes the recogniser as ONNX, the gallery of templates, and the region profiles."""
import argparse
import base64
import hashlib
import json
from pathlib import Path

import numpy as np
import torch

from artwork import cache_folder, load_sprites
from augment import CROP
from calibrate import calibrate
from evaluate_crops import load_model
from network import DIMENSION
from profiles import build
from speed_numbers import speed_limits
from styles import Styles
from templates import templates


def export(model, path):
    """The network with standardisation inside: crops uint8 [N, S, S, 3] BGR -> embedding [N, D], sign [N]."""
    example = torch.randint(0, 255, (2, CROP, CROP, 3), dtype=torch.uint8)
    torch.onnx.export(model, example, str(path), opset_version=13, input_names=["crops"], output_names=["embedding", "sign"],
                      dynamic_axes={"crops": {0: "n"}, "embedding": {0: "n"}, "sign": {0: "n"}})


def entries_of(model, proxies, sprites):
    """(names, drawings, vectors [n, D]) of the gallery: a template of every drawing and of every speed limit in each typeface, and for
    regulatory and warning signs the mean of the template and what training learned of all redrawings of the sign."""
    drawn = [(s, s, a) for _, s, a in sprites] + speed_limits(sprites)
    vectors = templates(model, [a for _, _, a in drawn])
    names, labels = [n for n, _, _ in drawn], [d for _, d, _ in drawn]
    chosen = [i for i, (n, _, _) in enumerate(sprites) if n.startswith(("regulatory--", "warning--"))]
    learned = vectors[chosen] + proxies[chosen] / np.linalg.norm(proxies[chosen], axis=1, keepdims=True)
    learned /= np.linalg.norm(learned, axis=1, keepdims=True)
    stems = [sprites[i][1] for i in chosen]
    return names + stems, labels + ["learned"] * len(stems), np.concatenate([vectors, learned])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--model", type=Path, default=cache_folder() / "recogniser.pt")
    options.add_argument("--out", type=Path, default=Path(__file__).resolve().parents[2] / "models/signs")
    options.add_argument("--count", type=int, default=5000, help="rendered crops that the confidence is fitted on")
    options = options.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    sprites = load_sprites()
    model, step = load_model(options.model)
    onnx = options.out / "signs-recogniser.onnx"
    export(model, onnx)
    profiles = build(sprites)
    (options.out / "profiles.json").write_text(json.dumps(profiles, indent=0) + "\n")
    proxies = torch.load(options.model, map_location="cpu")["proxies"].numpy()
    names, labels, vectors = entries_of(model, proxies, sprites)
    vectors = vectors.astype(np.float16)
    confidence, figures = calibrate(model, Styles(sprites), profiles["profiles"][profiles["default"]]["names"],
                                    names, vectors.astype(np.float32), options.count)
    head = {"model": hashlib.sha256(onnx.read_bytes()).hexdigest(), "dimension": DIMENSION, "confidence": confidence}
    lines = [json.dumps({"name": n, "drawing": d, "vector": base64.b64encode(v.tobytes()).decode()}, separators=(",", ":")) for n, d, v in zip(names, labels, vectors)]
    (options.out / "gallery.json").write_text(json.dumps(head)[:-1] + ', "entries": [\n' + ",\n".join(lines) + "\n]}\n")
    print(f"step {step}; confidence {confidence}; on rendered crops {figures}")
    for f in sorted(options.out.glob("*")):
        print(f.name, f.stat().st_size)


if __name__ == "__main__":
    main()
