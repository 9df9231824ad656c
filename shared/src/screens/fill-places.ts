// The places of an emergency template, filled with checked values: nothing that somebody has typed.
import { type Bilingual, lookup } from "../core/index.ts";
import { type PublicItemRow } from "../publishing/index.ts";
import { type Desk, type VenueState } from "../venue/index.ts";
import { type ScreensCommand } from "./commands.ts";

export type Fill = Extract<ScreensCommand, { type: "take-over" }>["payload"]["fill"];

const places = ["desk", "time", "minutes"] as const;
type Place = (typeof places)[number];
type Filled = Pick<PublicItemRow, "title" | "body">;

export type FillAnswer =
  | { readonly text: Filled }
  | { readonly missing: readonly Place[] }
  | { readonly unknownDesk: string };

/** The desk stands in the hall; without a hall in any. */
export function fillPlaces(
  { title, body }: Filled,
  fill: Fill,
  venue: VenueState,
  hallId: string | undefined,
): FillAnswer {
  const named = placesIn([title, body]);
  const desk = named.includes("desk") && fill.deskId !== undefined ? deskOf(fill.deskId, venue, hallId) : undefined;
  if (named.includes("desk") && fill.deskId !== undefined && !desk) return { unknownDesk: fill.deskId };
  const values = valuesOf(fill, desk);
  const missing = named.filter((place) => values[place] === undefined);
  if (missing.length > 0) return { missing };
  const filled = (text: Bilingual): Bilingual => ({
    zh: fillIn(text.zh, "zh", values),
    en: fillIn(text.en, "en", values),
  });
  return { text: { title: filled(title), body: filled(body) } };
}

function deskOf(deskId: string, { desks }: VenueState, hallId: string | undefined): Desk | undefined {
  const desk = lookup(desks, deskId);
  return desk && !desk.retired && (hallId === undefined || desk.hallId === hallId) ? desk : undefined;
}

type Values = Readonly<Record<Place, Bilingual | undefined>>;

const valuesOf = ({ time, minutes }: Fill, desk: Desk | undefined): Values => ({
  desk: desk && { zh: `${desk.number}号窗口`, en: `desk ${desk.number}` },
  time: inBoth(time),
  minutes: inBoth(minutes?.toString()),
});

const inBoth = (text: string | undefined): Bilingual | undefined =>
  text === undefined ? undefined : { zh: text, en: text };

const placesIn = (texts: readonly Bilingual[]): Place[] =>
  places.filter((place) => texts.some(({ zh, en }) => `${zh} ${en}`.includes(`{${place}}`)));

const fillIn = (text: string, language: keyof Bilingual, values: Values): string =>
  places.reduce((filled, place) => filled.replaceAll(`{${place}}`, values[place]?.[language] ?? ""), text);
