// The month: a calendar where there is room for one, else its weeks and what comes next in a list. Pure.
import { both } from "../cards/card.ts";
import { type CardPlan, planCards } from "../cards/card-plan.ts";
import { noteCard } from "../cards/note-cards.ts";
import { type FrameRoom } from "../frame/frame-plan.ts";
import { type Moment, ofVenue, todayOf } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type ProgrammeTold } from "../told.ts";
import { mondayOf, weeksOf } from "./month-days.ts";
import { monthTitle, nextCards, weekCards } from "./month-list.ts";
import { type MonthPlan, planMonth } from "./month-plan.ts";

const { zh, en } = programmeWords;
const list = { mostColumns: 3, leastColumn: 13, mostPages: 3 } as const;

export function planOfMonth(
  told: ProgrammeTold,
  moment: Moment,
  venueId: string | undefined,
  glass: Omit<FrameRoom, "title">,
): { readonly grid?: MonthPlan; readonly cards?: CardPlan } {
  const listed = ofVenue(told.listed, venueId);
  const weeks = told.isKnown ? weeksOf(listed, moment) : [];
  const room = { ...glass, title: monthTitle(weeks, moment) };
  const note = told.isKnown ? both(zh.noneThisMonth, en.noneThisMonth) : both(zh.loading, en.loading);
  if (weeks.length === 0) return { cards: planCards([[noteCard(note)]], { ...room, ...list }) };
  const ahead = weeks.filter(({ monday }) => monday >= mondayOf(todayOf(moment)));
  const next = nextCards(listed, told, moment);
  const grid = planMonth([weeks, ahead], next, room);
  if (grid) return { grid };
  return {
    cards: planCards(
      [weeks, ahead].map((some) => [...weekCards(some, moment), ...next]),
      { ...room, ...list },
    ),
  };
}
