// What departments have promised in public, and how far they have come. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type EntryRow, pledgeStates } from "@openhall/shared/programme";
import { dayInWords } from "@openhall/shared/ui";
import { both, type Card, type Colour, type Part } from "../cards/card.ts";
import { type Moment } from "../listing.ts";
import { pledgeWords, programmeWords } from "../programme-words.ts";
import { type Listed, type ProgrammeTold } from "../told.ts";

const { zh, en } = programmeWords;
type Pledge = EntryRow["pledges"][number];
type State = Pledge["state"];

export const pledgeColours: Readonly<Record<State, Colour>> = {
  made: "soft",
  "under-way": "live",
  kept: "good",
  late: "bad",
};

/** Of one entry, or of all. */
export const pledgesOf = (listed: readonly Listed[], entryId: string | undefined): readonly Pledge[] =>
  listed
    .filter(({ id, row }) => (entryId === undefined ? row.status !== "cancelled" : id === entryId))
    .flatMap(({ row }) => row.pledges);

/** By department. */
export function pledgeCards(told: ProgrammeTold, moment: Moment, entryId: string | undefined): readonly Card[] {
  const entries = told.listed.filter(({ id }) => entryId === undefined || id === entryId);
  const all = entries.flatMap((one) => pledgesOf([one], entryId).map((pledge) => ({ pledge, of: one.id })));
  return all
    .toSorted((one, other) => (one.pledge.departmentId < other.pledge.departmentId ? -1 : 1))
    .map(({ pledge, of }) => cardOfPledge(`${of}/${pledge.id}`, pledge, told, moment));
}

/** Who, what, and how far it is. */
function cardOfPledge(key: string, pledge: Pledge, told: ProgrammeTold, { timeZone }: Moment): Card {
  const { departmentId, text, state, since } = pledge;
  return {
    key,
    section: undefined,
    tone: "usual",
    lead: undefined,
    parts: [
      { kind: "name", text: told.departmentOf(departmentId) ?? both("", ""), rank: 0, secondRank: 2, colour: "live" },
      { kind: "title", text, rank: 0 },
      { kind: "state", ...stateInWords(state, since, timeZone), rank: 0, colour: pledgeColours[state] },
    ],
  };
}

function stateInWords(state: State, since: string | undefined, timeZone: string): Pick<Part, "text" | "short"> {
  const [chinese, english] = [pledgeWords.zh[state], pledgeWords.en[state]];
  if (since === undefined) return { text: both(chinese, english) };
  const [days, day] = [dayInWords(since, timeZone, "zh"), dayInWords(since, timeZone, "en")];
  const [date = ""] = days.split(" ");
  return {
    text: both(`${chinese} · ${zh.since({ day: date })}`, `${english} ${en.since({ day })}`),
    short: both(`${chinese} ${date}`, english),
  };
}

/** How many are in which state; states without any are left out. */
export const pledgeCounts = (
  pledges: readonly Pledge[],
): readonly { readonly state: State; readonly count: number }[] =>
  pledgeStates
    .map((state) => ({ state, count: pledges.filter((pledge) => pledge.state === state).length }))
    .filter(({ count }) => count > 0);

/** “已承诺 3 · 已兑现 1” */
export const countsInWords = (pledges: readonly Pledge[]): Bilingual => {
  const counts = pledgeCounts(pledges);
  return both(
    counts.map(({ state, count }) => `${pledgeWords.zh[state]} ${count}`).join(" · "),
    counts.map(({ state, count }) => `${pledgeWords.en[state]} ${count}`).join(", "),
  );
};
