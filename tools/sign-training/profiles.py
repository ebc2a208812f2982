"""Region profiles: which drawings a country's roads can show, by shape and colour of the drawing and by a few named exceptions.

Europe follows the Vienna Convention (1968): red-ringed discs, blue discs, red-edged triangles, octagonal stop, diamonds only for
priority, blue or white panels. North America follows the MUTCD: yellow diamonds, white plates with text. Signs made of lamps
(black ground) are in "world" only; so are drawings whose lettering or subject belongs to another continent.
"""
import argparse
import json
import re
from pathlib import Path

from artwork import load_sprites
from decompose import decompose
from styles import family

LAMPS = re.compile(r"-led-|variable|--your-speed")
PLATE = "^complementary--"
# Subjects and lettering of other continents, in drawings that otherwise have a European shape.
ELSEWHERE = re.compile(r"kangaloo|koala|kiwi|emu-|wombat|elephant|camel|panda|monkey|polar-bear|raccoon|rickshaw|hawkers|"
                       r"hand-cart|two-stage|golf-carts|hurricane|tsunami|interstate|state-route|gate-left|tricycle|low-speed-vehicles|sand-drift")
OTHER_SCRIPT = {f"regulatory--stop--g{k}" for k in (2, 3, 6, 7, 8, 9, 10)}
# Panels that European roads have among the information signs.
PANELS = re.compile(r"^information--(airport|bicycle|built-up|end-of|bus-stop|camp|charging|children|dead-end|disabled|emergency|"
                    r"food|gas-station|general-speed|hospital|limited-access|living-street|lodging|minimum-speed|motorway|parking|"
                    r"park-and|pedestrians|picnic|playground|rest-area|road-bump|safety-zone|stairs|telephone|toll|tourism|tourist|"
                    r"train|tram|tunnel|urban-area|water-protection|subway|highway-exit)")


def europe(d):
    kind, fill = d.stem.split("--")[0], family(d.fill)
    rings = [family(b[2]) for b in d.bands if b[1] - b[0] > .07]
    if LAMPS.search(d.stem) or ELSEWHERE.search(d.stem) or d.stem in OTHER_SCRIPT or fill == "black":
        return False
    if kind == "complementary":
        return fill in ("white", "blue", "grey") or d.stem.startswith("complementary--chevron")
    if kind == "information":
        return bool(PANELS.search(d.stem)) and fill != "green" and d.shape != "diamond"
    if d.shape == "circle":
        return True
    if d.shape in ("triangle", "inverted"):
        return "red" in rings or fill in ("red", "white")
    if d.shape == "diamond":
        return "priority-road" in d.stem
    if d.shape == "octagon":
        return "stop" in d.stem
    return kind == "regulatory" and fill == "blue" or bool(re.search(r"speed-limit-zone|end-of-(parking|speed)|pedestrians-priority|priority", d.stem))


def north_america(d):
    kind, fill = d.stem.split("--")[0], family(d.fill)
    if LAMPS.search(d.stem) or d.stem in OTHER_SCRIPT:
        return False
    if d.shape in ("triangle", "inverted"):
        return "yield" in d.stem
    if d.shape == "circle":  # discs stand on white plates there: the prohibitions are shared, the commands and end signs are not
        return "red" in [family(b[2]) for b in d.bands] and "speed-limit" not in d.stem or "railroad" in d.stem
    if kind == "warning":
        return fill in ("yellow", "orange", "white")
    if d.shape == "octagon":
        return "stop" in d.stem
    return True


def build(sprites):
    """profiles.json as a dictionary."""
    designs = [decompose(s, a) for _, s, a in sprites]
    return {
        "default": "europe",
        "plates": PLATE,
        "profiles": {
            "europe": {"about": "Vienna Convention shapes and colours", "names": [d.stem for d in designs if europe(d)]},
            "north-america": {"about": "MUTCD shapes and colours", "names": [d.stem for d in designs if north_america(d)]},
            "world": {"about": "every drawing", "names": ["*"]},
        },
    }


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options = options.parse_args()
    profiles = build(load_sprites())
    options.out.write_text(json.dumps(profiles, indent=0).replace("\n", "\n") + "\n")
    print({k: len(v["names"]) for k, v in profiles["profiles"].items()})
