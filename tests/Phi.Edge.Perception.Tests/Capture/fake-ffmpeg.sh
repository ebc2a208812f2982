#!/bin/sh
# Stands in for ffmpeg: notes its arguments, then does what the script at the URL's path says.
for argument in "$@"; do
  case "$argument" in *://*) url=$argument ;; esac
done
script=/${url#*://*/}
printf '%s\n' "$@" > "$script.arguments"
. "$script"
