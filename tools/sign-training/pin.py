#!/usr/bin/env python3
"""Writes size and SHA-256 of the files in models/signs into models/catalog.json; the daemon refuses files that differ from it.

    tools/sign-training/pin.py
"""
import hashlib
import json
from pathlib import Path

MODELS = Path(__file__).resolve().parents[2] / "models"


def main():
    path = MODELS / "catalog.json"
    catalog = json.loads(path.read_text())
    for entry in catalog["models"]:
        if "package" in entry:
            continue
        content = (MODELS / entry["file"]).read_bytes()
        entry["size"], entry["sha256"] = len(content), hashlib.sha256(content).hexdigest()
        print(entry["name"], entry["size"], entry["sha256"])
    path.write_text(json.dumps(catalog, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
