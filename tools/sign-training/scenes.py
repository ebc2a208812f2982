"""Scenes for the detector: drawn signs on drawn backdrops, with their boxes. No photo of a road is used.

    python3 scenes.py --sheet OUT.png      writes a contact sheet to look at before training on it

Kinds of box: SIGN (round, triangular, diamond, octagonal ... main sign), BOARD (rectangular main sign: parking, one way,
US speed limits), PLATE (complementary plate, direction or text board), IGNORE (too small, cut off or covered: neither right nor wrong).
"""
import argparse
import math

import cv2
import numpy as np

import clutter as c
from artwork import load_sprites
from backdrop import Backdrops
from camera import Camera

SIGN, BOARD, PLATE, IGNORE = range(4)
SIZE = 192
TEXT_BOARDS = ("directions", "highway-", "street-name", "exit-ahead", "motorway-exit", "built-up", "urban-area", "stop-line",
               "city-border", "tourist-attraction", "airport", "interstate-route", "evacuation", "water-protection", "parking-area")

# What stands along most roads: half of all signs drawn are of these, the other half of any name.
COMMON = ("regulatory--maximum-speed-limit-", "regulatory--yield", "regulatory--stop", "regulatory--no-entry", "regulatory--priority-road",
          "regulatory--keep-", "regulatory--roundabout", "regulatory--no-overtaking", "regulatory--end-of-", "regulatory--turn-",
          "regulatory--go-straight", "regulatory--no-heavy-goods", "regulatory--no-parking", "regulatory--no-stopping", "regulatory--no-left-turn",
          "regulatory--no-right-turn", "regulatory--no-u-turn", "warning--curve-", "warning--children", "warning--pedestrians-crossing",
          "warning--other-danger", "warning--roadworks", "warning--crossroads", "warning--road-narrows", "warning--traffic-signals",
          "warning--roundabout", "warning--bicycles-crossing", "warning--slippery", "warning--wild-animals")


class Sprite:
    """A drawing cut to its outline, in four sizes, with the outline's convex hull."""

    def __init__(self, name, rgba):
        alpha = rgba[..., 3]
        ys, xs = np.where(alpha > 100)
        y0, y1, x0, x1 = ys.min(), ys.max() + 1, xs.min(), xs.max() + 1
        bgra = cv2.cvtColor(rgba[y0:y1, x0:x1], cv2.COLOR_RGBA2BGRA)
        self.name, (self.h, self.w) = name, bgra.shape[:2]
        fill = (bgra[..., 3] > 100).mean()
        text = name.startswith("complementary") or name.startswith("information") and any(t in name for t in TEXT_BOARDS)
        self.kind = PLATE if text else BOARD if fill > .93 else SIGN
        hull = cv2.convexHull(np.argwhere(bgra[..., 3] > 100)[:, ::-1].astype(np.float32))[:, 0]
        self.hull = (hull + .5) / (self.w, self.h)
        self.levels = [bgra]
        while min(self.levels[-1].shape[:2]) > 10:
            last = self.levels[-1].astype(np.float32)
            last[..., :3] *= last[..., 3:] / 255
            half = cv2.resize(last, None, fx=.5, fy=.5, interpolation=cv2.INTER_AREA)
            half[..., :3] /= np.maximum(half[..., 3:], 1) / 255
            self.levels.append(half.clip(0, 255).astype(np.uint8))


def pools():
    """The drawings by kind. Each name is equally likely whatever its number of variants; speed limits count as one common name."""
    found = [Sprite(name, rgba) for name, _, rgba in load_sprites() if (rgba[..., 3] > 100).sum() > 500]
    result = {}
    for kind in (SIGN, BOARD, PLATE):
        own = [s for s in found if s.kind == kind]
        names = [s.name for s in own]
        weight = np.array([1 / names.count(n) for n in names])
        weight /= weight.sum()
        if kind == SIGN:
            group = [next((i for i, c in enumerate(COMMON) if n.startswith(c)), -1) for n in names]
            often = np.array([0 if g < 0 else (4 if g < 5 else 1) / group.count(g) for g in group])
            weight = .5 * weight + .5 * often / often.sum()
        result[kind] = (own, np.cumsum(weight))
    return result


