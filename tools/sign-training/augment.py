"""Turns redrawn signs into camera crops: perspective, background, light, optics, sensor. Also makes crops that show no sign."""
import cv2
import numpy as np

from decompose import WORK

CROP = 48     # px: what the network sees
MADE = 52     # px: what is made; training cuts CROP x CROP out of it at random
CANVAS = 72   # px: the crop is painted at this size, then degraded and scaled down


def backgrounds(rng, count=1500):
    """A bank of procedural and photographic (python3-skimage's sample images) background patches."""
    from skimage import data
    photos = []
    for name in ("astronaut", "chelsea", "coffee", "rocket", "camera", "coins", "brick", "grass", "gravel", "text", "page", "moon"):
        try:
            image = getattr(data, name)()
        except Exception:  # not all sample images are installed with the package
            continue
        photos.append(cv2.cvtColor(image, cv2.COLOR_GRAY2BGR) if image.ndim == 2 else np.ascontiguousarray(image[..., 2::-1]))
    bank = np.empty((count, CANVAS, CANVAS, 3), np.uint8)
    for i in range(count):
        if photos and rng.random() < .35:
            p = photos[rng.integers(len(photos))]
            side = int(rng.integers(30, min(p.shape[:2])))
            y, x = rng.integers(p.shape[0] - side + 1), rng.integers(p.shape[1] - side + 1)
            image = cv2.resize(p[y:y + side, x:x + side], (CANVAS, CANVAS), interpolation=cv2.INTER_AREA).astype(np.float32)
            image = image * rng.uniform(.5, 1.2, 3)
        else:
            image = _procedural(rng)
        bank[i] = np.clip(image, 0, 255)
    return bank


def _noise(rng, octaves):
    image = np.zeros((CANVAS, CANVAS, 1), np.float32)
    for o in octaves:
        small = rng.normal(0, 1, (o, o)).astype(np.float32)
        image[..., 0] += cv2.resize(small, (CANVAS, CANVAS), interpolation=cv2.INTER_CUBIC) / np.sqrt(o)
    return image


def _procedural(rng):
    sky = np.array([rng.uniform(120, 255), rng.uniform(110, 240), rng.uniform(100, 240)])
    ground = rng.uniform(10, 150) * np.array([rng.uniform(.6, 1.1), 1., rng.uniform(.7, 1.2)])
    a, b = [(sky, ground), (ground, ground * rng.uniform(.5, 1.5)), (sky, sky * rng.uniform(.8, 1.1))][rng.integers(3)]
    ramp = np.clip(np.linspace(-1, 1, CANVAS) * rng.uniform(.5, 20) + rng.normal(0, 3) + .5, 0, 1)[:, None, None]
    image = (a * (1 - ramp) + b * ramp) * np.ones((CANVAS, CANVAS, 3))
    image = image + _noise(rng, [(3, 6), (6, 12, 24), (24, 48, 72), (4, 9, 18, 36, 72)][rng.integers(4)]) * rng.uniform(5, 90)
    image = np.ascontiguousarray(np.clip(image, 0, 255), np.float32)
    for _ in range(rng.integers(0, 9)):  # poles, walls, windows, branches, discs
        colour = tuple(float(c) for c in rng.uniform(0, 255) * rng.uniform(.6, 1.1, 3)) if rng.random() < .7 else tuple(rng.uniform(0, 255, 3))
        p, q = ([int(v) for v in rng.integers(-10, CANVAS + 10, 2)] for _ in range(2))
        kind = rng.integers(4)
        if kind == 0:
            cv2.rectangle(image, p, q, colour, -1)
        elif kind == 1:
            cv2.circle(image, p, int(rng.integers(2, 30)), colour, int(rng.choice([-1, 2, 4])))
        else:
            cv2.line(image, p, q, colour, int(rng.integers(1, 5)), cv2.LINE_AA)
    return image


