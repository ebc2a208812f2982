"""Does a sign do as well when it is only added by its drawing? Needs a checkpoint trained with --leave-out. Rendered crops of the names
that it has not seen, and of as many that it has, are looked up among all regulatory and warning drawings."""
import argparse
from pathlib import Path

import numpy as np
import torch

from artwork import base_name, load_sprites
from augment import CROP, MADE, Camera, backgrounds
from evaluate_crops import by_group, embed, load_model
from groups import left_out
from styles import Styles
from templates import templates


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path)
    options.add_argument("--each", type=int, default=12, help="crops of each drawing")
    options = options.parse_args()
    torch.set_num_threads(1)
    sprites = load_sprites()
    model, step = load_model(options.model)
    styles, rng = Styles(sprites), np.random.default_rng(31)
    unseen = sorted(left_out(sprites))
    gallery = [i for i, (n, _, _) in enumerate(sprites) if n[0] in "rw"]
    seen = [int(i) for i in rng.choice([i for i in gallery if i not in set(unseen)], len(unseen), replace=False)]
    vectors = templates(model, [sprites[i][2] for i in gallery])
    camera = Camera(backgrounds(rng, 300), lambda i: styles.redraw(i, rng), len(sprites), rng)
    o = (MADE - CROP) // 2
    for title, drawings in (("never seen", unseen), ("seen in training", seen)):
        labels = np.repeat(drawings, options.each)
        crops = np.stack([camera.positive(int(i))[o:o + CROP, o:o + CROP] for i in labels])
        v, _ = embed(model, crops)
        best, names = by_group(v @ vectors.T, [sprites[i][1] for i in gallery])
        order = np.argsort(-best, 1)
        own = [base_name(sprites[i][1]) for i in labels]
        top1 = np.mean([names[k[0]] == n for k, n in zip(order, own)])
        top5 = np.mean([n in [names[j] for j in k[:5]] for k, n in zip(order, own)])
        print(f"step {step}: {title}: {len(drawings)} drawings, {len(labels)} crops, {len(names)} names: top-1 {top1:.3f}, top-5 {top5:.3f}", flush=True)


if __name__ == "__main__":
    main()
