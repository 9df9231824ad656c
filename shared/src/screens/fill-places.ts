// The places of an emergency template, filled with checked values: nothing that somebody has typed.
import { type Bilingual, lookup } from "../core/index.ts";
import { type PublicItemRow } from "../publishing/index.ts";
import { type Desk, type VenueState } from "../venue/index.ts";
import { type ScreensCommand } from "./commands.ts";
import { fillText, type Place, placesIn } from "./fill-text.ts";

export type Fill = Extract<ScreensCommand, { type: "take-over" }>["payload"]["fill"];

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
  const values = { desk: desk?.number, time: fill.time, minutes: fill.minutes };
  const missing = named.filter((place) => values[place] === undefined);
  if (missing.length > 0) return { missing };
  const filled = (text: Bilingual): Bilingual => ({
    zh: fillText(text.zh, "zh", values),
    en: fillText(text.en, "en", values),
  });
  return { text: { title: filled(title), body: filled(body) } };
}

function deskOf(deskId: string, { desks }: VenueState, hallId: string | undefined): Desk | undefined {
  const desk = lookup(desks, deskId);
  return desk && !desk.retired && (hallId === undefined || desk.hallId === hallId) ? desk : undefined;
}