class Scenes:
    """Makes scenes without end; the same seed gives the same scenes."""

    def __init__(self, seed, backdrops=48, fresh=16):
        self.rng = np.random.default_rng(seed)
        self.pools, self.drops, self.camera = pools(), Backdrops(self.rng), Camera(self.rng)
        self.fresh, self.count = fresh, 0
        self.kept = [self.drops.make(self.rng) for _ in range(backdrops)]

    def sprite(self, kind):
        own, cumulative = self.pools[kind]
        return own[min(len(own) - 1, int(np.searchsorted(cumulative, self.rng.random())))]

    def pixels(self, sprite, side):
        """The drawing at about `side` px, with other colours than the original's: faded, dirty, another paint."""
        rng = self.rng
        level = next((l for l in reversed(sprite.levels) if max(l.shape[:2]) >= side * .9), sprite.levels[0])
        bgra = level.copy()
        p = bgra[..., :3].astype(np.float32)
        if rng.random() < .25:
            b, g, r = p[..., 0], p[..., 1], p[..., 2]
            yellow, white = (r > 170) & (g > 130) & (b < 110), (r > 215) & (g > 215) & (b > 215)
            if yellow.mean() > .15:
                p[yellow] = (245, 245, 245)
            elif white.mean() > .15 and rng.random() < .4:
                p[white] = (rng.uniform(10, 60), rng.uniform(170, 225), 250)
        grey = p.mean(2, keepdims=True)
        p = grey + (p - grey) * rng.uniform(.55, 1.15)
        black, white = (rng.uniform(0, 60) if rng.random() < .5 else 8), rng.uniform(170, 255)
        p = black + p * ((white - black) / 255) + rng.normal(0, 7, 3)
        if rng.random() < .4:
            dirt = c.noise(rng, *p.shape[:2], max(p.shape[0] / rng.uniform(1, 6), 2), 3)[..., None]
            p *= 1 - dirt * rng.uniform(0, .5)
        if rng.random() < .5:
            p *= (np.linspace(rng.uniform(.5, 1), 1, p.shape[0])[::rng.choice([-1, 1])])[:, None, None]
        bgra[..., :3] = p.clip(0, 255)
        return bgra[:, ::-1] if rng.random() < .3 else bgra

    def place(self, picture, sprite, x, y, w, h, look):
        """Pastes a sign with its centre at (x, y); returns its true outline (points)."""
        rng, bgra = self.rng, self.pixels(sprite, max(w, h))
        turn = math.radians(look["turn"] + rng.normal(0, 1.5))
        square = np.array([(-.5, -.5), (.5, -.5), (.5, .5), (-.5, .5)]) * (w * look["squeeze"], h)
        square += rng.normal(0, look["jitter"] * min(w, h), (4, 2))
        square[:, 1] += square[:, 0] * look["shear"]
        spin = np.array([(math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))])
        square = square @ spin + (x, y)
        sh, sw = bgra.shape[:2]
        to = cv2.getPerspectiveTransform(np.array([(0, 0), (sw, 0), (sw, sh), (0, sh)], np.float32) - .5, square.astype(np.float32) - .5)
        outline = cv2.perspectiveTransform(((sprite.hull * (sw, sh)) - .5)[None].astype(np.float32), to)[0]
        rim = look["rim"]
        if rim > 1:
            outline = (outline - outline.mean(0)) * rim + outline.mean(0)
        ph, pw = picture.shape[:2]
        x0, y0 = np.maximum(np.floor(outline.min(0)).astype(int) - 1, 0)
        x1, y1 = np.minimum(np.ceil(outline.max(0)).astype(int) + 2, (pw, ph))
        if x1 <= x0 or y1 <= y0:
            return outline + .5
        part = picture[y0:y1, x0:x1]
        if rim > 1:
            cv2.fillConvexPoly(part, ((outline - (x0, y0)) * 8).astype(np.int32), look["edge"], cv2.LINE_AA, 3)
        to = np.array([(1, 0, -x0), (0, 1, -y0), (0, 0, 1)], np.float64) @ to
        pre = bgra.copy()
        pre[..., :3] = (bgra[..., :3].astype(np.uint16) * bgra[..., 3:] // 255).astype(np.uint8)
        warped = cv2.warpPerspective(pre, to, (x1 - x0, y1 - y0), flags=cv2.INTER_LINEAR).astype(np.float32)
        alpha = warped[..., 3:] / 255
        part[:] = (part * (1 - alpha) + warped[..., :3] * np.float32(look["light"]) * look["cast"]).clip(0, 255).astype(np.uint8)
        return outline + .5

    def look(self):
        """What the signs on one pole have in common: how they hang and how the light falls."""
        rng = self.rng
        white = rng.uniform(150, 255)
        return {"turn": rng.normal(0, 4) if rng.random() < .9 else rng.normal(0, 10), "squeeze": 1 - abs(rng.normal(0, .13)) * (rng.random() < .8),
                "jitter": rng.uniform(0, .03), "shear": rng.normal(0, .05), "rim": rng.uniform(1.02, 1.1) if rng.random() < .7 else 1,
                "edge": (white, white, white) if rng.random() < .8 else c.colour(rng, 20, 256, .3),
                "light": math.exp(rng.uniform(math.log(.5), math.log(1.25))), "cast": (1 + rng.normal(0, .05, 3)).astype(np.float32)}

    def post(self, picture, boxes):
        """A pole with one to three signs and now and then plates below; adds (x1, y1, x2, y2, kind)."""
        rng = self.rng
        side = math.exp(rng.uniform(math.log(13), math.log(56 if rng.random() < .65 else 130)))
        pick = rng.random()
        kinds = [PLATE] if pick < .1 else [BOARD] if pick < .27 else [SIGN]
        if kinds[0] != PLATE:
            while len(kinds) < 3 and rng.random() < .3:
                kinds.append(SIGN if rng.random() < .75 else BOARD)
            while len(kinds) < 5 and rng.random() < .28:
                kinds.append(PLATE)
        signs, total = [], 0.0
        for kind in kinds:
            sprite = self.sprite(kind)
            own = side * rng.uniform(.82, 1.2) * (rng.uniform(.6, 1.1) if kind == PLATE and len(kinds) > 1 else 1)
            scale = own / max(sprite.w, sprite.h) if kind != PLATE else own / sprite.w
            scale = min(scale, 144 / max(sprite.w, sprite.h))
            w, h = sprite.w * scale, sprite.h * scale * rng.uniform(.9, 1.1)
            gap = side * (rng.uniform(0, .06) if rng.random() < .7 else rng.uniform(0, .4))
            signs.append((sprite, w, h, total + gap + h / 2))
            total += gap + h
        for _ in range(8):
            x, top = rng.uniform(0, 1) * SIZE, rng.uniform(-.02, 1) * SIZE - total * rng.uniform(.1, 1)
            near = side * .65
            if not any(b[0] < x + near and b[2] > x - near and b[1] < top + total and b[3] > top for b in boxes):
                break
        else:
            return
        look = self.look()
        if rng.random() < .75:
            width, tone = side * rng.uniform(.04, .12), c.colour(rng, 40, 210, .1)
            foot = SIZE + 20 if rng.random() < .8 else int(top + total * 1.3)
            lean, px = rng.normal(0, .02) * SIZE, x + rng.normal(0, .08) * side
            cv2.line(picture, (int(px), int(top)), (int(px + lean), foot), tone, max(1, round(width)), cv2.LINE_AA)
        if rng.random() < .06:
            m = int(side * rng.uniform(.3, 1))
            c.billboard(rng, picture, int(x - side / 2 - m), int(top - m), int(side + 3 * m), int(total + 2 * m))
        elif rng.random() < .05:
            m = side * rng.uniform(.05, .3)
            half = max(w for _, w, _, _ in signs) / 2 + m
            cv2.rectangle(picture, (int(x - half), int(top - m)), (int(x + half), int(top + total + m)), c.colour(rng, 0, 256, .5), -1)
        if rng.random() < .06:
            c.stripes(rng, picture, int(x - side * .2), int(top + total), max(2, int(side * .4)), max(4, int(side * rng.uniform(1, 2))))
        for sprite, w, h, at in signs:
            outline = self.place(picture, sprite, x + rng.normal(0, .01) * side, top + at, w, h, look)
            (x1, y1), (x2, y2) = outline.min(0), outline.max(0)
            boxes.append([x1, y1, x2, y2, sprite.kind])

    def litter(self, picture):
        """Things that are not signs, in front of the backdrop."""
        rng = self.rng
        for _ in range(rng.poisson(1.6)):
            x, y = (int(v) for v in rng.uniform(0, SIZE, 2))
            r = int(math.exp(rng.uniform(math.log(4), math.log(60))))
            pick = rng.random()
            if pick < .45:
                c.plain_shape(rng, picture, x, y, r)
            elif pick < .6:
                c.lettering(rng, picture, x - r, y, r, c.colour(rng, 180, 256, .1) if rng.random() < .6 else c.colour(rng))
            elif pick < .72:
                c.car(rng, picture, x, y, r * 2.5)
            elif pick < .8:
                c.traffic_light(rng, picture, x, y, max(3, r // 3))
            elif pick < .83:
                c.stripes(rng, picture, x, y, r // 2 + 2, r * 2)
            elif pick < .89:
                c.billboard(rng, picture, x - r, y - r, 2 * r, int(r * rng.uniform(.4, 2)))
            else:
                self.drops.stamp(rng, picture, x, y, r * 4, "twigs" if rng.random() < .5 else None)

    def sample(self):
        """One scene: uint8 [SIZE, SIZE, 3] BGR and float32 [N, 5] boxes (x1, y1, x2, y2, kind)."""
        rng = self.rng
        self.count += 1
        if self.count % self.fresh == 0:
            self.kept[(self.count // self.fresh) % len(self.kept)] = self.drops.make(rng)
        drop = self.kept[rng.integers(len(self.kept))]
        n = drop.shape[0]
        side = int(n * rng.uniform(.3, 1))
        y, x = rng.integers(0, n - side + 1, 2)
        picture = cv2.resize(drop[y:y + side, x:x + side], (SIZE, SIZE), interpolation=cv2.INTER_AREA if side > SIZE else cv2.INTER_LINEAR)
        picture = np.ascontiguousarray(picture[:, ::-1] if rng.random() < .5 else picture)
        self.litter(picture)
        boxes = []
        for _ in range(rng.choice([0, 1, 2, 4, 6, 8], p=[.06, .1, .2, .3, .22, .12])):
            self.post(picture, boxes)
        boxes = self.hide_lower(boxes)
        if rng.random() < .2:
            self.cover(picture, boxes)
        picture, boxes = self.camera.shoot(picture, np.array(boxes, np.float32).reshape(-1, 5))
        return picture, self.judge(boxes)

    @staticmethod
    def hide_lower(boxes):
        """A sign mostly painted over by a later one is no target."""
        for i, a in enumerate(boxes):
            for b in boxes[i + 1:]:
                w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
                if w > 0 and h > 0 and w * h > .25 * (a[2] - a[0]) * (a[3] - a[1]):
                    a[4] = IGNORE
        return boxes

    def cover(self, picture, boxes):
        """Leaves, twigs, a wire or a pole in front of some of the signs."""
        rng, cover = self.rng, np.zeros(picture.shape[:2], np.float32)
        for _ in range(rng.integers(1, 3)):
            x, y = rng.uniform(0, SIZE, 2)
            if boxes and rng.random() < .7:
                b = boxes[rng.integers(len(boxes))]
                x, y = rng.uniform(b[0] - 20, b[2] + 20), rng.uniform(b[1] - 20, b[3] + 20)
            if rng.random() < .75:
                cover = np.maximum(cover, self.drops.stamp(rng, picture, x, y, rng.uniform(20, 160)))
            else:
                w = max(1, int(rng.uniform(1, 7)))
                line = ((int(x), -5), (int(x + rng.normal(0, 20)), SIZE + 5)) if rng.random() < .5 else ((-5, int(y)), (SIZE + 5, int(y + rng.normal(0, 60))))
                cv2.line(picture, *line, c.colour(rng, 10, 160, .2), w, cv2.LINE_AA)
                cv2.line(cover, *line, 1.0, w)
        for b in boxes:
            part = cover[max(0, int(b[1])):max(0, int(b[3])), max(0, int(b[0])):max(0, int(b[2]))]
            if part.size and part.mean() > .4:
                b[4] = IGNORE

    @staticmethod
    def judge(boxes):
        """Cuts boxes at the border; what is mostly outside or too small becomes IGNORE or goes."""
        kept = []
        for x1, y1, x2, y2, kind in boxes:
            u1, v1, u2, v2 = max(0, x1), max(0, y1), min(SIZE, x2), min(SIZE, y2)
            if u2 - u1 < 3 or v2 - v1 < 3:
                continue
            seen = (u2 - u1) * (v2 - v1) / ((x2 - x1) * (y2 - y1))
            if seen < .8 or max(x2 - x1, y2 - y1) < 11 or min(x2 - x1, y2 - y1) < 5:
                kind = IGNORE
            kept.append((u1, v1, u2, v2, kind))
        return np.array(kept, np.float32).reshape(-1, 5)


def sheet(path, seed=1, columns=8, rows=5):
    """A contact sheet with the boxes drawn in, and the time one scene takes."""
    import time
    scenes, tiles = Scenes(seed), []
    began = time.process_time()
    for _ in range(columns * rows):
        picture, boxes = scenes.sample()
        for x1, y1, x2, y2, kind in boxes:
            mark = ((0, 255, 0), (255, 160, 0), (0, 220, 255), (128, 128, 128))[int(kind)]
            cv2.rectangle(picture, (int(x1), int(y1)), (int(x2), int(y2)), mark, 1)
        tiles.append(picture)
    print(f"{(time.process_time() - began) / len(tiles) * 1000:.1f} ms a scene")
    cv2.imwrite(path, np.concatenate([np.concatenate(tiles[r * columns:(r + 1) * columns], 1) for r in range(rows)]))


if __name__ == "__main__":
    args = argparse.ArgumentParser()
    args.add_argument("--sheet", required=True)
    args.add_argument("--seed", type=int, default=1)
    a = args.parse_args()
    sheet(a.sheet, a.seed)
