// The month in figures that the programme itself has. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { both, type Colour } from "../cards/card.ts";
import { pledgeColours, pledgeCounts, pledgesOf } from "../pledges/pledge-cards.ts";
import { pledgeFigureWords, programmeWords } from "../programme-words.ts";
import { type Listed } from "../told.ts";

const { zh, en } = programmeWords;

export interface Figure {
  readonly key: string;
  readonly count: number;
  readonly text: Bilingual;
  readonly colour: Colour | undefined;
}

/** Nothing is said of none. */
export function figuresOf(listed: readonly Listed[]): readonly Figure[] {
  const count = (...statuses: readonly Listed["row"]["status"][]): number =>
    listed.filter(({ row }) => statuses.includes(row.status)).length;
  const events: readonly Figure[] = [
    { key: "held", count: count("ended", "live"), text: both(zh.held, en.held), colour: undefined },
    { key: "remaining", count: count("announced"), text: both(zh.remaining, en.remaining), colour: undefined },
    { key: "cancelled", count: count("cancelled"), text: both(zh.cancelled, en.cancelled), colour: undefined },
  ];
  const pledges = pledgeCounts(pledgesOf(listed, undefined)).map(({ state, count: number }): Figure => ({
    key: state,
    count: number,
    text: both(pledgeFigureWords.zh[state], pledgeFigureWords.en[state]),
    colour: pledgeColours[state],
  }));
  return [...events, ...pledges].filter((figure) => figure.count > 0);
}
