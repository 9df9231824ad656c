// The end of a month: what is said, and the month in figures that the programme itself has. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { both, type Card, type Part } from "../cards/card.ts";
import { goesOn, type Moment } from "../listing.ts";
import { pledgeColours, pledgeCounts, pledgesOf } from "../pledges/pledge-cards.ts";
import { pledgeWords, programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;

/** The figures large before their words; on a glass with little room in a line each. */
export function closingCards(one: Listed, told: ProgrammeTold, moment: Moment): readonly (readonly Card[])[] {
  const said = saidCards(one, moment);
  const figures = figureCards(told);
  return [
    [...said, ...figures, thanksCard],
    [...said, ...inLines(figures), thanksCard],
    [...inLines(figures), thanksCard],
  ];
}

const linesInCard = 3;

function inLines(figures: readonly Card[]): readonly Card[] {
  const lines = figures.flatMap(({ lead, parts }) =>
    parts.map(({ text, colour }): Part => {
      const count = lead?.text ?? "";
      return { kind: "state", rank: 0, colour, text: both(`${text.zh} ${count}`, `${text.en} ${count}`) };
    }),
  );
  return Array.from({ length: Math.ceil(lines.length / linesInCard) }, (_, at) => ({
    ...plain,
    key: `figures ${at}`,
    parts: lines.slice(at * linesInCard, (at + 1) * linesInCard),
  }));
}

function saidCards(one: Listed, moment: Moment): readonly Card[] {
  const { body, steps, stepId } = one.row;
  const step = goesOn(one, moment) ? steps.find(({ id }) => id === stepId) : undefined;
  const parts: Part[] = [
    ...(step ? [{ kind: "step" as const, text: step.title, rank: 0 as const, colour: "live" as const }] : []),
    ...(body.zh === "" && body.en === "" ? [] : [{ kind: "text" as const, text: body, rank: 2 as const }]),
  ];
  return parts.length === 0 ? [] : [{ ...plain, key: "said", parts }];
}

const plain = { section: undefined, tone: "usual" as const, lead: undefined };

function figureCards({ listed }: ProgrammeTold): readonly Card[] {
  const count = (...statuses: readonly Listed["row"]["status"][]): number =>
    listed.filter(({ row }) => statuses.includes(row.status)).length;
  const pledges = pledgeCounts(pledgesOf(listed, undefined)).map(({ state, count: number }) =>
    figure(state, number, both(pledgeWords.zh[state], pledgeWords.en[state]), pledgeColours[state]),
  );
  const events = [
    figure("held", count("ended", "live"), both(zh.held, en.held)),
    figure("remaining", count("announced"), both(zh.remaining, en.remaining)),
    figure("cancelled", count("cancelled"), both(zh.cancelled, en.cancelled)),
  ];
  return [...events, ...pledges].flatMap((card) => card ?? []);
}

/** Nothing is said of none. */
function figure(key: string, count: number, text: Bilingual, colour?: Part["colour"]): Card | undefined {
  if (count === 0) return undefined;
  const lead = { text: `${count}`, under: undefined };
  return { ...plain, key, lead, parts: [{ kind: "title", text, rank: 0, colour }] };
}

const thanksCard: Card = {
  ...plain,
  key: "thanks",
  tone: "live",
  parts: [{ kind: "title", text: both(zh.thanks, en.thanks), rank: 0 }],
};