class Camera:
    """Makes crops. `bank` are backgrounds, `variant(i)` gives a redrawing of sign i as uint8 RGBA."""

    def __init__(self, bank, variant, count, rng):
        self.bank, self.variant, self.count, self.rng = bank, variant, count, rng

    def positive(self, i):
        """Sign i as a detector would cut it out: uint8 BGR [MADE, MADE, 3]."""
        rng = self.rng
        image = self._background()
        if rng.random() < .2:  # part of a neighbour on the same pole
            self._paste(image, self.variant(int(rng.integers(self.count))), rng.uniform(.5, 1.), (rng.normal(0, .1), rng.choice([-1, 1]) * rng.uniform(.75, 1.1)))
        size = rng.uniform(.62, .95) if rng.random() < .85 else rng.uniform(.52, 1.)
        self._paste(image, self.variant(i), size, rng.normal(0, .022, 2))
        return self._expose(image)

    def negative(self):
        """A crop that shows no sign, or one far off the middle, far too small or far too large."""
        rng = self.rng
        image = self._background()
        kind = rng.random()
        if kind < .35:
            pass
        elif kind < .6:
            angle, far = rng.uniform(0, 2 * np.pi), rng.uniform(.6, .95)
            self._paste(image, self.variant(int(rng.integers(self.count))), rng.uniform(.7, 1.3), (far * np.cos(angle), far * np.sin(angle)))
        elif kind < .72:
            self._paste(image, self.variant(int(rng.integers(self.count))), rng.uniform(.15, .36), rng.normal(0, .25, 2))
        elif kind < .84:
            self._paste(image, self.variant(int(rng.integers(self.count))), rng.uniform(1.9, 3.5), rng.normal(0, .5, 2))
        else:
            self._lamp_or_panel(image)
        return self._expose(image)

    def _lamp_or_panel(self, image):
        rng = self.rng
        colour = tuple(float(c) for c in [(30, 30, 220), (40, 180, 250), (60, 220, 60), (230, 240, 240), (200, 90, 20), (20, 20, 20)][rng.integers(6)])
        c = tuple(int(v) for v in rng.normal(CANVAS / 2, 6, 2))
        r = int(rng.uniform(.15, .45) * CANVAS)
        if rng.random() < .5:
            cv2.circle(image, c, r, colour, -1)
        else:
            cv2.rectangle(image, (c[0] - r, c[1] - int(r * rng.uniform(.2, 1.2))), (c[0] + r, c[1] + int(r * rng.uniform(.2, 1.2))), colour, -1)
        if rng.random() < .4:
            text = "".join(chr(int(v)) for v in rng.integers(65, 91, rng.integers(2, 7)))
            cv2.putText(image, text, (int(rng.integers(-5, 15)), int(rng.integers(25, 55))), int(rng.integers(0, 4)), rng.uniform(.4, 1.2),
                        tuple(float(v) for v in rng.uniform(0, 255, 3)), int(rng.integers(1, 4)), cv2.LINE_AA)

    def _background(self):
        rng = self.rng
        b = self.bank[rng.integers(len(self.bank))]
        if rng.random() < .5:
            b = b[:, ::-1]
        if rng.random() < .3:
            b = b.transpose(1, 0, 2)
        s = int(rng.integers(CANVAS // 2, CANVAS + 1))
        y, x = rng.integers(CANVAS - s + 1, size=2)
        return cv2.resize(np.ascontiguousarray(b[y:y + s, x:x + s]), (CANVAS, CANVAS), interpolation=cv2.INTER_LINEAR).astype(np.float32)

    def _paste(self, image, rgba, size, shift):
        """Pastes a sign, its longer side `size` of the canvas, its middle `shift` canvas sides off, faded and seen at an angle."""
        rng = self.rng
        ys, xs = np.nonzero(rgba[..., 3] > 100)
        if len(ys) == 0:
            return
        x0, x1, y0, y1 = xs.min(), xs.max() + 1, ys.min(), ys.max() + 1
        scale = size * CANVAS / max(x1 - x0, y1 - y0)
        angle = np.deg2rad(np.clip(rng.normal(0, 5), -18, 18))
        aspect = np.exp(rng.normal(0, .06))
        c, s = np.cos(angle) * scale, np.sin(angle) * scale
        corners = np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], np.float32)
        middle = corners.mean(0)
        out = (corners - middle) * [aspect, 1 / aspect] @ np.array([[c, s], [-s, c]])
        out += rng.normal(0, .03, (4, 2)) * size * CANVAS + CANVAS / 2. + np.asarray(shift) * CANVAS
        m = cv2.getPerspectiveTransform(corners, out.astype(np.float32))
        pre = rgba.astype(np.float32)
        rgb = self._fade(pre[..., 2::-1])
        a = pre[..., 3:] * (1 / 255.)
        warped = cv2.warpPerspective(np.dstack([rgb * a, a]), m, (CANVAS, CANVAS), flags=cv2.INTER_LINEAR)
        if scale < .6:
            warped = cv2.blur(warped, (2, 2))
        a = warped[..., 3:]
        image *= 1 - a
        image += warped[..., :3]

    def _fade(self, bgr):
        rng = self.rng
        black, white = (rng.uniform(0, 70), rng.uniform(140, 255)) if rng.random() < .8 else (0., 255.)
        grey = bgr.mean(2, keepdims=True)
        saturation = rng.uniform(.25, 1.2) if rng.random() < .6 else 1.
        return np.clip(grey + (bgr - grey) * saturation, 0, 255) * ((white - black) / 255.) + black

    def _soft(self, low, high):
        """A smooth random field between low and high."""
        small = self.rng.uniform(low, high, (3, 3)).astype(np.float32)
        return cv2.resize(small, (CANVAS, CANVAS), interpolation=cv2.INTER_CUBIC)[..., None]

    def _expose(self, image):
        rng = self.rng
        r = rng.random
        if r() < .12:
            self._occlude(image)
        if r() < .2:
            image *= self._shadow()
        if r() < .3:
            image *= self._soft(.55, 1.25)
        gain = np.exp(rng.uniform(np.log(.07), np.log(2.6)) if r() < .6 else rng.normal(0, .25))
        image *= np.float32(gain) * rng.normal(1, .07, 3).astype(np.float32)
        if r() < .25:
            image += rng.uniform(5, 80)  # haze, stray light
        if gain > 1.2 and r() < .6:  # overexposure blooms
            image += cv2.GaussianBlur(np.maximum(image - 255, 0), (0, 0), rng.uniform(1, 4)) * rng.uniform(.2, 1.)
            image += cv2.GaussianBlur(np.minimum(image, 255), (0, 0), rng.uniform(2, 6)) * rng.uniform(0, .35)
        if r() < .2:
            k = int(rng.integers(3, 12))
            kernel = np.zeros((k, k), np.float32)
            t = rng.uniform(0, np.pi)
            h = (k - 1) / 2.
            cv2.line(kernel, (int(round(h - h * np.cos(t))), int(round(h - h * np.sin(t)))), (int(round(h + h * np.cos(t))), int(round(h + h * np.sin(t)))), 1., 1)
            image = cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)
        elif r() < .45:
            image = cv2.GaussianBlur(image, (0, 0), rng.uniform(.5, 2.4))
        if r() < .25:
            image = np.clip(image, 0, 255)
            image = 255 * (image / 255) ** np.float32(np.exp(rng.normal(0, .35)))
        if r() < .5:
            grey = image.mean(2, keepdims=True)
            image = grey + (image - grey) * np.float32(rng.uniform(.5, 1.5))
        return self._sense(image)

    def _shadow(self):
        rng = self.rng
        y, x = np.mgrid[:CANVAS, :CANVAS].astype(np.float32) / CANVAS - .5
        t = rng.uniform(0, 2 * np.pi)
        edge = np.clip((x * np.cos(t) + y * np.sin(t) + rng.uniform(-.3, .3)) * rng.uniform(4, 40) + .5, 0, 1)
        return (1 - edge * rng.uniform(.3, .75))[..., None]

    def _occlude(self, image):
        rng = self.rng
        for _ in range(rng.integers(1, 7)):
            colour = tuple(float(v) for v in rng.uniform(0, 200) * rng.uniform(.7, 1.1, 3))
            p, q = ([int(v) for v in rng.integers(0, CANVAS, 2)] for _ in range(2))
            if rng.random() < .5:
                cv2.line(image, p, q, colour, int(rng.integers(1, 4)), cv2.LINE_AA)
            else:
                cv2.ellipse(image, p, [int(v) for v in rng.integers(1, 9, 2)], float(rng.uniform(0, 180)), 0, 360, colour, -1, cv2.LINE_AA)

    def _sense(self, image):
        """Resolution, colour planes, noise, sharpening, quantisation, compression."""
        rng = self.rng
        r = rng.random
        side = int(np.exp(rng.uniform(np.log(15), np.log(CANVAS + 8))))
        if side < CANVAS:
            image = cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA)
        if r() < .2:
            plane = int(rng.choice([0, 2]))
            image[..., plane] = cv2.warpAffine(image[..., plane], np.float32([[1, 0, rng.normal(0, .5)], [0, 1, rng.normal(0, .5)]]),
                                               image.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)
        if r() < .5:
            image = image + rng.normal(0, np.exp(rng.uniform(0, 2.3)), image.shape).astype(np.float32)
        if r() < .35:
            image += (image - cv2.GaussianBlur(image, (0, 0), 1.)) * np.float32(rng.uniform(.3, 1.8))
        image = np.clip(image, 0, 255).astype(np.uint8)
        if r() < .4:
            _, coded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 95))])
            image = cv2.imdecode(coded, cv2.IMREAD_COLOR)
        return fit(image, MADE)


def fit(image, side=CROP):
    """A crop of any size at the network's size: area filter downwards, linear upwards."""
    smaller = image.shape[0] >= side
    return cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
