// Effects as they are typed, and as `set-effects` takes them. Pure.
import { type Effect } from "@openhall/shared/programme";

export const effectDoings = ["open", "closed", "by-hours", "quota", "playlist"] as const;
export type EffectDoing = (typeof effectDoings)[number];

export interface EffectDraft {
  /** Of this page, to tell one line from another. */
  readonly key: number;
  on: Effect["on"];
  what: EffectDoing;
  serviceId: string;
  perDay: number | undefined;
  deviceId: string;
  /** Empty: the display's own page. */
  playlistId: string;
}

export const blankEffect = (key: number): EffectDraft => ({
  key,
  on: "begin",
  what: "open",
  serviceId: "",
  perDay: undefined,
  deviceId: "",
  playlistId: "",
});

export function effectDraftOf({ on, does }: Effect, key: number): EffectDraft {
  const blank = { ...blankEffect(key), on };
  switch (does.kind) {
    case "opening":
      return { ...blank, what: does.opening, serviceId: does.serviceId };
    case "quota":
      return { ...blank, what: "quota", serviceId: does.serviceId, perDay: does.perDay };
    case "playlist":
      return { ...blank, what: "playlist", deviceId: does.deviceId, playlistId: does.playlistId ?? "" };
  }
}

export type EffectProblem = "service" | "display" | "perDay";

export function effectProblemOf({ what, serviceId, perDay, deviceId }: EffectDraft): EffectProblem | undefined {
  if (what === "playlist") return deviceId === "" ? "display" : undefined;
  if (serviceId === "") return "service";
  const isCount = perDay === undefined || (Number.isInteger(perDay) && perDay >= 0 && perDay <= 9_999);
  return what === "quota" && !isCount ? "perDay" : undefined;
}

export function effectOf({ on, what, serviceId, perDay, deviceId, playlistId }: EffectDraft): Effect {
  if (what === "playlist")
    return { on, does: { kind: "playlist", deviceId, ...(playlistId === "" ? {} : { playlistId }) } };
  if (what === "quota") return { on, does: { kind: "quota", serviceId, ...(perDay === undefined ? {} : { perDay }) } };
  return { on, does: { kind: "opening", serviceId, opening: what } };
}

/** What gives the hall back as it was, for each effect of the beginning that nothing at the end undoes. */
export function undoingOf(drafts: readonly EffectDraft[], firstKey: number): readonly EffectDraft[] {
  const undone = (draft: EffectDraft): boolean =>
    drafts.some(
      (other) =>
        other.on === "end" &&
        (draft.what === "playlist"
          ? other.what === "playlist" && other.deviceId === draft.deviceId
          : other.serviceId === draft.serviceId && (other.what === "quota") === (draft.what === "quota")),
    );
  return drafts
    .filter((draft) => draft.on === "begin" && effectProblemOf(draft) === undefined && !undone(draft))
    .map((draft, place) => ({
      ...draft,
      key: firstKey + place,
      on: "end",
      what: draft.what === "quota" || draft.what === "playlist" ? draft.what : "by-hours",
      perDay: undefined,
      playlistId: "",
    }));
}
