#!/usr/bin/env bash
# Trains the detector: called by train.sh. Usage: train-detector.sh [--quick]. STEPS_DETECTOR sets the number of steps.
set -euo pipefail
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
# Without these, every step gives its memory back and faults it in again: a fifth slower.
export MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_MMAP_THRESHOLD_=33000000 MALLOC_TOP_PAD_=300000000
if [ "${1:-}" = --quick ]; then
  exec "$python" train_detector.py --quick --out "${SIGN_CACHE:-.cache}/quick/signs-detector.onnx"
fi
exec "$python" train_detector.py --steps "${STEPS_DETECTOR:-20000}"
