#!/usr/bin/env bash
# The recogniser: network, gallery, profiles. --quick proves the pipeline in a minute or two and writes to .cache/quick instead.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
cache=${SIGN_CACHE:-.cache}
mkdir -p "$cache"
if [ "${1:-}" = --quick ]; then
  mkdir -p "$cache/quick"
  "$python" train_embedding.py --steps 40 --out "$cache/quick/recogniser.pt"
  "$python" gallery.py --model "$cache/quick/recogniser.pt" --out "$cache/quick" --count 300
else
  "$python" train_embedding.py --steps "${STEPS:-6000}" --out "$cache/recogniser.pt"
  "$python" gallery.py --model "$cache/recogniser.pt"
fi
