// By what an event is known again, and which of two is newer.
import { createHash } from "node:crypto";
import { type Source } from "@openhall/shared/programme";
import ICAL from "ical.js";
import { wallOf } from "./zones.ts";

const mostUid = 255;
const mostSequence = 2_147_483_647;

export interface EventSource {
  readonly source: Source;
  /** The file has no UID for it. */
  readonly isMade: boolean;
}

export function sourceOf(component: ICAL.Component): EventSource {
  const uid = String(component.getFirstPropertyValue("uid") ?? "").trim();
  const sequence = Number(component.getFirstPropertyValue("sequence") ?? 0);
  const stamp = stampOf(component, "last-modified") ?? stampOf(component, "dtstamp");
  return {
    isMade: uid === "",
    source: {
      uid: uid === "" ? `made:${shortHash(keyOf(component))}` : uid.length > mostUid ? `long:${shortHash(uid)}` : uid,
      sequence: Number.isInteger(sequence) ? Math.min(Math.max(sequence, 0), mostSequence) : 0,
      ...(stamp === undefined ? {} : { stamp }),
    },
  };
}

export const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

const keyOf = (component: ICAL.Component): string =>
  ["dtstart", "summary"].map((name) => String(component.getFirstPropertyValue(name) ?? "")).join("\n");

function stampOf(component: ICAL.Component, name: string): string | undefined {
  const time = component.getFirstPropertyValue(name);
  if (!(time instanceof ICAL.Time)) return undefined;
  const wall = wallOf(time);
  return Number.isFinite(wall) ? new Date(wall).toISOString() : undefined;
}
