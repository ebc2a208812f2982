#!/usr/bin/env bash
# Goes back to the release that ran before: sudo ./rollback.sh
set -euo pipefail
base=/opt/phi-edge
[ "$(id -u)" = 0 ] || { echo "rollback: run as root (sudo)" >&2; exit 1; }
previous=$(readlink "$base/previous" 2>/dev/null || true)
[ -n "$previous" ] && [ -d "$previous" ] || { echo "rollback: there is no previous release under $base/releases" >&2; exit 1; }
current=$(readlink "$base/current" 2>/dev/null || true)
ln -sfn "$previous" "$base/current.new" && mv -T "$base/current.new" "$base/current"
[ -z "$current" ] || ln -sfn "$current" "$base/previous"
systemctl daemon-reload
systemctl restart phi-edge
systemctl --no-pager --lines 5 status phi-edge
