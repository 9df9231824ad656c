// Whether an entry of a playlist may be shown, turns and priorities aside.
import { instantOf, lookup, millisecondsOf } from "../../core/index.ts";
import { type PublicItemRow } from "../../publishing/index.ts";
import { type CivilCalendar } from "./civil-calendar.ts";
import { dossierOfScene, type Entry } from "../scenes.ts";
import { scheduleAt } from "./schedule.ts";
import { type Lost, type ShowFacts } from "./show.ts";
import { always, earliest, type Standing, together } from "./standing.ts";

export function standingOf(entry: Entry, facts: ShowFacts, calendar: CivilCalendar): Standing {
  const { at } = facts;
  if (at === undefined)
    return needsClock(entry)
      ? lost("clock-unknown")
      : together([conditionOf(entry, facts), standingOfWords(entry, facts)]);
  return together([
    scheduleAt(entry, millisecondsOf(at), calendar),
    conditionOf(entry, facts),
    entry.scene.kind === "notice" ? itemStanding(facts, entry.scene.itemId) : standingOfWords(entry, facts),
  ]);
}

/** [N76] A scene of a project, a department or a policy stands only where its dossier may be shown. */
function standingOfWords(entry: Entry, facts: ShowFacts): Standing {
  const dossierId = dossierOfScene(entry.scene);
  if (dossierId === undefined) return programmeStanding(entry, facts);
  return facts.dossiers.includes(dossierId) ? always : lost("not-published");
}

/** [N70] A scene of one entry of the programme stands only where that may be shown; the others always, without their “now” too. */
const programmeStanding = ({ scene }: Entry, { programme }: ShowFacts): Standing =>
  scene.kind !== "programme" || scene.entryId === undefined || programme.shown.includes(scene.entryId)
    ? always
    : lost("not-published");

/** An item in the time in which this screen may show it. */
export function itemStanding({ items, at, heardAt, keepsContact }: ShowFacts, itemId: string): Standing {
  const item = lookup(items, itemId);
  if (item?.kind !== "notice") return lost("not-published");
  if (at === undefined || heardAt === undefined) return lost("clock-unknown");
  const leaseEnds = keepsContact ? undefined : millisecondsOf(heardAt) + item.leaseMinutes * 60_000;
  return withinTimes(item, millisecondsOf(at), leaseEnds);
}

/** The item, where this screen may show it now. */
export function shownItem(facts: ShowFacts, itemId: string): PublicItemRow | undefined {
  return itemStanding(facts, itemId).why === undefined ? lookup(facts.items, itemId) : undefined;
}

function withinTimes({ startsAt, endsAt }: PublicItemRow, ms: number, leaseEnds: number | undefined): Standing {
  const starts = startsAt === undefined ? undefined : millisecondsOf(startsAt);
  const ends = endsAt === undefined ? undefined : millisecondsOf(endsAt);
  if (ends !== undefined && ms >= ends) return { ...lost("over"), from: ends };
  if (leaseEnds !== undefined && ms >= leaseEnds) return { ...lost("lease-over"), from: leaseEnds };
  if (starts !== undefined && ms < starts) return { ...lost("not-yet"), until: starts };
  return { why: undefined, from: starts, until: earliest([ends, leaseEnds]) };
}

function conditionOf({ when }: Entry, { openDesks, programme }: ShowFacts): Standing {
  if (when === undefined) return always;
  if ("deskOpen" in when) return openDesks.includes(when.deskOpen) ? always : lost("desk-closed");
  return programme.live.includes(when.entryLive) ? always : lost("entry-not-live");
}

const needsClock = ({ scene, days, dayPart, firstDay, lastDay }: Entry): boolean =>
  scene.kind === "notice" ||
  scene.kind === "clock" ||
  [days, dayPart, firstDay, lastDay].some((rule) => rule !== undefined);

const lost = (why: Lost): Standing => ({ ...always, why });

export const instantOrNone = (ms: number | undefined) => (ms === undefined ? undefined : instantOf(ms));
