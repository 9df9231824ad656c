// The places of an emergency template, and its text as it will stand.
import { type Language } from "@openhall/shared/core";

export const places = ["desk", "time", "minutes"] as const;
export type Place = (typeof places)[number];

/** What is filled in, as typed values; no free text. */
export interface Fill {
  readonly deskId?: string;
  readonly time?: string;
  readonly minutes?: number;
}

interface Texts {
  readonly title: Readonly<Record<Language, string>>;
  readonly body: Readonly<Record<Language, string>>;
}

/** The places that a template has, in either language. */
export function placesOf({ title, body }: Texts): readonly Place[] {
  const text = [title.zh, title.en, body.zh, body.en].join("\n");
  return places.filter((place) => text.includes(`{${place}}`));
}

/** Whether every place has a value that a screen can show. */
export const isFilled = (wanted: readonly Place[], fill: Fill): boolean =>
  wanted.every((place) => {
    if (place === "desk") return fill.deskId !== undefined;
    if (place === "time") return fill.time !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(fill.time);
    return fill.minutes !== undefined && Number.isInteger(fill.minutes) && fill.minutes >= 1 && fill.minutes <= 999;
  });

/** A place that has no value yet stands as a gap. */
const gap = "＿＿";

/** As the hub fills it: the desk by its number, in the language of the text. */
export function filledText(text: string, language: Language, fill: Fill, deskNumber: number | undefined): string {
  const desk = deskNumber === undefined ? gap : language === "zh" ? `${deskNumber}号窗口` : `desk ${deskNumber}`;
  return text
    .replaceAll("{desk}", desk)
    .replaceAll("{time}", fill.time === undefined || fill.time === "" ? gap : fill.time)
    .replaceAll("{minutes}", `${fill.minutes ?? gap}`);
}
