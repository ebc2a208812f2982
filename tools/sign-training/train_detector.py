"""Trains the sign detector on drawn scenes and writes models/signs/signs-detector.onnx.

    python3 train_detector.py [--quick] [--steps N] [--minutes M] [--work FOLDER] [--out FILE] [--start CHECKPOINT]

One process draws scenes (a bounded queue), one trains; both use one core. Seeds are fixed: the same number of steps gives the same
scenes. --minutes ends the schedule after that time instead (the learning rate follows whichever of the two is further along).
"""
import argparse
import math
import multiprocessing as mp
import os
import time
from pathlib import Path

import numpy as np

# A step trains on FRESH new scenes and on AGAIN mirrored ones of the last KEEP steps.
FRESH, AGAIN, KEEP, SEED = 5, 3, 300, 20
# Square root of the box area in px: a stride's signs, and around it the band where either answer is right.
RANGES = {8: (0, 48, 0, 64), 16: (32, 1e9, 23, 1e9)}


def targets(boxes, size, stride):
    """float32 [9, n, n]: three heat maps, mask, box (cx, cy, w, h in px), weight of the box."""
    from scenes import IGNORE
    n = size // stride
    out = np.zeros((9, n, n), np.float32)
    out[3] = 1
    grid = np.arange(n, dtype=np.float32) + .5
    low, high, low2, high2 = RANGES[stride]
    for x1, y1, x2, y2, kind in boxes:
        w, h = x2 - x1, y2 - y1
        side = math.sqrt(w * h)
        cx, cy, cw, ch = (x1 + x2) / 2 / stride, (y1 + y2) / 2 / stride, w / stride, h / stride
        if kind == IGNORE:
            out[3, int(y1 // stride):int(-(-y2 // stride)), int(x1 // stride):int(-(-x2 // stride))] = 0
            continue
        if not low2 <= side < high2:
            continue
        near = lambda k, m: np.exp(-((grid[None] - cx) / (k + m * cw)) ** 2 / 2 - ((grid[:, None] - cy) / (k + m * ch)) ** 2 / 2)
        if not low <= side < high:
            out[3][near(.5, .1) > .2] = 0
            continue
        heat, pull = near(.3, .07), near(.35, .12)
        iy, ix = min(n - 1, int(cy)), min(n - 1, int(cx))
        heat[iy, ix] = pull[iy, ix] = 1
        np.maximum(out[int(kind)], heat, out=out[int(kind)])
        own = (pull > .3) & (pull > out[8])
        out[8][own] = pull[own]
        for channel, value in zip(out[4:8], ((x1 + x2) / 2, (y1 + y2) / 2, w, h)):
            channel[own] = value
        out[3, iy, ix] = 1
    return out


def draw(queue, seed, steps):
    """The drawing process: batches of scenes and targets into the queue."""
    import cv2
    cv2.setNumThreads(1)
    from scenes import SIZE, Scenes
    scenes = Scenes(seed)
    for _ in range(steps):
        batch = [scenes.sample() for _ in range(FRESH)]
        queue.put((np.stack([p for p, _ in batch]), *(np.stack([targets(b, SIZE, s) for _, b in batch]) for s in RANGES)))


def loss(raw, aim, stride, base):
    """Penalty-reduced focal loss for the heat, generalised IoU for the box."""
    import torch
    heat, mask, box, weight = aim[:, :3], aim[:, 3:4], aim[:, 4:8], aim[:, 8]
    logits = raw[:, :3].float()
    p = torch.sigmoid(logits)
    up, down = torch.nn.functional.logsigmoid(logits), torch.nn.functional.logsigmoid(-logits)
    hit = (heat > .999).float()
    focal = -(hit * (1 - p) ** 2 * up + (1 - hit) * (1 - heat) ** 4 * p ** 2 * down) * mask
    n, _, h, w = raw.shape
    xs, ys = torch.arange(w) + .5, torch.arange(h)[:, None] + .5
    cx, cy = (xs + raw[:, 3]) * stride, (ys + raw[:, 4]) * stride
    bw, bh = torch.exp(raw[:, 5].clamp(-3, 3)) * base, torch.exp(raw[:, 6].clamp(-3, 3)) * base
    keep = weight > 0
    a = torch.stack([cx - bw / 2, cy - bh / 2, cx + bw / 2, cy + bh / 2])[:, keep]
    tx, ty, tw, th = (box[:, i][keep] for i in range(4))
    b = torch.stack([tx - tw / 2, ty - th / 2, tx + tw / 2, ty + th / 2])
    inner = (torch.minimum(a[2:], b[2:]) - torch.maximum(a[:2], b[:2])).clamp(min=0).prod(0)
    union = (a[2] - a[0]) * (a[3] - a[1]) + tw * th - inner
    hull = (torch.maximum(a[2:], b[2:]) - torch.minimum(a[:2], b[:2])).prod(0)
    giou = inner / union - (hull - union) / hull
    size = (torch.log(bw[keep] / tw)).abs() + (torch.log(bh[keep] / th)).abs()
    place = ((cx[keep] - tx) / tw).abs() + ((cy[keep] - ty) / th).abs()
    return focal.sum(), hit.sum(), ((1 - giou + .2 * size + .3 * place) * weight[keep]).sum(), weight[keep].sum()


def mirrored(batch, rng):
    """Scenes seen before, left and right exchanged, in another light."""
    pictures, *aims = batch
    gain = np.exp(rng.normal(0, .2, (len(pictures), 1, 1, 1)) + rng.normal(0, .06, (len(pictures), 1, 1, 3)))
    pictures = (pictures[:, :, ::-1] * gain.astype(np.float32)).clip(0, 255).astype(np.uint8)
    turned = []
    for aim in aims:
        aim = aim[..., ::-1].copy()
        aim[:, 4] = np.where(aim[:, 8] > 0, pictures.shape[2] - aim[:, 4], 0)
        turned.append(aim)
    return [pictures, *turned]


def train(args):
    import torch
    from detector_net import BASES, STRIDES, Detector, export
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    work = Path(args.work)
    work.mkdir(parents=True, exist_ok=True)
    queue = mp.Queue(16)
    painter = mp.Process(target=draw, args=(queue, args.seed, args.steps), daemon=True)
    painter.start()
    net = Detector().to(memory_format=torch.channels_last)
    if args.start:
        net.load_state_dict(torch.load(args.start))
    steady = {k: v.clone() for k, v in net.state_dict().items()}
    quick = [v for v in net.state_dict().values() if v.dtype.is_floating_point]
    slow = [v for v in steady.values() if v.dtype.is_floating_point]
    decay = [p for p in net.parameters() if p.ndim > 1]
    rest = [p for p in net.parameters() if p.ndim <= 1]
    optimiser = torch.optim.AdamW([{"params": decay, "weight_decay": .02}, {"params": rest, "weight_decay": 0}], lr=args.rate, foreach=True)
    rng, kept = np.random.default_rng(args.seed), []
    began, shown = time.time(), np.zeros(3)
    for step in range(args.steps):
        done = max(step / args.steps, (time.time() - began) / 60 / args.minutes)
        if done >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = args.rate * min(1, (step + 1) / 200) * (.01 + .99 * (1 + math.cos(math.pi * done)) / 2)
        fresh = queue.get(timeout=600)
        again = mirrored([v[:AGAIN] for v in (kept[rng.integers(len(kept))] if kept else fresh)], rng)
        kept = (kept + [fresh])[-KEEP:]
        pictures, *aims = (torch.from_numpy(np.concatenate(pair)) for pair in zip(fresh, again))
        net.train()
        parts = [loss(r, t, s, b) for r, t, s, b in zip(net(pictures), aims, STRIDES, BASES)]
        heat = sum(p[0] for p in parts) / max(1, sum(p[1] for p in parts))
        box = sum(p[2] for p in parts) / max(1, sum(p[3] for p in parts))
        optimiser.zero_grad()
        (heat + box).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        if step % 4 == 3:
            keep = min(.992, step / (step + 20))
            torch._foreach_mul_(slow, keep)
            torch._foreach_add_(slow, quick, alpha=1 - keep)
        shown += (heat.item(), box.item(), 1)
        if (step + 1) % args.every == 0:
            print(f"{time.time() - began:6.0f} s  step {step + 1}  heat {shown[0] / shown[2]:.3f}  box {shown[1] / shown[2]:.3f}  waiting {queue.qsize()}", flush=True)
            shown[:] = 0
            torch.save(steady, work / "last.part")
            os.replace(work / "last.part", work / "last.pt")
    painter.terminate()
    torch.save(steady, work / "final.pt")
    net.load_state_dict(steady)
    out = Path(args.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    export(net, out)
    print(f"{step + 1} steps, {out}")


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--quick", action="store_true", help="a few steps, to see that everything runs")
    a.add_argument("--steps", type=int, default=20000)
    a.add_argument("--minutes", type=float, default=1e9)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--seed", type=int, default=SEED)
    a.add_argument("--every", type=int, default=100)
    a.add_argument("--start", help="a checkpoint to go on from")
    a.add_argument("--work", default=str(here / ".cache" / "detector"))
    a.add_argument("--out", default=str(here.parents[1] / "models" / "signs" / "signs-detector.onnx"))
    options = a.parse_args()
    if options.quick:
        options.steps, options.every = 30, 10
    train(options)
