// The views that are lists: what stands above each, its cards, and how many columns it may have. Pure.
import { type Bilingual, instantOf } from "@openhall/shared/core";
import { type Scene } from "@openhall/shared/screens";
import { dayInWords } from "@openhall/shared/ui";
import { byRoomCards } from "./by-room/by-room-cards.ts";
import { both, type Card } from "./cards/card.ts";
import { type CardRoom } from "./cards/card-plan.ts";
import { type Moment } from "./listing.ts";
import { noteCard } from "./cards/note-cards.ts";
import { nowNextCards } from "./now-next/now-next-cards.ts";
import { countsInWords, pledgeCards, pledgesOf } from "./pledges/pledge-cards.ts";
import { programmeWords, viewWords } from "./programme-words.ts";
import { type ProgrammeTold } from "./told.ts";

const { zh, en } = programmeWords;

export type ProgrammeScene = Extract<Scene, { kind: "programme" }>;
export type ListView = Exclude<ProgrammeScene["view"], "ceremony" | "month" | "closing">;

interface List extends Omit<CardRoom, "glass" | "order" | "hasAge"> {
  /** From the longest. */
  readonly tries: readonly (readonly Card[])[];
}

export function listOf(view: ListView, scene: ProgrammeScene, told: ProgrammeTold, moment: Moment): List {
  const list = lists[view](scene, told, moment);
  return told.isKnown ? list : { ...list, tries: [[noteCard(both(zh.loading, en.loading))]] };
}

const lists: Readonly<Record<ListView, (scene: ProgrammeScene, told: ProgrammeTold, moment: Moment) => List>> = {
  "now-next": ({ venueId }, told, moment) => ({
    title: withDay(viewWords.zh["now-next"], viewWords.en["now-next"], moment),
    shorter: [both(viewWords.zh["now-next"], viewWords.en["now-next"])],
    ...nowNextCards(told, moment, venueId),
    mostColumns: 2,
    leastColumn: 15,
    liveScale: 1.25,
  }),
  "by-room": ({ venueId }, told, moment) => ({
    title: withDay(viewWords.zh["by-room"], viewWords.en["by-room"], moment),
    shorter: [both(viewWords.zh["by-room"], viewWords.en["by-room"])],
    ...byRoomCards(told, moment, venueId),
    mostColumns: 2,
    leastColumn: 15,
    sideHeading: 9,
    keepsAll: true,
  }),
  pledges: ({ entryId }, told, moment) => {
    const cards = pledgeCards(told, moment, entryId);
    const counts = countsInWords(pledgesOf(told.listed, entryId));
    const isNone = cards.length === 0;
    return {
      title: isNone
        ? both(viewWords.zh.pledges, viewWords.en.pledges)
        : both(`${viewWords.zh.pledges} · ${counts.zh}`, `${viewWords.en.pledges}: ${counts.en}`),
      shorter: [
        both(`${viewWords.zh.pledges} · ${counts.zh}`, viewWords.en.pledges),
        both(viewWords.zh.pledges, viewWords.en.pledges),
      ],
      isLoose: true,
      tries: [isNone ? [noteCard(both(zh.noPledges, en.noPledges))] : cards],
      mostColumns: 3,
      leastColumn: 15,
    };
  },
};

function withDay(chinese: string, english: string, { now, timeZone }: Moment): Bilingual {
  const day = (language: "zh" | "en"): string => dayInWords(instantOf(now), timeZone, language);
  return both(`${chinese} · ${day("zh")}`, `${english}, ${day("en")}`);
}
