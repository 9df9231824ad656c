#!/bin/bash
# The compositor: one program on the whole panel, turned as the panel is mounted. Debian 12's cage turns by itself; a newer one is
# turned by screen.sh.
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=/dev/null
. "$here/screen.conf"
turns=()
if cage -h 2>&1 | grep -q -- '^ -r'; then
  for ((turned = 0; turned < ROTATE; turned += 90)); do turns+=(-r); done
fi
exec cage -d -s "${turns[@]}" -- "$here/screen.sh"
