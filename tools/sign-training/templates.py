"""The template of a drawing: the mean vector of twelve clean renderings. README.md gives the recipe step by step."""
import cv2
import numpy as np
import torch

from augment import CROP

SCALES, GREYS, BLURS = (.78, .86, .94), (90, 160), (0., .9)


def renderings(rgba):
    """uint8 BGR [12, CROP, CROP, 3] of one drawing (uint8 RGBA 128x128)."""
    a = rgba[..., 3:].astype(np.float32) / 255
    pre = np.dstack([rgba[..., 2::-1].astype(np.float32) * a, a])
    out = []
    for scale in SCALES:
        side = int(CROP * scale + .5)
        small = cv2.resize(pre, (side, side), interpolation=cv2.INTER_AREA)
        o = (CROP - side) // 2
        for grey in GREYS:
            image = np.full((CROP, CROP, 3), grey, np.float32)
            region = image[o:o + side, o:o + side]
            region *= 1 - small[..., 3:]
            region += small[..., :3]
            for blur in BLURS:
                b = cv2.GaussianBlur(image, (5, 5), blur, borderType=cv2.BORDER_REPLICATE) if blur else image
                out.append(np.clip(b + .5, 0, 255).astype(np.uint8))
    return np.stack(out)


def templates(model, sprites, batch=256):
    """float32 [len(sprites), D], unit vectors. `sprites` are uint8 RGBA arrays."""
    model.eval()
    out = []
    with torch.no_grad():
        for k in range(0, len(sprites), batch // 12):
            images = np.concatenate([renderings(a) for a in sprites[k:k + batch // 12]])
            vectors = model(torch.from_numpy(images))[0].numpy()
            out.append(vectors.reshape(-1, 12, vectors.shape[1]).mean(1))
    out = np.concatenate(out)
    return out / np.linalg.norm(out, axis=1, keepdims=True)
