#!/bin/bash
# `power.sh on|off`: the panel itself, by its own hours. Needs wlr-randr and a cage of 0.1.5 or newer (Debian 13); on an older one the
# page's own hours still make the picture dark.
set -u
XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}
export XDG_RUNTIME_DIR
for socket in "$XDG_RUNTIME_DIR"/wayland-?; do
  [ -S "$socket" ] || continue
  export WAYLAND_DISPLAY=${socket##*/}
  wlr-randr | sed -n 's/^\([^ ]\{1,\}\) .*/\1/p' | while read -r output; do
    wlr-randr --output "$output" "--$1"
  done
done
