#!/bin/bash
# Keeps one Chromium on one page of the hub, on a machine that nobody looks after: starts it, watches from outside that the page
# draws, and starts it again when it does not. What it needs to know stands in screen.conf beside it.
# It may not read what is on the page: it sees titles, by a pipe that only it holds (docs/decisions/0008-watching-a-screen.md).
set -u
trap '' PIPE

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=/dev/null
. "$here/screen.conf"

state=${OPENHALL_SCREEN_STATE:-${STATE_DIRECTORY:-$HOME/.local/state/openhall-screen}}
look_seconds=${OPENHALL_LOOK_SECONDS:-12}
looks_allowed=3
read -ra more_flags <<<"${OPENHALL_FLAGS:-}"
[ -n "${WAYLAND_DISPLAY:-}" ] && more_flags+=(--ozone-platform=wayland)

browser= sleeper= showing= last= missed=0 brief=0 question=0

say() { printf 'openhall-screen: %s\n' "$*"; }

find_chromium() {
  local name
  for name in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return
  done
  say 'There is no Chromium: apt-get install chromium' >&2
  exit 1
}

hub_answers() {
  command -v curl >/dev/null || return 0
  local trust=()
  [ -n "$CERTIFICATE" ] && trust=(--cacert "$here/$CERTIFICATE")
  curl --silent --fail --output /dev/null --max-time 5 "${trust[@]}" "$HUB/healthz"
}

trust_certificate() {
  [ -n "$CERTIFICATE" ] || return 0
  command -v certutil >/dev/null || { say 'The certificate cannot be trusted: apt-get install libnss3-tools'; return 0; }
  local store=$HOME/.pki/nssdb
  [ -d "$store" ] || { mkdir -p "$store" && certutil -d "sql:$store" -N --empty-password; }
  certutil -d "sql:$store" -D -n openhall-hub 2>/dev/null
  certutil -d "sql:$store" -A -n openhall-hub -t C,, -i "$here/$CERTIFICATE"
}

set_volume() {
  wpctl set-volume @DEFAULT_AUDIO_SINK@ "$VOLUME%" 2>/dev/null ||
    amixer --quiet sset Master "$VOLUME%" unmute 2>/dev/null ||
    say 'The volume could not be set; the page still says whether it can be heard.'
}

# A cage that cannot turn the picture itself lets wlr-randr do it.
turn_picture() {
  [ "$ROTATE" != 0 ] && [ -n "${WAYLAND_DISPLAY:-}" ] && command -v wlr-randr >/dev/null || return 0
  cage -h 2>&1 | grep -q -- '^ -r' && return 0
  local output
  wlr-randr | sed -n 's/^\([^ ]\{1,\}\) .*/\1/p' | while read -r output; do
    wlr-randr --output "$output" --transform "$ROTATE"
  done
}

# The page once the hub is there, or has been: a wall keeps its last rows. Until then a page that says what is waited for.
choose_page() {
  if [ -e "$state/has-drawn" ] || hub_answers; then showing=$PAGE; else showing=file://$here/waiting.html; fi
}

start_browser() {
  choose_page
  say "Opening $showing"
  rm -f "$state/in" "$state/out" "$state"/profile/Singleton*
  mkfifo -m 600 "$state/in" "$state/out"
  started=$SECONDS last='' missed=0
  "$chromium" "${FLAGS[@]}" "${more_flags[@]}" --user-data-dir="$state/profile" --remote-debugging-pipe "$showing" \
    3<"$state/in" 4>"$state/out" 2>"$state/chromium.log" &
  browser=$!
  exec 5>"$state/in" 6<"$state/out"
}

stop_browser() {
  [ -n "$browser" ] || return 0
  kill "$browser" 2>/dev/null
  local tries=0
  while kill -0 "$browser" 2>/dev/null && [ $((tries += 1)) -le 50 ]; do sleep 0.1; done
  kill -KILL "$browser" 2>/dev/null
  wait "$browser" 2>/dev/null
  browser=
  exec 5>&- 6<&-
}

# Prints when the page has last drawn, in milliseconds; nothing where it has not, or the browser does not answer.
last_drawn() {
  local line
  printf '{"id":%d,"method":"Target.getTargets"}\0' "$question" >&5 2>/dev/null || return
  while IFS= read -r -d '' -t 5 -u 6 line; do
    [[ $line == *"\"id\":$question,"* ]] || continue
    [[ $line =~ \"type\":\"page\",\"title\":\"[^\"]*[^0-9\"]([0-9]{13})\" ]] && printf '%s' "${BASH_REMATCH[1]}"
    return
  done
}

look() {
  if [ "$showing" != "$PAGE" ]; then
    if hub_answers; then stop_browser; start_browser; fi
    return
  fi
  local now
  question=$((question + 1))
  now=$(last_drawn)
  if [ -n "$now" ] && [ "$now" != "$last" ]; then
    : >"$state/has-drawn"
    [ -n "$last" ] || say 'The page draws.'
    last=$now missed=0
    return
  fi
  missed=$((missed + 1))
  if [ "$missed" -ge "$looks_allowed" ]; then
    say "The page has not drawn in $looks_allowed looks, $look_seconds seconds apart: Chromium starts again."
    # A page that has not drawn once since its start may not be kept here after all.
    [ -n "$last" ] || rm -f "$state/has-drawn"
    stop_browser
    start_browser
  fi
}

# Chromium has ended by itself. Where it cannot stay up, everything below it is started anew too.
revive() {
  exec 5>&- 6<&-
  if [ $((SECONDS - started)) -lt 10 ]; then brief=$((brief + 1)); else brief=0; fi
  if [ "$brief" -ge 5 ]; then
    say "Chromium does not stay up; its last words are in $state/chromium.log"
    exit 1
  fi
  say 'Chromium has ended: it starts again.'
  sleep 1
  start_browser
}

end() {
  trap '' TERM INT HUP
  [ -n "$sleeper" ] && kill "$sleeper" 2>/dev/null
  stop_browser
  rm -f "$state/in" "$state/out"
  say 'Ended.'
  exit 0
}
trap end TERM INT HUP

# What the policy forbids too, for a machine on which it is only tried; Chinese menus where one shows after all.
set_preferences() {
  local preferences=$state/profile/Default/Preferences
  export LANGUAGE=zh_CN
  [ -e "$preferences" ] && return
  mkdir -p "${preferences%/*}"
  printf '{"translate":{"enabled":false}}' >"$preferences"
}

chromium=$(find_chromium) || exit 1
mkdir -p "$state"
set_preferences
trust_certificate
set_volume
turn_picture
start_browser
while :; do
  sleep "$look_seconds" &
  sleeper=$!
  wait -n "$sleeper" "$browser"
  if kill -0 "$browser" 2>/dev/null; then
    wait "$sleeper"
    look
  else
    kill "$sleeper" 2>/dev/null
    wait "$browser" 2>/dev/null
    revive
  fi
  [ -n "${NOTIFY_SOCKET:-}" ] && systemd-notify WATCHDOG=1
done
