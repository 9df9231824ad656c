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
    const said: Part[] =
      tone === "live"
        ? [{ kind: "soon", text: both(zh.now, en.now), rank: 1, colour: "live" }]
        : isNow && index === at + 1
          ? [{ kind: "soon", text: both(zh.nextStep, en.nextStep), rank: 1, colour: "soft" }]
          : [];
    return {
      key: step.id,
      section: undefined,
      tone,
      lead: { text: timeOfDay(step.at, moment.timeZone), under: isDone ? "✓" : undefined },
      parts: [...said, { kind: "title", text: step.title, rank: 0 }],
    };
  });
}

/** Lists from the longest: what is done gives way, then what comes later, then `details`; the step that goes on never does. */
export function agendaTries(cards: readonly Card[], details: Card): readonly (readonly Card[])[] {
  const at = cards.findIndex(({ tone }) => tone === "live");
  if (at < 0) return [[details, ...cards], cards];
  const around = [
    [details, ...cards],
    [details, ...cards.slice(Math.max(0, at - 1))],
    [details, ...cards.slice(at)],
    [details, ...cards.slice(at, at + 2)],
  ];
  return [...around, cards.slice(at, at + 2), cards.slice(at, at + 1)];
}
