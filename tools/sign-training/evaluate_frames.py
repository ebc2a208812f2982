"""Recall and false positives of the detector on real frames, or on scenes that it was not trained on. Never used in training.

    python3 evaluate_frames.py CHECKPOINT.pt|MODEL.onnx FRAMES GROUND_TRUTH.csv [--board 1.0] [--worst OUT.png] [--save OUT.npz]
    python3 evaluate_frames.py CHECKPOINT.pt|MODEL.onnx --scenes 400

GROUND_TRUTH.csv has the columns file, x1, y1, x2, y2 (GTSDB style). A detection counts when its IoU with a sign is at least 0.5;
a second one on the same sign is false. MODEL.onnx needs the Python package onnxruntime; a checkpoint needs torch only.
"""
import argparse
import csv
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np

RATES, BANDS = (.05, .1, .25, .5, 1), ((0, 24), (24, 40), (40, 64), (64, 1e9))


def padded(picture):
    """Grey below and right up to multiples of 32."""
    h, w = picture.shape[:2]
    return cv2.copyMakeBorder(picture, 0, -h % 32, 0, -w % 32, cv2.BORDER_CONSTANT, value=(114, 114, 114))


def runner(model, board):
    """A function from a picture to boxes [N, 4] (x1, y1, x2, y2), scores and plate scores [N]."""
    if str(model).endswith(".onnx"):
        import onnxruntime
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(model), options)
        run = lambda picture: session.run(["boxes", "scores", "plates"], {"image": picture[None]})
    else:
        import torch
        from detector_net import Detector, Graph
        torch.set_num_threads(1)
        net = Detector()
        net.load_state_dict(torch.load(model))
        graph = Graph(net.eval(), board).eval()

        def run(picture):
            with torch.no_grad():
                return [v.numpy() for v in graph(torch.from_numpy(picture[None]))]

    def detect(picture, low=.03):
        boxes, scores, plates = (v[0] for v in run(padded(picture)))
        keep = (scores > low) | (plates > low)
        cx, cy, w, h = boxes[:, keep]
        return np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], 1), scores[keep], plates[keep]

    return detect


def thin(boxes, scores, overlap=.55):
    """Indices that survive: of two boxes whose intersection covers `overlap` of the smaller one, the higher score."""
    order, kept = np.argsort(-scores)[:300], []
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    while len(order):
        i, order = order[0], order[1:]
        kept.append(i)
        w = np.minimum(boxes[i, 2], boxes[order, 2]) - np.maximum(boxes[i, 0], boxes[order, 0])
        h = np.minimum(boxes[i, 3], boxes[order, 3]) - np.maximum(boxes[i, 1], boxes[order, 1])
        order = order[w.clip(0) * h.clip(0) <= overlap * np.minimum(area[i], area[order])]
    return np.array(kept, int)


def iou(a, b):
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    inner = max(0, w) * max(0, h)
    return inner / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inner)


def match(detections, truth):
    """detections: per frame (boxes, scores); truth: per frame boxes. Returns [(score, frame, index, truth index or -1)], best first."""
    rows, used = [], set()
    every = sorted(((s, f, i) for f, (_, scores) in detections.items() for i, s in enumerate(scores)), reverse=True)
    for s, f, i in every:
        hits = [(iou(detections[f][0][i], t), k) for k, t in enumerate(truth[f]) if (f, k) not in used]
        best = max(hits, default=(0, -1))
        if best[0] >= .5:
            used.add((f, best[1]))
        rows.append((s, f, i, best[1] if best[0] >= .5 else -1))
    return rows


def report(rows, truth, frames):
    """Prints recall at each rate of false positives, in all and by size; returns the overall ones."""
    sides = {(f, k): max(t[2] - t[0], t[3] - t[1]) for f in truth for k, t in enumerate(truth[f])}
    result = {}
    for rate in RATES:
        wrong, found, cut = 0, set(), 0.0
        for s, f, _, k in rows:
            wrong += k < 0
            if wrong > rate * frames:
                break
            if k >= 0:
                found.add((f, k))
            cut = s
        bands = []
        for low, high in BANDS:
            own = [key for key, side in sides.items() if low <= side < high]
            bands.append(f"{low:.0f}+: {np.mean([key in found for key in own]):.3f} ({len(own)})" if own else f"{low:.0f}+: -")
        result[rate] = len(found) / max(1, len(sides))
        print(f"  {rate:4.2f} false a frame: recall {result[rate]:.3f}  score >= {cut:.3f}   {'  '.join(bands)}")
    every = {(f, k) for _, f, _, k in rows if k >= 0}
    print(f"  any score: {len(every) / max(1, len(sides)):.3f}")
    return result


