#!/usr/bin/env bash
# Trains the sign models from the drawings alone and writes models/signs. Usage: train.sh [--quick]   (see README.md)
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import torch, cv2, skimage, PIL' 2>/dev/null || {
  echo "train.sh needs Debian's python3-torch, python3-opencv, python3-skimage and python3-pil (or PYTHON=another interpreter that has them)" >&2; exit 1; }
command -v rsvg-convert >/dev/null || { echo "train.sh needs rsvg-convert (Debian package librsvg2-bin)" >&2; exit 1; }
[ -n "${SIGN_ARTWORK:-}" ] || [ -d ../../models/node_modules/@rapideditor ] || (cd ../../models && npm ci --ignore-scripts --no-audit --no-fund)
export PYTHON=$python
./train-recogniser.sh "$@"
[ ! -x ./train-detector.sh ] || ./train-detector.sh "$@"
# The daemon refuses files that differ from models/catalog.json.
case " $* " in *" --quick "*) ;; *) "$python" pin.py ;; esac
