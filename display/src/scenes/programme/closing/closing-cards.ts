// The closing where figures have no room beside each other: in lines. Pure.
import { both, type Card, type Part } from "../cards/card.ts";
import { goesOn, type Moment } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";
import { figuresOf } from "./figures.ts";

const { zh, en } = programmeWords;
const linesInCard = 2;
const plain = { section: undefined, tone: "usual" as const, lead: undefined };

export function closingCards(one: Listed, told: ProgrammeTold, moment: Moment): readonly (readonly Card[])[] {
  const said = saidParts(one, moment);
  const figures = inLines(told);
  const cards = said.length === 0 ? [] : [{ ...plain, key: "said", parts: said }];
  return [
    [...cards, ...figures, thanksCard],
    [...figures, thanksCard],
  ];
}

/** What goes on of it, and what is written of it. */
export function saidParts(one: Listed, moment: Moment): readonly Part[] {
  const { body, steps, stepId } = one.row;
  const step = goesOn(one, moment) ? steps.find(({ id }) => id === stepId) : undefined;
  return [
    ...(step ? [{ kind: "step" as const, text: step.title, rank: 0 as const, colour: "live" as const }] : []),
    ...(body.zh === "" && body.en === "" ? [] : [{ kind: "text" as const, text: body, rank: 2 as const }]),
  ];
}

function inLines({ listed }: ProgrammeTold): readonly Card[] {
  const lines = figuresOf(listed).map(({ count, text, colour }): Part => ({
    kind: "soon",
    rank: 0,
    colour,
    text: both(`${text.zh} ${count}`, `${text.en} ${count}`),
  }));
  return Array.from({ length: Math.ceil(lines.length / linesInCard) }, (_, at) => ({
    ...plain,
    key: `figures ${at}`,
    parts: lines.slice(at * linesInCard, (at + 1) * linesInCard),
  }));
}

const thanksCard: Card = {
  ...plain,
  key: "thanks",
  tone: "live",
  parts: [{ kind: "title", text: both(zh.thanks, en.thanks), rank: 0 }],
};
