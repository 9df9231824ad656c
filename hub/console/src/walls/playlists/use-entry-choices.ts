// Entries of the programme to choose from: those for the public that are not long over, those that suit the view first.
import { instantOf } from "@openhall/shared/core";
import { type EntryKind } from "@openhall/shared/programme";
import { type ProgrammeView } from "@openhall/shared/screens";
import { dayInWords, timeOfDay } from "@openhall/shared/ui";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { type StaffEntry, useEntriesStore } from "../../programme/entries-store.ts";
import { useProgrammeStore } from "../../programme/programme-store.ts";
import { entryWords } from "./entry-words.ts";

/** Pledges are shown through the month in which they were made, and a day of it. */
const keptMs = 32 * 86_400_000;

const kindOfView: Partial<Record<ProgrammeView, EntryKind>> = { ceremony: "ceremony", closing: "closing" };

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** `chosen` is offered whatever it is. */
export function useEntryChoices(): (chosen: string, view?: ProgrammeView) => readonly Choice[] {
  const hall = useHallStore();
  const link = useLinkStore();
  const entries = useEntriesStore();
  const programme = useProgrammeStore();
  const languages = useLanguageStore();
  const said = useSaid(entryWords);
  const first = instantOf(link.now - keptMs);

  const labelOf = (entry: StaffEntry): string => {
    const { startsAt, hallIds } = entry;
    const day = dayInWords(startsAt, hall.timeZone, languages.language);
    const when = `${day} ${timeOfDay(startsAt, hall.timeZone)}`;
    const isShown = hallIds.includes(hall.hallId ?? "");
    return said.value.entryOption({ title: programme.titleOf(entry), when, isShown });
  };

  return (chosen, view) => {
    const suits = ({ kind }: StaffEntry): boolean => view !== undefined && kind === kindOfView[view];
    const offered = entries.all
      .filter(({ id, audience, endsAt }) => id === chosen || (audience === "public" && endsAt > first))
      .toSorted((one, other) => Number(suits(other)) - Number(suits(one)));
    const known = offered.map((entry) => ({ value: entry.id, label: labelOf(entry) }));
    const isGone = chosen !== "" && !entries.byId.has(chosen);
    return isGone ? [...known, { value: chosen, label: chosen }] : known;
  };
}
