// What a manager has chosen for a takeover, and what is missing before it can be pressed. Pure.
import { type Place } from "@openhall/shared/screens";
import { type Fill, isFilled } from "./fill.ts";

export type Where = "hall" | "chosen" | "everywhere";

export interface TakeoverDraft {
  readonly where: Where;
  readonly deviceIds: readonly string[];
  readonly itemId: string | undefined;
  readonly minutes: number | undefined;
  readonly sound: boolean;
  readonly fill: Fill;
}

export type Missing = "missingScreens" | "missingItem" | "missingFill" | "missingMinutes";

export const mostMinutes = 240;

const isDuration = (minutes: number | undefined): minutes is number =>
  minutes !== undefined && Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes;

export function missingOf(draft: TakeoverDraft, wanted: readonly Place[]): readonly Missing[] {
  const { where, deviceIds, itemId, minutes, fill } = draft;
  return [
    ...(where === "chosen" && deviceIds.length === 0 ? (["missingScreens"] as const) : []),
    ...(itemId === undefined ? (["missingItem"] as const) : []),
    ...(isFilled(wanted, fill) ? [] : (["missingFill"] as const)),
    ...(isDuration(minutes) ? [] : (["missingMinutes"] as const)),
  ];
}

/** Command and payload; only the places that the text has are sent. */
export function takeoverCommand(draft: TakeoverDraft, wanted: readonly Place[], hallId: string) {
  const { where, deviceIds, itemId, minutes, sound, fill } = draft;
  const { deskId, time, minutes: count } = fill;
  const message = {
    itemId,
    minutes,
    sound,
    fill: {
      ...(wanted.includes("desk") && deskId !== undefined && { deskId }),
      ...(wanted.includes("time") && time !== undefined && { time }),
      ...(wanted.includes("minutes") && count !== undefined && { minutes: count }),
    },
  };
  if (where === "everywhere") return { type: "screens.propose-takeover", payload: message };
  const only = where === "chosen" ? { deviceIds: [...deviceIds] } : {};
  return { type: "screens.take-over", payload: { ...message, hallId, ...only } };
}
