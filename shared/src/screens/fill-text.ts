// The places of an emergency template, and its text as it stands once they are filled: for the hub and for who looks beforehand.
import { type Bilingual, type Language } from "../core/index.ts";

export const places = ["desk", "time", "minutes"] as const;
export type Place = (typeof places)[number];

/** The desk by the number on its plate; the time as `14:30`. */
export interface PlaceValues {
  readonly desk?: number | undefined;
  readonly time?: string | undefined;
  readonly minutes?: number | undefined;
}

/** The places of a text, in either language. */
export const placesIn = (texts: readonly Bilingual[]): readonly Place[] =>
  places.filter((place) => texts.some(({ zh, en }) => `${zh} ${en}`.includes(`{${place}}`)));

/** The desk stands in whole words of the text's language: “3号窗口”, “desk 3”. `gap` stands where a value is missing. */
export function fillText(text: string, language: Language, { desk, time, minutes }: PlaceValues, gap = ""): string {
  const deskName = desk === undefined ? gap : language === "zh" ? `${desk}号窗口` : `desk ${desk}`;
  return text
    .replaceAll("{desk}", deskName)
    .replaceAll("{time}", time ?? gap)
    .replaceAll("{minutes}", `${minutes ?? gap}`);
}
