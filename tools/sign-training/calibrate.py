"""Turns similarities into a confidence, fitted on rendered crops only.

confidence = sigmoid(bias + margin * (s1 - s2) + cosine * s1), with s1 and s2 the similarities of the two best names. The fit counts
a crop as right when the best name is its own; crops of signs outside of the profile count as wrong, so that the confidence falls for
signs that are not in the gallery.
"""
import numpy as np

from artwork import base_name
from augment import CROP, MADE, Camera, backgrounds
from evaluate_crops import by_group, embed
from groups import weights

PRECISION = .985  # wanted on rendered crops of the profile's signs


def rendered(styles, known, count, seed):
    """Crops of `known` drawings, of other drawings and of no sign (thirds weighed 6 : 2 : 2), with labels (-1: no sign)."""
    rng = np.random.default_rng(seed)
    odds = weights(styles)
    inside = np.isin(np.arange(len(odds)), list(known))
    camera = Camera(backgrounds(rng, 400), lambda i: styles.redraw(i, rng), len(odds), rng)
    crops, labels = [], []
    for k in range(count):
        part = rng.choice(3, p=[.6, .2, .2])
        o = (MADE - CROP) // 2
        if part == 2:
            crops.append(camera.negative()[o:o + CROP, o:o + CROP])
            labels.append(-1)
            continue
        p = odds * (inside if part == 0 else ~inside)
        i = int(rng.choice(len(odds), p=p / p.sum()))
        crops.append(camera.positive(i)[o:o + CROP, o:o + CROP])
        labels.append(i)
    return np.stack(crops), np.array(labels)


def fit_confidence(s1, s2, right, steps=60):
    """Logistic regression by Newton's method: (bias, margin, cosine)."""
    x = np.stack([np.ones_like(s1), s1 - s2, s1], 1).astype(np.float64)
    w = np.zeros(3)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ w))
        h = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(3)
        w += np.linalg.solve(h, x.T @ (right - p) - 1e-3 * w)
    return w


def calibrate(model, styles, profile, names_of, vectors, count=5000, seed=4242):
    """{"bias", "margin", "cosine", "accept", "sign"} and what was measured. `vectors` [n, D] are the gallery, `names_of` its names."""
    index = [styles.index[s] for s in profile]
    crops, labels = rendered(styles, set(index), count, seed)
    v, sign = embed(model, crops)
    listed = set(profile)
    entries = [k for k, n in enumerate(names_of) if n in listed]
    best, names = by_group(v @ vectors[entries].T, [names_of[k] for k in entries])
    order = np.argsort(-best, 1)
    s = np.take_along_axis(best, order[:, :2], 1)
    own = [base_name(styles.stems[i]) if i >= 0 else "" for i in labels]
    right = np.array([names[o[0]] == n for o, n in zip(order, own)])
    shown = labels >= 0
    inside = np.isin(labels, index)
    w = fit_confidence(s[shown, 0], s[shown, 1], right[shown])
    confidence = 1 / (1 + np.exp(-(w[0] + w[1] * (s[:, 0] - s[:, 1]) + w[2] * s[:, 0])))
    ranked = np.argsort(-confidence[inside])
    precision = np.cumsum(right[inside][ranked]) / np.arange(1, inside.sum() + 1)
    reached = np.flatnonzero(precision >= PRECISION)
    accept = float(confidence[inside][ranked][reached.max()]) if len(reached) else 1.  # a hardly trained model is never sure
    figures = {
        "right_in_profile": right[inside].mean(), "coverage_in_profile": (confidence[inside] >= accept).mean(),
        "outside_accepted": (confidence[shown & ~inside] >= accept).mean(),
        "sign_seen": (sign[shown] > .5).mean(), "no_sign_seen_as_sign": (sign[~shown] > .5).mean(),
        "no_sign_accepted": ((sign[~shown] > .5) & (confidence[~shown] >= accept)).mean(),
    }
    values = {"bias": w[0], "margin": w[1], "cosine": w[2], "accept": accept, "sign": .5}
    return {k: round(float(x), 4) for k, x in values.items()}, {k: round(float(x), 4) for k, x in figures.items()}
