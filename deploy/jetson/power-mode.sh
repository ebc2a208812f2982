#!/usr/bin/env bash
# Fixes the Jetson's power mode, so that latency is the same every day: sudo ./power-mode.sh [MODE]
# Without MODE it prints the modes of this board. On Orin Nano the 25 W mode gives the best tokens per joule.
set -euo pipefail
command -v nvpmodel >/dev/null || { echo "power-mode: nvpmodel is not here: this is not a Jetson" >&2; exit 1; }
if [ $# -eq 0 ]; then
  grep -E '^< *POWER_MODEL' /etc/nvpmodel.conf
  nvpmodel -q
  exit 0
fi
[ "$(id -u)" = 0 ] || { echo "power-mode: run as root (sudo)" >&2; exit 1; }
nvpmodel -m "$1"
command -v jetson_clocks >/dev/null && jetson_clocks
nvpmodel -q
