"""Backdrops of the detector's scenes: pieces of clutter put together to something like a view from a car."""
import cv2
import numpy as np

import clutter as c


class Backdrops:
    """Keeps tiles of leaves and twigs, and makes backdrops from them."""

    SIZE = 480

    def __init__(self, rng, tiles=24):
        self.photos = c.sample_pictures()
        self.leaves = [c.foliage(rng) for _ in range(tiles)]
        self.twigs = [c.branches(rng) for _ in range(tiles)]

    def tile(self, rng, kind=None):
        """One tile of leaves or twigs, freely scaled: colour and coverage."""
        pool = self.twigs if (kind == "twigs" or kind is None and rng.random() < .35) else self.leaves
        colour, cover = pool[rng.integers(len(pool))]
        side = rng.integers(60, 256)
        x, y = rng.integers(0, 256 - side + 1, 2)
        if rng.random() < .5:
            x, y, side = 0, 0, 256
        colour, cover = colour[y:y + side, x:x + side], cover[y:y + side, x:x + side]
        return (colour[:, ::-1], cover[:, ::-1]) if rng.random() < .5 else (colour, cover)

    def stamp(self, rng, picture, x, y, size, kind=None):
        """Puts a tile of leaves or twigs, `size` px wide, around (x, y); returns its coverage as a full map."""
        colour, cover = self.tile(rng, kind)
        h, w = picture.shape[:2]
        x0, y0, size = int(x - size / 2), int(y - size / 2), int(size)
        u0, v0, u1, v1 = max(0, x0), max(0, y0), min(w, x0 + size), min(h, y0 + size)
        full = np.zeros((h, w), np.float32)
        if u1 <= u0 or v1 <= v0:
            return full
        how = cv2.INTER_AREA if size < colour.shape[0] else cv2.INTER_LINEAR
        colour = cv2.resize(np.ascontiguousarray(colour), (size, size), interpolation=how)[v0 - y0:v1 - y0, u0 - x0:u1 - x0]
        cover = cv2.resize(np.ascontiguousarray(cover), (size, size), interpolation=how)[v0 - y0:v1 - y0, u0 - x0:u1 - x0]
        c.blend(picture[v0:v1, u0:u1], colour * np.float32(rng.uniform(.5, 1.3)), cover)
        full[v0:v1, u0:u1] = cover
        return full

    def photo(self, rng, h, w):
        """A piece of a sample picture with its colours turned."""
        picture = self.photos[rng.integers(len(self.photos))]
        ph, pw = picture.shape[:2]
        side = int(rng.uniform(.3, 1) * min(ph, pw))
        y, x = rng.integers(0, ph - side + 1), rng.integers(0, pw - side + 1)
        piece = cv2.resize(picture[y:y + side, x:x + side], (w, h), interpolation=cv2.INTER_AREA if side > w else cv2.INTER_LINEAR)
        if rng.random() < .5:
            piece = piece[:, ::-1]
        grey = piece.mean(2, keepdims=True)
        return (grey + (piece - grey) * rng.uniform(0, 1.1) * (1 if rng.random() < .8 else -1)).clip(0, 255).astype(np.uint8)

    def street(self, rng):
        """Sky, houses, trees, road, cars."""
        n = self.SIZE
        horizon = int(rng.uniform(.3, .75) * n)
        top = np.array(c.colour(rng, 90, 256, .3)) if rng.random() < .5 else np.array([rng.uniform(180, 255), rng.uniform(130, 220), rng.uniform(60, 190)])
        low = np.minimum(255, top * .3 + 180 * rng.uniform(.8, 1.1))
        up = np.linspace(0, 1, n)[:, None] * np.ones((1, n))
        sky = c.tint((up + (c.noise(rng, n, n, rng.uniform(60, 300), 4) - .5) * rng.uniform(0, 1)).clip(0, 1), top, low)
        grey = rng.uniform(50, 170)
        ground = c.tint(c.noise(rng, n, n, rng.uniform(2, 90), 4, .8), np.full(3, grey * .75), np.full(3, grey * 1.15))
        picture = np.concatenate([sky[:horizon], ground[horizon:]])
        if rng.random() < .6:
            verge = np.array([45, 95, 80]) * rng.uniform(.5, 1.7)
            grass = c.tint(c.noise(rng, n, n, rng.uniform(2, 20), 3, .9), verge * .5, verge)
            cut = np.array([(0, horizon), (rng.uniform(.2, .9) * n, horizon), (rng.uniform(-.2, .6) * n, n), (0, n)], np.int32)
            mask = cv2.fillPoly(np.zeros((n, n), np.uint8), [cut], 1).astype(bool)
            mask = mask[:, ::-1] if rng.random() < .5 else mask
            picture[mask] = grass[mask]
        for _ in range(rng.integers(0, 4)):
            vanish = (rng.uniform(0, n), horizon)
            x, w = rng.uniform(-n, 2 * n), rng.uniform(5, 60)
            line = np.array([vanish, (x, n), (x + w, n)], np.int32)
            cv2.fillPoly(picture, [line], c.colour(rng, 170, 256, .1), cv2.LINE_AA)
        for _ in range(rng.integers(0, 5)):
            w, h = rng.integers(40, 300), rng.integers(40, 320)
            c.facade(rng, picture, int(rng.uniform(-60, n)), horizon - int(h) + int(rng.integers(0, 30)), int(w), int(h))
        for _ in range(rng.integers(0, 8)):
            self.stamp(rng, picture, rng.uniform(0, n), horizon - rng.uniform(-20, 160), rng.uniform(60, 420))
        for _ in range(rng.integers(0, 4)):
            c.car(rng, picture, rng.uniform(-20, n), horizon + rng.uniform(0, 120), rng.uniform(30, 220))
        return picture

    def make(self, rng):
        """One backdrop, SIZE px square."""
        n, kind = self.SIZE, rng.random()
        if kind < .6:
            picture = self.street(rng)
        elif kind < .73:
            picture = self.photo(rng, n, n)
        elif kind < .91:
            picture = np.full((n, n, 3), np.array(c.colour(rng, 60, 256, .25)), np.uint8)
            thing = "twigs" if rng.random() < .5 else None
            for _ in range(rng.integers(4, 18)):
                self.stamp(rng, picture, *rng.uniform(0, n, 2), rng.uniform(80, 480), thing)
        else:
            picture = c.tint(c.noise(rng, n, n, rng.uniform(4, 200), 4), c.colour(rng, 0, 180, .3), c.colour(rng, 80, 256, .3))
            for _ in range(rng.integers(1, 4)):
                c.facade(rng, picture, *(int(v) for v in rng.integers(-80, n - 60, 2)), int(rng.integers(120, 480)), int(rng.integers(120, 480)))
        for _ in range(rng.integers(0, 5)):
            x, y = (int(v) for v in rng.integers(0, n, 2))
            pick = rng.random()
            if pick < .2:
                c.billboard(rng, picture, x, y, int(rng.integers(30, 160)), int(rng.integers(20, 120)))
            elif pick < .35:
                c.lettering(rng, picture, x, y, rng.uniform(8, 50), c.colour(rng, 200, 256, .2) if rng.random() < .7 else c.colour(rng))
            elif pick < .5:
                c.wheel(rng, picture, x, y, int(rng.integers(5, 40)))
            elif pick < .6:
                c.traffic_light(rng, picture, x, y, int(rng.integers(6, 30)))
            elif pick < .8:
                w = rng.uniform(1, 10)
                cv2.line(picture, (x, y), (x + int(rng.normal(0, 8)), n), c.colour(rng, 40, 200, .1), max(1, int(w)), cv2.LINE_AA)
            else:
                cv2.line(picture, (0, y), (n, int(rng.integers(0, n))), c.colour(rng, 10, 120, .1), 1, cv2.LINE_AA)
        return picture
