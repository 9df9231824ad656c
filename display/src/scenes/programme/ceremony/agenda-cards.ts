// The agenda of a ceremony: done, going on, to come. Pure.
import { timeOfDay } from "@openhall/shared/ui";
import { both, type Card, type Part } from "../cards/card.ts";
import { goesOn, type Moment } from "../listing.ts";
import { programmeWords } from "../programme-words.ts";
import { type Listed } from "../told.ts";

const { zh, en } = programmeWords;

/** Without the hub no step goes on and none is done. */
export function agendaCards(one: Listed, moment: Moment): readonly Card[] {
  const { steps, stepId, status } = one.row;
  const isNow = goesOn(one, moment);
  const at = isNow ? steps.findIndex(({ id }) => id === stepId) : -1;
  const isOver = status === "ended";
  return steps.map((step, index): Card => {
    const isDone = isOver || (isNow && index < at);
    const tone = isDone ? "past" : isNow && index === at ? "live" : "usual";
    const time = timeOfDay(step.at, moment.timeZone);
    const key = step.id;
    if (tone === "live") {
      const now = both(`${time} ${zh.now}`, en.now);
      const parts: Part[] = [
        { kind: "state", text: now, rank: 0, colour: "now" },
        { kind: "title", text: step.title, rank: 0 },
      ];
      return { key, section: undefined, tone, lead: undefined, parts };
    }
    const isNext = isNow && index === at + 1;
    const next: readonly Part[] = isNext
      ? [{ kind: "soon", text: both(zh.nextStep, en.nextStep), rank: 1, colour: "live" }]
      : [];
    const lead = { text: isDone ? `✓ ${time}` : time, under: undefined };
    // Done and later ones in a line each.
    const title: Part = { kind: isNext ? "title" : "place", text: step.title, rank: 0 };
    return { key, section: undefined, tone, lead, parts: [...next, title] };
  });
}

/** Lists from the longest: what is done gives way, then what comes later; the step that goes on never does. */
export function agendaTries(cards: readonly Card[], details: Card): readonly (readonly Card[])[] {
  const at = cards.findIndex(({ tone }) => tone === "live");
  if (at < 0) return [[details, ...cards], cards];
  return [
    [details, ...cards],
    cards,
    [details, ...cards.slice(Math.max(0, at - 1))],
    cards.slice(Math.max(0, at - 1)),
    cards.slice(at),
    cards.slice(at, at + 2),
    cards.slice(at, at + 1),
  ];
}
