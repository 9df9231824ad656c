// What stands around the entries: how places, hosts, services and displays are called, and what is written on an entry's words.
import { type Bilingual, civilDateAt, contentRoles } from "@openhall/shared/core";
import { useRows } from "@openhall/shared/link";
import { wordsItemOf } from "@openhall/shared/programme";
import { contentItemRowSchema } from "@openhall/shared/publishing";
import { playlistNameRowSchema } from "@openhall/shared/screens";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { deviceInWords } from "../floor/screens/device-name.ts";
import { useLanguageStore } from "../frame/language-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";
import { type StaffEntry, useEntriesStore } from "./entries-store.ts";
import { overlapsAmong } from "./overlaps.ts";
import { programmeWords } from "./programme-words.ts";
import { wordsStatesOf } from "../content/words-state.ts";

export const useProgrammeStore = defineStore("programme", () => {
  const { link } = storeToRefs(useLinkStore());
  const session = useSessionStore();
  const hall = useHallStore();
  const entries = useEntriesStore();
  const languages = useLanguageStore();
  const seesGate = computed(() =>
    [...contentRoles, "manager", "administrator"].some((role) => role === session.signedIn?.role),
  );

  const content = useSteadyView(link, () => (seesGate.value ? "publishing.content/all" : undefined));
  const itemRows = useRows(content, "item/", contentItemRowSchema);
  const items = computed(() => new Map(itemRows.value.map(({ key, row }) => [key, row])));
  const names = useSteadyView(link, () => (seesGate.value ? "screens.playlists/all" : undefined));
  const playlistRows = useRows(names, "playlist/", playlistNameRowSchema);
  const playlists = computed(() => new Map(playlistRows.value.map(({ key, row }) => [key, row])));

  const hallIds = computed(() => hall.halls.map(({ key }) => key));

  const itemOf = (id: string) => items.value.get(wordsItemOf(id));
  /** As the public reads it, else as it is being written. */
  const bothTitlesOf = (entry: StaffEntry): Bilingual | undefined => entry.words?.title ?? itemOf(entry.id)?.title;
  const inLanguage = (name: Bilingual | undefined): string =>
    name ? languages.inLanguage(name) || name.zh || name.en : "";

  const departmentOf = (id: string): string => inLanguage(hall.departments.get(id)?.name) || id;
  /** What it is called; without words by its kind and its hosts, who tell one consultation from another. */
  const titleOf = (entry: StaffEntry): string => {
    const title = inLanguage(bothTitlesOf(entry));
    if (title !== "") return title;
    const said = programmeWords[languages.language];
    const hosts = entry.hosts.map(departmentOf).join(said.separator);
    return said.untitled({ kind: said[entry.kind], hosts });
  };
  const roomOf = (venueId: string, roomId: string | undefined): string =>
    inLanguage(hall.places.get(venueId)?.rooms.find(({ id }) => id === roomId)?.name) || (roomId ?? "");
  const placeOf = (venueId: string): string => inLanguage(hall.places.get(venueId)?.name) || venueId;

  return {
    items,
    playlists,
    hallIds,
    itemOf,
    /** What is being written is known, to those who may see it. */
    isGateLoaded: content.isLoaded,
    bothTitlesOf,
    titleOf,
    roomOf,
    /** “市政务服务中心 三号会议室”. */
    whereOf: ({ venueId, roomId }: { venueId: string; roomId?: string | undefined }): string =>
      [placeOf(venueId), roomOf(venueId, roomId)].filter(Boolean).join(" "),
    placeOf,
    departmentOf,
    serviceOf: (id: string): string => inLanguage(hall.serviceOf(id)?.name) || id,
    displayOf: (id: string): string => deviceInWords(id, hall.devices.get(id), languages.language),
    playlistOf: (id: string): string => playlists.value.get(id)?.name ?? id,
    /** How far its words have come; `none` where nothing is known. */
    wordsOf: (entry: StaffEntry) => wordsStatesOf(itemOf(entry.id), entry.words !== undefined),
    /** Entries that share a room or a host at the same time, by entry. */
    overlaps: computed(() => overlapsAmong(entries.all, hallIds.value)),
    dayOf: (instant: string): string => civilDateAt(instant, hall.timeZone),
  };
});
