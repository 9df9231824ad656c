#!/usr/bin/env python3
"""Sends readings of a site to Openhall, up to 1,000 at a time, and the same again where the answer was lost.

    OPENHALL_TOKEN=... python3 record-readings.py http://hall.example:8080 P1 readings.csv

Each line of the file: indicator (pm10, pm25 or noise), end of the averaging period with its offset, minutes, value:

    pm10,2026-09-16T10:20:00+08:00,10,62.0

Needs Python 3 and nothing else. The token is the sensor's own, told once when it is made; keep it out of the script.
"""
import csv
import hashlib
import json
import os
import sys
import time
import urllib.error
import urllib.request

AT_ONCE = 1000
TRIES = 6


def send(hub, token, project, readings):
    """Answers what the hub says. A repeat with the same key is done once."""
    body = json.dumps({"projectId": project, "readings": readings}).encode()
    request = urllib.request.Request(hub + "/api/v1/commands/projects.record-readings", body)
    request.add_header("Authorization", "Bearer " + token)
    request.add_header("Content-Type", "application/json")
    request.add_header("Idempotency-Key", hashlib.sha256(body).hexdigest())
    for attempt in range(TRIES):
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            # Refused: 429 and 503 pass, everything else is for a person to look at.
            said = error.read().decode()
            if error.code not in (429, 503):
                sys.exit("%s %s" % (error.code, said))
            wait = float(error.headers.get("Retry-After") or 2**attempt)
        except OSError as error:
            said = str(error)
            wait = 2**attempt
        if attempt + 1 < TRIES:
            time.sleep(wait)
    sys.exit("No answer: " + said)


def read(path):
    """All of a file, without its empty lines."""
    readings = []
    with open(path, newline="", encoding="utf-8-sig") as file:
        lines = csv.reader(file)
        for cells in lines:
            if not any(cells):
                continue
            try:
                indicator, at, minutes, value = cells
                readings.append({"indicator": indicator, "at": at, "minutes": int(minutes), "value": float(value)})
            except ValueError:
                sys.exit("%s, line %d is no reading: %s" % (path, lines.line_num, ",".join(cells)))
    return readings


def main():
    if len(sys.argv) != 4 or "OPENHALL_TOKEN" not in os.environ:
        sys.exit(__doc__)
    hub, project, path = sys.argv[1:]
    readings = read(path)
    for start in range(0, len(readings), AT_ONCE):
        answer = send(hub.rstrip("/"), os.environ["OPENHALL_TOKEN"], project, readings[start : start + AT_ONCE])
        print(json.dumps(answer["result"]))


main()
