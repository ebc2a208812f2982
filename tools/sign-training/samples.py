"""A process that makes training crops and hands them over through a bounded queue."""
import multiprocessing as mp

import numpy as np

CHUNK = 512
NEGATIVES = .12
KEPT = 5         # variants kept of each drawing
RENEWED = .12    # chance that a variant is redrawn before use


def _make(queue, seed, chunks, excluded):
    import cv2
    cv2.setNumThreads(1)
    from artwork import load_sprites
    from augment import MADE, Camera, backgrounds
    from groups import weights
    from styles import Styles
    styles, rng = Styles(load_sprites()), np.random.default_rng(seed)
    odds = weights(styles)
    odds[list(excluded)] = 0
    odds /= odds.sum()
    count = len(styles.stems)
    pool = [[] for _ in range(count)]
    allowed = np.flatnonzero(odds > 0)

    def variant(i):
        if i in excluded:
            i = int(rng.choice(allowed))
        kept = pool[i]
        if len(kept) < KEPT:
            kept.append(styles.redraw(i, rng))
            return kept[-1]
        k = int(rng.integers(KEPT))
        if rng.random() < RENEWED:
            kept[k] = styles.redraw(i, rng)
        return kept[k]

    camera = Camera(backgrounds(rng), variant, count, rng)
    for _ in range(chunks):
        crops = np.empty((CHUNK, MADE, MADE, 3), np.uint8)
        labels = rng.choice(count, CHUNK, p=odds)
        labels[rng.random(CHUNK) < NEGATIVES] = -1
        for k, i in enumerate(labels):
            crops[k] = camera.positive(int(i)) if i >= 0 else camera.negative()
        queue.put((crops, labels))


def stream(seed, chunks, excluded=frozenset()):
    """Yields (crops uint8 [CHUNK, MADE, MADE, 3], labels int64 [CHUNK], -1 for no sign). The same seed gives the same crops."""
    context = mp.get_context("spawn")
    queue = context.Queue(maxsize=12)
    process = context.Process(target=_make, args=(queue, seed, chunks, excluded), daemon=True)
    process.start()
    try:
        for _ in range(chunks):
            while True:
                try:
                    item = queue.get(timeout=60)
                    break
                except Exception:
                    if not process.is_alive():
                        raise RuntimeError("the process that makes crops has ended; its message is above")
            yield item
    finally:
        process.terminate()
