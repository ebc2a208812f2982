#!/usr/bin/env bash
# Installs a packed Phi.Edge release on a Jetson (or any arm64/x64 Debian or Ubuntu box with systemd).
#   sudo ./install.sh PACK_DIRECTORY
# PACK_DIRECTORY is what './dev pack' made (PhiRuntime=jetson ./dev pack linux-arm64 for a Jetson). Releases live side by side in
# /opt/phi-edge/releases; /opt/phi-edge/current points at the running one. A release that does not become ready is rolled back.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
pack=${1:?usage: install.sh PACK_DIRECTORY}
base=/opt/phi-edge
fail() { printf 'install: %s\n' "$*" >&2; exit 1; }
say() { printf '== %s\n' "$*"; }

[ "$(id -u)" = 0 ] || fail "run as root (sudo)"
[ -f "$pack/phi-edge.dll" ] && [ -f "$pack/SHA256SUMS" ] || fail "$pack is not a packed release (phi-edge.dll, SHA256SUMS): make one with './dev pack'"
say "checking files"
(cd "$pack" && sha256sum --quiet -c SHA256SUMS) || fail "$pack is damaged: copy it again"
command -v dotnet >/dev/null || fail "the .NET 10 runtime is missing: install dotnet-runtime-10.0"
dotnet --list-runtimes | grep -q '^Microsoft.NETCore.App 10\.' || fail "the .NET 10 runtime is missing: install dotnet-runtime-10.0"

say "installing system packages"
gtk=libgtk-3-0; apt-cache show libgtk-3-0t64 >/dev/null 2>&1 && gtk=libgtk-3-0t64
ldconfig -p | grep -q 'libgtk-3\.so\.0' || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$gtk"; }

version=$(sha256sum "$pack/SHA256SUMS" | cut -c1-12)
release=$base/releases/$version
say "release $version"
mkdir -p "$base/releases"
[ -d "$release" ] || { cp -r "$pack" "$release.new"; mv "$release.new" "$release"; }
[ -f /etc/nv_tegra_release ] && "$here/native-libraries.sh" "$release"
[ -x "$release/phi-edge" ] || { printf '#!/bin/sh\nexec dotnet "%s/phi-edge.dll" "$@"\n' "$release" >"$release/phi-edge"; chmod 755 "$release/phi-edge"; }

say "user, folders, unit"
install -D -m 644 "$pack/systemd/phi-edge.sysusers.conf" /usr/lib/sysusers.d/phi-edge.conf
install -D -m 644 "$pack/systemd/phi-edge.tmpfiles.conf" /usr/lib/tmpfiles.d/phi-edge.conf
install -D -m 644 "$pack/systemd/phi-edge.service" /etc/systemd/system/phi-edge.service
systemd-sysusers phi-edge.conf
systemd-tmpfiles --create phi-edge.conf
[ -f /etc/phi-edge/phi-edge.json ] || install -m 640 -g phi-edge "$here/phi-edge.json" /etc/phi-edge/phi-edge.json

say "models"
if [ -d "$release/models/node_modules" ]; then
  runuser -u phi-edge -- env PHI_EDGE_CACHE=/var/cache/phi-edge "$release/phi-edge" models prepare
elif command -v npm >/dev/null; then
  (cd "$release/models" && npm ci --ignore-scripts --no-audit --no-fund)
  runuser -u phi-edge -- env PHI_EDGE_CACHE=/var/cache/phi-edge "$release/phi-edge" models prepare
else
  say "no npm here: copy a prepared model folder to /var/cache/phi-edge (from a machine where './dev setup' ran)"
fi

previous=$(readlink "$base/current" 2>/dev/null || true)
ln -sfn "$release" "$base/current.new" && mv -T "$base/current.new" "$base/current"
[ -n "$previous" ] && [ "$previous" != "$release" ] && ln -sfn "$previous" "$base/previous"
systemctl daemon-reload
systemctl enable phi-edge >/dev/null 2>&1
say "starting"
if systemctl restart phi-edge && systemctl is-active --quiet phi-edge; then
  say "running: journalctl -u phi-edge -f"
elif [ -n "$previous" ] && [ "$previous" != "$release" ]; then
  journalctl -u phi-edge -n 30 --no-pager || true
  say "it did not become ready: rolling back to $previous"
  "$here/rollback.sh" || true
  fail "release $version did not become ready (the lines above say why); $previous runs again"
else
  journalctl -u phi-edge -n 30 --no-pager || true
  fail "it did not become ready; the lines above say why ('$release/phi-edge doctor' says what to do)"
fi
