"""What light, weather, optics and sensor do to a scene: shade, glare, haze, night, rain, blur, noise, JPEG."""
import math

import cv2
import numpy as np

from clutter import noise


class Camera:
    """Photographs a drawn scene. Keeps a pool of sensor noise, so that a picture costs little."""

    def __init__(self, rng):
        self.rng = rng
        self.grain = rng.standard_normal((1024, 1024, 3)).astype(np.float32)

    def shoot(self, picture, boxes):
        """The scene as a camera would give it, with the same boxes (uint8 in, uint8 out)."""
        picture = self.light(picture)
        picture = self.optics(picture)
        return self.sensor(picture), boxes

    def light(self, picture):
        rng = self.rng
        h, w = picture.shape[:2]
        p = picture.astype(np.float32)
        if rng.random() < .3:
            shade = np.clip((noise(rng, h, w, rng.uniform(10, 150), 3) - rng.uniform(.3, .6)) * rng.uniform(2, 12), 0, 1)
            p *= (1 - shade * rng.uniform(.2, .7))[..., None]
        if rng.random() < .5:
            slope = np.linspace(-1, 1, w)[None, :] * rng.normal(0, .25) + np.linspace(-1, 1, h)[:, None] * rng.normal(0, .3)
            p *= np.exp(slope).astype(np.float32)[..., None]
        gain = math.exp(rng.uniform(math.log(.15 if rng.random() < .15 else .4), math.log(1.7))) if rng.random() < .75 else 1
        p *= (gain * np.exp(rng.normal(0, .07, 3))).astype(np.float32)
        if rng.random() < .12:
            x, y, r = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(15, 160)
            yy, xx = np.ogrid[:h, :w]
            p += (np.exp(-((xx - x) ** 2 + (yy - y) ** 2) / (2 * r * r)) * rng.uniform(40, 200)).astype(np.float32)[..., None]
        if rng.random() < .12:
            p = p * (1 - (k := rng.uniform(.05, .4))) + rng.uniform(60, 230) * k
        if rng.random() < .4:
            grey = p.mean(2, keepdims=True)
            p = grey + (p - grey) * rng.uniform(.3, 1.3)
        if rng.random() < .4:
            p = 255 * (p.clip(0, 255) / 255) ** np.float32(math.exp(rng.normal(0, .3)))
        if rng.random() < .06:
            self.rain(p)
        return p.clip(0, 255)

    def rain(self, p):
        rng, (h, w) = self.rng, p.shape[:2]
        drops, slant = np.zeros((h, w), np.uint8), rng.normal(0, 6)
        for x, y in zip(rng.uniform(0, w, 60), rng.uniform(0, h, 60)):
            cv2.line(drops, (int(x), int(y)), (int(x + slant), int(y + rng.uniform(6, 25))), int(rng.uniform(30, 130)), 1, cv2.LINE_AA)
        p += cv2.GaussianBlur(drops, (3, 3), 0).astype(np.float32)[..., None] * .6

    def optics(self, p):
        rng = self.rng
        if rng.random() < .15:
            n = int(rng.integers(2, 6))
            kernel = np.zeros((2 * n + 1, 2 * n + 1), np.float32)
            a, r = rng.uniform(0, math.pi), rng.uniform(.6, n)
            cv2.line(kernel, (int(n - r * math.cos(a)), int(n - r * math.sin(a))), (int(n + r * math.cos(a)), int(n + r * math.sin(a))), 1.0, 1, cv2.LINE_AA)
            p = cv2.filter2D(p, -1, kernel / max(kernel.sum(), 1e-3), borderType=cv2.BORDER_REFLECT)
        if rng.random() < .75:
            p = cv2.GaussianBlur(p, (0, 0), rng.uniform(.3, 1.1) if rng.random() < .9 else rng.uniform(1, 1.6))
        if rng.random() < .15:
            h, w = p.shape[:2]
            k = rng.uniform(.55, .95)
            p = cv2.resize(cv2.resize(p, (int(w * k), int(h * k)), interpolation=cv2.INTER_AREA), (w, h), interpolation=cv2.INTER_LINEAR)
        if rng.random() < .3:
            p = p + (p - cv2.GaussianBlur(p, (0, 0), 1.2)) * np.float32(rng.uniform(.2, 1.2))
        return p

    def sensor(self, p):
        rng, (h, w) = self.rng, p.shape[:2]
        if rng.random() < .8:
            y, x = rng.integers(0, 1024 - h), rng.integers(0, 1024 - w)
            grain = self.grain[y:y + h, x:x + w]
            if rng.random() < .5:
                grain = grain[..., :1]
            p = p + grain * np.float32(math.exp(rng.uniform(math.log(.6), math.log(6 if rng.random() < .9 else 12))))
        picture = p.clip(0, 255).astype(np.uint8)
        if rng.random() < .75:
            quality = int(rng.integers(35, 97))
            picture = cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)
        return picture
