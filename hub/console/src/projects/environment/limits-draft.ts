// The limits of a site as they are typed, and as `set-limits` takes them. Pure.
import { averagingPeriods, indicators, type Limit } from "@openhall/shared/projects";

export type LimitPart = "all" | "day" | "night" | "other";

export interface LimitDraft {
  indicator: string;
  minutes: string;
  value: string;
  part: LimitPart;
  /** Only where the part is another one. */
  from: string;
  until: string;
  basis: string;
}

const dayPart = { from: "06:00", until: "22:00" };
const nightPart = { from: "22:00", until: "06:00" };

function partOf(part: Limit["part"]): Pick<LimitDraft, "part" | "from" | "until"> {
  if (!part) return { part: "all", from: "", until: "" };
  const isOf = (other: typeof dayPart): boolean => part.from === other.from && part.until === other.until;
  if (isOf(dayPart)) return { part: "day", ...part };
  return { part: isOf(nightPart) ? "night" : "other", ...part };
}

const valueText = (tenths: number): string => `${tenths / 10}`;

export const limitDraftOf = ({ indicator, minutes, tenths, part, basis }: Limit): LimitDraft => ({
  indicator,
  minutes: `${minutes}`,
  value: valueText(tenths),
  ...partOf(part),
  basis: basis ?? "",
});

export const blankLimit = (): LimitDraft => ({
  indicator: "pm10",
  minutes: "60",
  value: "",
  part: "all",
  from: "",
  until: "",
  basis: "",
});

/** Of GB 12523: 70 dB(A) by day, 55 by night. */
export const noiseLimits = (): LimitDraft[] => [
  { indicator: "noise", minutes: "10", value: "70", part: "day", ...dayPart, basis: "GB 12523" },
  { indicator: "noise", minutes: "10", value: "55", part: "night", ...nightPart, basis: "GB 12523" },
];

/** Tenths of a unit; undefined where it is none above nought. */
function tenthsOfUnit(typed: string): number | undefined {
  const text = typed.normalize("NFKC").trim();
  if (!/^\d{1,5}(\.\d?)?$/.test(text)) return undefined;
  const tenths = Math.round(Number(text) * 10);
  return tenths >= 1 && tenths <= 100_000 ? tenths : undefined;
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

const timesOf = ({ part, from, until }: LimitDraft): Limit["part"] =>
  part === "all" ? undefined : part === "day" ? dayPart : part === "night" ? nightPart : { from, until };

export type LimitProblem = "noValue" | "noTime" | "noBasis" | "twice";

const sameness = (draft: LimitDraft): string => JSON.stringify([draft.indicator, draft.minutes, timesOf(draft)]);

function problemOf(draft: LimitDraft, others: readonly LimitDraft[]): LimitProblem | undefined {
  if (tenthsOfUnit(draft.value) === undefined) return "noValue";
  if (draft.part === "other" && !(isTime(draft.from) && isTime(draft.until))) return "noTime";
  if (draft.basis !== "" && !/^[A-Z0-9][A-Z0-9 /.-]{0,29}$/.test(draft.basis)) return "noBasis";
  return others.some((other) => sameness(other) === sameness(draft)) ? "twice" : undefined;
}

/** By its place. */
export const limitProblems = (drafts: readonly LimitDraft[]): ReadonlyMap<number, LimitProblem> =>
  new Map(
    drafts.flatMap((draft, place) => {
      const found = problemOf(draft, drafts.slice(0, place));
      return found ? [[place, found] as const] : [];
    }),
  );

/** What is wrong is left out: look first. */
export const limitsOf = (drafts: readonly LimitDraft[]): Limit[] =>
  drafts.flatMap((draft) => {
    const indicator = indicators.find((one) => one === draft.indicator);
    const minutes = averagingPeriods.find((one) => `${one}` === draft.minutes);
    const tenths = tenthsOfUnit(draft.value);
    if (indicator === undefined || minutes === undefined || tenths === undefined) return [];
    const part = timesOf(draft);
    return [{ indicator, minutes, tenths, ...(part && { part }), ...(draft.basis !== "" && { basis: draft.basis }) }];
  });
