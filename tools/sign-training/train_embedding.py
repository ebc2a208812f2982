"""Trains the recogniser on crops made from the drawings. Every drawing has one proxy vector; crops are drawn to their own proxy
and away from those of other signs (softmax over cosines with a margin). Drawings of one name are not held against each other."""
import argparse
import copy
import os
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from artwork import cache_folder, load_sprites
from augment import CROP, MADE
from groups import left_out, same
from network import DIMENSION, Recogniser
from samples import CHUNK, stream

BATCH, SCALE, MARGIN, RATE, DECAY = 128, 24., .15, 3e-3, .02
REUSE = 2          # each crop is used so often, cut differently
COOLING = .3       # the last part of the run, in which the rate falls to nothing
EMA = .998


def rate(step, steps):
    """Warm-up, constant, then down to 1 %."""
    left = (steps - step) / (COOLING * steps)
    return RATE * min(1., (step + 1) / 300, max(left, .01))


def loss_of(model, proxies, mask, crops, labels):
    vectors, logits = model.features(crops)
    sign = (labels >= 0)
    signs = F.binary_cross_entropy_with_logits(logits, sign.float())
    v, y = vectors[sign], labels[sign]
    # a convolution, because matrix products are slow in a torch without a tuned BLAS
    cosine = F.conv2d(v[:, :, None, None], F.normalize(proxies)[:, :, None, None]).flatten(1)
    own = F.one_hot(y, len(proxies)).bool()
    cosine = torch.where(own, cosine - MARGIN, cosine.masked_fill(mask[y] & ~own, -1.))
    return F.cross_entropy(cosine * SCALE, y) + .5 * signs, (cosine.argmax(1) == y).float().mean()


class Trainer:
    def __init__(self, sprites, path):
        torch.manual_seed(7)
        self.path = path
        self.model = Recogniser()
        self.proxies = torch.nn.Parameter(torch.randn(len(sprites), DIMENSION) * .1)
        self.mask = torch.from_numpy(same(sprites))
        decayed = [p for p in self.model.parameters() if p.ndim > 1]
        plain = [p for p in self.model.parameters() if p.ndim <= 1] + [self.proxies]
        self.optimiser = torch.optim.AdamW([{"params": decayed, "weight_decay": DECAY}, {"params": plain, "weight_decay": 0.}], lr=RATE)
        self.average = copy.deepcopy(self.model)
        self.step = 0

    def update(self, crops, labels, learning_rate):
        for g in self.optimiser.param_groups:
            g["lr"] = learning_rate
        self.model.train()
        loss, right = loss_of(self.model, self.proxies, self.mask, crops, labels)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.)
        self.optimiser.step()
        keep = min(EMA, (self.step + 1) / (self.step + 20))
        with torch.no_grad():
            for a, b in zip(self.average.state_dict().values(), self.model.state_dict().values()):
                a.mul_(keep).add_(b, alpha=1 - keep) if a.dtype.is_floating_point else a.copy_(b)
        self.step += 1
        return float(loss), float(right)

    def save(self):
        partial = Path(str(self.path) + ".part")
        torch.save({"step": self.step, "model": self.model.state_dict(), "average": self.average.state_dict(),
                    "proxies": self.proxies.data, "optimiser": self.optimiser.state_dict()}, partial)
        os.replace(partial, self.path)

    def load(self, path):
        kept = torch.load(path)
        self.step = kept["step"]
        self.model.load_state_dict(kept["model"])
        self.average.load_state_dict(kept["average"])
        self.proxies.data = kept["proxies"]
        self.optimiser.load_state_dict(kept["optimiser"])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--steps", type=int, default=9000)
    options.add_argument("--out", type=Path, default=cache_folder() / "recogniser.pt")
    options.add_argument("--resume", type=Path, help="a checkpoint to go on from")
    options.add_argument("--leave-out", action="store_true", help="do not train on the drawings of groups.left_out()")
    options.add_argument("--minutes", type=float, help="stop after so long, with the rate falling all the way, whatever --steps says")
    options.add_argument("--start", type=float, default=1., help="with --minutes: the part of the full rate to begin with")
    options.add_argument("--after", type=int, help="wait for this process to end before --resume is read")
    options.add_argument("--seed", type=int, default=7)
    options = options.parse_args()
    torch.set_num_threads(1)
    sprites = load_sprites()
    excluded = left_out(sprites) if options.leave_out else frozenset()
    trainer = Trainer(sprites, options.out)
    if options.resume and options.resume.is_file():
        trainer.load(options.resume)
    if excluded:
        trainer.mask[:, list(excluded)] = True
    rng = np.random.default_rng(options.seed)
    per_chunk = CHUNK * REUSE // BATCH
    chunks = -(-(options.steps - trainer.step) // per_chunk)
    window, began, seen, wait = [], time.time(), [], 0.
    mark = time.time()
    for crops, labels in stream(options.seed + trainer.step, chunks, excluded):
        while options.after and Path(f"/proc/{options.after}").exists():
            time.sleep(.5)
        if options.after:
            options.after = None
            trainer.load(options.resume)
            began = mark = time.time()
        wait += time.time() - mark
        left = 1 - (time.time() - began) / (options.minutes * 60) if options.minutes else None
        if left is not None and left <= 0:
            break
        window = (window + [(crops, labels)])[-6:]
        pool, targets = np.concatenate([c for c, _ in window]), np.concatenate([t for _, t in window])
        for _ in range(per_chunk):
            pick = rng.choice(len(pool), BATCH, replace=False)
            y, x = rng.integers(0, MADE - CROP + 1, size=2)
            batch = np.ascontiguousarray(pool[pick, y:y + CROP, x:x + CROP])
            seen.append(trainer.update(torch.from_numpy(batch), torch.from_numpy(targets[pick]),
                                       rate(trainer.step, options.steps) if left is None else RATE * options.start * max(left, .01)))
        if trainer.step % 100 < per_chunk:
            loss, right = np.mean(seen[-200:], axis=0)
            print(f"step {trainer.step}/{options.steps}  loss {loss:.3f}  right {right:.3f}  {time.time() - began:.0f} s, waited {wait:.0f} s", flush=True)
            trainer.save()
        mark = time.time()
    trainer.save()


if __name__ == "__main__":
    main()
