// What is asked before an entry begins, ends or is brought back: what the public will see, and what happens to the hall.
import { instantOf } from "@openhall/shared/core";
import { timeOfDay } from "@openhall/shared/ui";
import { computed } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useEffectText } from "../effects/use-effect-text.ts";
import { type StaffEntry } from "../entries-store.ts";
import { entryWords } from "../entry/entry-words.ts";
import { useProgrammeStore } from "../programme-store.ts";
import { isPublicEntry } from "../public-entry.ts";
import { runWords } from "./run-words.ts";

export type AskedVerb = "begin" | "end" | "restore";

interface Question {
  readonly title: string;
  readonly lines: readonly string[];
  readonly yes: string;
}

export function useRunQuestion() {
  const hall = useHallStore();
  const link = useLinkStore();
  const programme = useProgrammeStore();
  const effectText = useEffectText();
  const said = useSaid(runWords);
  const ofEntry = useSaid(entryWords);

  function effectsOf(entry: StaffEntry, on: "begin" | "end"): readonly string[] {
    const lines = entry.effects.filter((effect) => effect.on === on).map(({ does }) => effectText.value(does));
    return lines.length > 0 ? [said.value.beginEffects, ...lines] : [];
  }
  /** Of an entry that is on no screen nothing is said of screens. */
  const seen = (entry: StaffEntry, line: string): string => (isPublicEntry(entry) ? line : said.value.seenByNobody);

  function toBegin(entry: StaffEntry): readonly string[] {
    const isEarly = instantOf(link.now) < entry.startsAt;
    const early = isEarly ? [said.value.beginEarly({ time: timeOfDay(entry.startsAt, hall.timeZone) })] : [];
    return [...early, seen(entry, said.value.beginNow), ...effectsOf(entry, "begin")];
  }

  return computed(() => (verb: AskedVerb, entry: StaffEntry): Question => {
    const title = programme.titleOf(entry);
    if (verb === "begin")
      return { title: said.value.beginTitle({ title }), lines: toBegin(entry), yes: said.value.begin };
    if (verb === "end")
      return {
        title: said.value.endTitle({ title }),
        lines: [seen(entry, said.value.endMeans), said.value.endUndo, ...effectsOf(entry, "end")],
        yes: said.value.end,
      };
    const lines =
      entry.status === "ended" ? [said.value.goesOn, ...effectsOf(entry, "begin")] : [ofEntry.value.restoreMeans];
    return { title: ofEntry.value.restoreTitle({ title }), lines, yes: ofEntry.value.restoreYes };
  });
}
