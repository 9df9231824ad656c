#!/bin/sh
# Reports the progress of a project to Openhall, and the same again where the answer was lost.
#
#   OPENHALL_TOKEN=... sh report-progress.sh http://hall.example:8080 P1 2026-09-15 815
#
# The last one is in tenths of a per cent: 815 is 81.5 %. The token is that of a sign-in (POST /api/v1/session) of a project
# owner, editor or manager; it is read from the environment, so that it stands in no list of processes. Needs curl.
set -eu

[ $# -eq 4 ] || { sed -n '2,7p' "$0" >&2; exit 2; }
hub=$1 project=$2 day=$3 tenths=$4

# A repeat of this report has the same key and is done once. Another run has its own: what was corrected may be corrected back.
key="progress-$(date +%s)-$$"

printf 'header = "Authorization: Bearer %s"\n' "$OPENHALL_TOKEN" |
  curl --config - --silent --show-error --fail-with-body --max-time 20 \
    --retry 5 --retry-connrefused \
    --header "Content-Type: application/json" \
    --header "Idempotency-Key: $key" \
    --data "{\"projectId\":\"$project\",\"asOf\":\"$day\",\"tenths\":$tenths}" \
    "$hub/api/v1/commands/projects.report-progress"
echo