def worst(rows, pictures, detections, truth, path, count=40):
    """A sheet of the strongest false positives and of the signs missed."""
    tiles = []
    hit = {(f, k) for s, f, _, k in rows if k >= 0 and s > .2}
    lost = [(f, t) for f in truth for k, t in enumerate(truth[f]) if (f, k) not in hit]
    wrong = [(f, detections[f][0][i], s) for s, f, i, k in rows if k < 0][:count]
    for f, box, text in [(f, b, f"{s:.2f}") for f, b, s in wrong] + [(f, t, "lost") for f, t in lost]:
        cx, cy, r = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, max(box[2] - box[0], box[3] - box[1]) * 1.2 + 8
        p = cv2.copyMakeBorder(pictures[f], 300, 300, 300, 300, cv2.BORDER_CONSTANT)
        part = cv2.resize(p[int(cy - r) + 300:int(cy + r) + 300, int(cx - r) + 300:int(cx + r) + 300], (128, 128))
        cv2.putText(part, text, (2, 12), cv2.FONT_HERSHEY_SIMPLEX, .4, (0, 255, 0) if text != "lost" else (0, 0, 255), 1)
        tiles.append(part)
    while len(tiles) % 10:
        tiles.append(np.zeros((128, 128, 3), np.uint8))
    cv2.imwrite(path, np.concatenate([np.concatenate(tiles[i:i + 10], 1) for i in range(0, len(tiles), 10)]))


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("model")
    a.add_argument("frames", nargs="?")
    a.add_argument("truth", nargs="?")
    a.add_argument("--scenes", type=int, default=0)
    a.add_argument("--board", type=float, default=1.0, help="weight of rectangular signs in `scores` (checkpoints only)")
    a.add_argument("--worst")
    a.add_argument("--save", help="all detections, for experiments with scores")
    args = a.parse_args()
    detect, truth, pictures, detections = runner(args.model, args.board), defaultdict(list), {}, {}
    plates, plate_truth = {}, defaultdict(list)
    if args.scenes:
        from scenes import BOARD, PLATE, SIGN, Scenes
        scenes = Scenes(987654)
        for n in range(args.scenes):
            pictures[n], boxes = scenes.sample()
            truth[n] = [b[:4] for b in boxes if b[4] in (SIGN, BOARD)]
            plate_truth[n] = [b[:4] for b in boxes if b[4] == PLATE]
    else:
        with open(args.truth, newline="") as lines:
            for row in csv.DictReader(lines):
                truth[row["file"]].append([float(row[k]) for k in ("x1", "y1", "x2", "y2")])
        pictures = {p.name: cv2.imread(str(p)) for p in sorted(Path(args.frames).iterdir()) if p.suffix in (".jpg", ".png", ".ppm")}
        truth = defaultdict(list, {f: t for f, t in truth.items() if f in pictures})
    saved = []
    for f, picture in pictures.items():
        boxes, scores, plate = detect(picture)
        keep = thin(boxes, scores)
        detections[f] = (boxes[keep], scores[keep])
        keep = thin(boxes, plate)
        plates[f] = (boxes[keep], plate[keep])
        saved.append(np.column_stack([boxes, scores, plate]))
    print(f"{len(pictures)} pictures, {sum(map(len, truth.values()))} signs, {np.mean([(s > .1).sum() for _, s in detections.values()]):.1f} boxes a picture at 0.1")
    rows = match(detections, truth)
    report(rows, truth, len(pictures))
    if args.scenes:
        print("plates")
        report(match(plates, plate_truth), plate_truth, len(pictures))
    if args.worst:
        worst(rows, pictures, detections, truth, args.worst)
    if args.save:
        np.savez(args.save, files=np.array(list(pictures)), **{f"d{i}": v for i, v in enumerate(saved)})


if __name__ == "__main__":
    main()
