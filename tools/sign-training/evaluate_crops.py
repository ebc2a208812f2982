"""Measures a recogniser on real sign crops: FOLDER/NN_name/*.png, each a box and a margin on every side (never used in training)."""
import argparse
import base64
import json
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import torch

from artwork import base_name, cache_folder
from augment import fit
from network import Recogniser

HERE = Path(__file__).resolve().parent


def square(image, given, wanted):
    """The square around a box: its side is `wanted` times the box's longer side; `image` shows `given` times the box."""
    h, w = image.shape[:2]
    side = max(int(round(max(h, w) * wanted / given)), 4)
    y, x = (h - side) // 2, (w - side) // 2
    pad = [max(-y, 0), max(side + y - h, 0), max(-x, 0), max(side + x - w, 0)]
    image = cv2.copyMakeBorder(image, *pad, cv2.BORDER_REPLICATE)
    return image[max(y, 0):max(y, 0) + side, max(x, 0):max(x, 0) + side]


def load_crops(folder, given, wanted):
    """(crops uint8 [N, S, S, 3], class numbers, size of the box in px)."""
    crops, classes, sizes = [], [], []
    for sub in sorted(Path(folder).iterdir()):
        for file in sorted(sub.glob("*.png")):
            image = cv2.imread(str(file))
            crops.append(fit(square(image, given, wanted)))
            classes.append(int(sub.name[:2]))
            sizes.append(max(image.shape[:2]) / given)
    return np.stack(crops), np.array(classes), np.array(sizes)


def by_group(similarity, stems):
    """Similarities [N, drawings] -> ([N, groups] maxima, group names, [N, groups] best drawing)."""
    names = sorted({base_name(s) for s in stems})
    groups = [[i for i, s in enumerate(stems) if base_name(s) == n] for n in names]
    best = np.stack([similarity[:, g].max(1) for g in groups], 1)
    return best, names


def coverage_at(right, score, precision=.98):
    """Largest share of crops that can be accepted by a threshold on the score at the given precision, read off the same set."""
    order = np.argsort(-score, kind="stable")
    good = np.cumsum(right[order]) / np.arange(1, len(right) + 1)
    return (np.flatnonzero(good >= precision).max() + 1) / len(right) if (good >= precision).any() else 0.


def embed(model, crops):
    with torch.no_grad():
        parts = [model(torch.from_numpy(crops[k:k + 128])) for k in range(0, len(crops), 128)]
    return np.concatenate([p[0].numpy() for p in parts]), np.concatenate([p[1].numpy() for p in parts])


def load_model(path, which="average"):
    model = Recogniser()
    kept = torch.load(path, map_location="cpu")
    model.load_state_dict(kept[which])
    return model.eval(), kept["step"]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--model", type=Path, default=cache_folder() / "recogniser.pt")
    options.add_argument("--which", default="average")
    options.add_argument("--given", type=float, default=1.2, help="margin of the crops: 1.2 is 10 %% on every side")
    options.add_argument("--wanted", type=float, nargs="+", default=[1.1])
    options.add_argument("--gallery", type=Path, default=HERE.parents[1] / "models/signs/gallery.json")
    options.add_argument("--errors", action="store_true", help="per class: what was wrong")
    options = options.parse_args()
    torch.set_num_threads(1)
    mapping = {int(k): v["drawings"] for k, v in json.loads((HERE / "gtsrb-names.json").read_text()).items()}
    model, step = load_model(options.model, options.which)
    file = json.loads(options.gallery.read_text())
    profiles = json.loads(options.gallery.with_name("profiles.json").read_text())
    profile = profiles["profiles"]["europe"]["names"]
    closed = sorted({d for ds in mapping.values() for d in ds})
    missing = sorted(set(closed) - set(profile))
    open_ = sorted(set(profile) | set(closed))
    held = [e["name"] for e in file["entries"]]
    vectors = np.stack([np.frombuffer(base64.b64decode(e["vector"]), "<f2") for e in file["entries"]]).astype(np.float32)
    values = file["confidence"]
    print(f"step {step}; {len(open_)} drawings in the profile" + (f", {len(missing)} added: {missing}" if missing else ""))
    for wanted in options.wanted:
        crops, classes, sizes = load_crops(options.folder, options.given, wanted)
        v, sign = embed(model, crops)
        for title, stems in (("closed", closed), ("profile", open_),
                             ("profile without plates and information", [s for s in open_ if s in closed or s[0] in "rw"])):
            listed = set(stems)
            entries = [k for k, n in enumerate(held) if n in listed]
            best, names = by_group(v @ vectors[entries].T, [held[k] for k in entries])
            order = np.argsort(-best, axis=1)
            accepted = [{base_name(d) for d in mapping[c]} for c in classes]
            right = np.array([names[o[0]] in a for o, a in zip(order, accepted)])
            top5 = np.mean([any(names[k] in a for k in o[:5]) for o, a in zip(order, accepted)])
            top = np.take_along_axis(best, order[:, :2], 1)
            margin = top[:, 0] - top[:, 1]
            sized = [f"{right[m].mean():.3f} ({m.sum()})" for m in (sizes < 24, (sizes >= 24) & (sizes < 40), sizes >= 40)]
            print(f"x{wanted} {title}: top-1 {right.mean():.4f}, top-5 {top5:.4f}, <24/24-40/>40 {' '.join(sized)}, "
                  f"coverage at 98 % {coverage_at(right, margin):.3f}, sign > .5: {(sign > .5).mean():.3f}")
            confidence = 1 / (1 + np.exp(-(values["bias"] + values["margin"] * margin + values["cosine"] * top[:, 0])))
            kept = (confidence >= values["accept"]) & (sign >= values["sign"])
            print(f"   accepted {kept.mean():.4f} at precision {right[kept].mean():.4f}; sign but unknown {((sign >= values['sign']) & ~kept).mean():.4f}; "
                  f"coverage at 98 % by confidence {coverage_at(right, confidence):.4f}")
            if options.errors and title != "profile without plates and information":
                print_errors(mapping, names, classes, right, order)


def print_errors(mapping, names, classes, right, order):
    for c in sorted(set(classes)):
        wrong = Counter(names[o[0]] for o, r, k in zip(order, right, classes) if k == c and not r)
        if wrong:
            print(f"   {mapping[c][0]}: {sum(wrong.values())} of {(classes == c).sum()}: {dict(wrong.most_common(5))}")


if __name__ == "__main__":
    main()
