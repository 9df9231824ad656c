// The closing: figures beside each other where they have room on one page, else in lines. Pure.
import { both } from "../cards/card.ts";
import { type CardPlan, planCards } from "../cards/card-plan.ts";
import { noteCard } from "../cards/note-cards.ts";
import { type FrameRoom } from "../frame/frame-plan.ts";
import { type Moment } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type ProgrammeTold } from "../told.ts";
import { closingCards, saidParts } from "./closing-cards.ts";
import { type FigurePlan, planFigures } from "./figure-plan.ts";
import { figuresOf } from "./figures.ts";

const { zh, en } = programmeWords;
const list = { mostColumns: 2, leastColumn: 12 } as const;

export function planOfClosing(
  entryId: string,
  told: ProgrammeTold,
  moment: Moment,
  glass: Omit<FrameRoom, "title">,
): { readonly figures?: FigurePlan; readonly cards?: CardPlan } {
  const one = told.listed.find(({ id }) => id === entryId);
  const room = { ...glass, title: one?.row.title ?? both("", "") };
  const note = told.isKnown ? both(zh.notHere, en.notHere) : both(zh.loading, en.loading);
  if (!one) return { cards: planCards([[noteCard(note)]], { ...room, ...list }) };
  const figures = planFigures(figuresOf(told.listed), saidParts(one, moment), room);
  return figures ? { figures } : { cards: planCards(closingCards(one, told, moment), { ...room, ...list }) };
}
