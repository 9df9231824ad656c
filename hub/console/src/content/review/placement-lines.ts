// Halls, times and lease of a version in words.
import { type ItemVersionRow } from "@openhall/shared/publishing";
import { dateInWords } from "@openhall/shared/ui";
import { computed, type ComputedRef } from "vue";
import { howLong } from "../../frame/how-long.ts";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useContentStore } from "../content-store.ts";
import { contentWords } from "../content-words.ts";
import { reviewWords } from "./review-words.ts";
import { mediaIdsOf } from "./version-lines.ts";

export interface PlacementLine {
  readonly label: string;
  readonly text: string;
}

export function usePlacementLines(): ComputedRef<(version: ItemVersionRow) => readonly PlacementLine[]> {
  const said = useSaid(reviewWords);
  const content = useSaid(contentWords);
  const languages = useLanguageStore();
  const hall = useHallStore();
  const store = useContentStore();

  return computed(() => (version) => {
    const { hallIds, startsAt, endsAt, leaseMinutes } = version.placement;
    const rows = hallIds.map((id) => hall.halls.find(({ key }) => key === id)?.row);
    const timeZone = rows[0]?.timeZone ?? hall.timeZone;
    const moment = (at: string): string => dateInWords(at, timeZone, languages.language);
    const join = (names: readonly string[]): string => names.join(content.value.listSeparator);
    return [
      {
        label: said.value.media,
        text: join(mediaIdsOf(version).map((id) => store.media.get(id)?.name ?? id.slice(0, 8))) || said.value.none,
      },
      {
        label: said.value.halls,
        text: join(rows.map((row, place) => (row ? languages.inLanguage(row.name) : (hallIds[place] ?? "")))),
      },
      { label: said.value.start, text: startsAt === undefined ? said.value.fromApproval : moment(startsAt) },
      { label: said.value.end, text: endsAt === undefined ? said.value.untilWithdrawn : moment(endsAt) },
      { label: said.value.lease, text: howLong(leaseMinutes * 60_000, languages.language) },
    ];
  });
}
