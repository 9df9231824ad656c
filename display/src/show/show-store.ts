// What this screen is to show now: its playlist, the items that it may show, takeovers, by the hub's clock. See showAt.
import { type Instant, instantOf, millisecondsOf } from "@openhall/shared/core";
import { useRow, useRows } from "@openhall/shared/link";
import { publicItemRowSchema } from "@openhall/shared/publishing";
import {
  type PlaylistRow,
  playlistRowSchema,
  type Show,
  showAt,
  type ShowFacts,
  screenRowSchema,
  takeoverRowSchema,
} from "@openhall/shared/screens";
import { defineStore } from "pinia";
import { computed, onScopeDispose, shallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { useMediaStore } from "../media/media-store.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { useFaultStore } from "../watch/fault-store.ts";
import { acknowledgeWhenDrawn } from "./acknowledge.ts";
import { useDepartmentsStore } from "./departments-store.ts";
import { usePlacesStore } from "./places-store.ts";
import { useProgrammeStore } from "./programme-store.ts";
import { useProjectsStore } from "./projects-store.ts";
import { useProof } from "./proof.ts";

/** Timers of a browser count to 24 days; the hub's clock may be set meanwhile. */
const longestSleepMs = 60_000;
/** A moment is over once it is behind, not when a timer that came a little early says so. */
const marginMs = 5;
/** A device's clock that is so far behind the last contact was not set after a power cut. */
const mostBehindMs = 10 * 60_000;

/** Whether a playlist has something to do with the programme. */
const asksForProgramme = (playlist: PlaylistRow | undefined): boolean =>
  playlist?.entries.some(({ scene, when }) => scene.kind === "programme" || (when && "entryLive" in when)) ?? false;

/** To be used once the hall is known. */
export const useShowStore = defineStore("show", () => {
  const link = useHubLink();
  const screen = useScreenStore();
  const board = useBoardStore();
  const media = useMediaStore();
  const faults = useFaultStore();
  const places = usePlacesStore();
  const programme = useProgrammeStore();
  const projects = useProjectsStore();
  const departments = useDepartmentsStore();
  const { hallId, deviceId } = screen;
  if (hallId === undefined) throw new Error("The hall is not known before the hub's welcome.");

  const screens = link.open(`screens.hall/${hallId}`);
  const publishing = link.open(`publishing.public/${hallId}`);
  const playlistRows = useRows(screens, "playlist/", playlistRowSchema);
  const takeoverRows = useRows(screens, "takeover/", takeoverRowSchema);
  const itemRows = useRows(publishing, "item/", publicItemRowSchema);
  const own = useRow(screens, `screen/${deviceId ?? ""}`, screenRowSchema);

  const playlist = computed(() => playlistRows.value.find(({ key }) => key === own.value?.playlistId)?.row);
  const takeovers = computed(() => Object.fromEntries(takeoverRows.value.map(({ key, row }) => [key, row])));
  const items = computed(() => Object.fromEntries(itemRows.value.map(({ key, row }) => [key, row])));
  watch(() => asksForProgramme(playlist.value), programme.join, { immediate: true });
  watch(
    playlist,
    (row) => {
      const scenes = row?.entries.map(({ scene }) => scene) ?? [];
      projects.ask(scenes);
      departments.ask(scenes);
    },
    { immediate: true },
  );
  const dossiers = computed(() => [...projects.dossiers, ...departments.dossiers]);
  const proof = useProof(() => (own.value?.proofs ? deviceId : undefined));

  const ownPage = computed((): ShowFacts["ownPage"] =>
    screen.page === "desk-panel" && screen.deskId !== undefined
      ? { kind: "desk-panel", deskId: screen.deskId }
      : { kind: screen.page === "desk-panel" ? "hall-board" : screen.page },
  );
  const openDesks = computed(() => board.openDesks.map(({ key }) => key));
  const playable = computed(() => media.readyOf(items.value));

  const isKnown = (): boolean => link.welcome.value !== undefined;
  const clock = (): Instant | undefined => (isKnown() ? instantOf(link.hubNow()) : undefined);

  function believedClock(): Instant | undefined {
    const heardAt = screens.heardAt.value;
    if (isKnown() || heardAt === undefined) return undefined;
    const [own, heard] = [link.hubNow(), millisecondsOf(heardAt)];
    return own < heard - mostBehindMs ? undefined : instantOf(Math.max(own, heard));
  }

  const factsNow = (): ShowFacts => ({
    deviceId: deviceId ?? "",
    at: clock(),
    believedAt: believedClock(),
    timeZone: board.timeZone,
    heardAt: publishing.heardAt.value,
    ownPage: ownPage.value,
    playlist: playlist.value,
    takeovers: takeovers.value,
    items: playable.value,
    openDesks: openDesks.value,
    programme: { shown: programme.shownIds, live: programme.liveIds },
    dossiers: dossiers.value,
  });

  const show = shallowRef<Show>(onlyOwnPage());
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When something has to be looked at again, by the hub's clock. */
  let endsAt: Instant | undefined;

  function onlyOwnPage(): Show {
    const main = { scene: ownPage.value, entryId: undefined, priority: 0, since: undefined, until: undefined };
    return {
      takeoverId: undefined,
      zones: { main: { ...main, next: undefined, lost: [] } },
      empty: [],
      changesAt: undefined,
    };
  }

  function decide(): Show {
    try {
      return showAt(factsNow());
    } catch (error) {
      console.error("What is to be shown could not be decided; the screen shows its own page.", error);
      faults.note();
      return onlyOwnPage();
    }
  }

  function look(): void {
    clearTimeout(timer);
    proof.look(clock());
    const next = decide();
    places.have(next.zones.side !== undefined, next.zones.ticker !== undefined);
    show.value = next;
    endsAt = [next.changesAt, proof.row.value?.endsAt].flatMap((at) => at ?? []).toSorted()[0];
    if (endsAt === undefined) return;
    const speed = link.welcome.value?.rehearsal?.speed ?? 1;
    const sleepMs = (millisecondsOf(endsAt) - link.hubNow()) / speed + marginMs;
    timer = setTimeout(look, Math.max(marginMs, Math.min(sleepMs, longestSleepMs)));
  }

  watch(
    [
      playlist,
      takeovers,
      playable,
      ownPage,
      () => openDesks.value.join(),
      () => programme.shownIds.join(),
      () => programme.liveIds.join(),
      () => dossiers.value.join(),
      () => board.timeZone,
      link.welcome,
      publishing.status,
      proof.told,
    ],
    look,
    { immediate: true, flush: "sync" },
  );

  // A timer comes late where the machine has slept or its clock was set.
  watch(
    () => board.now,
    (now) => {
      if (endsAt !== undefined && millisecondsOf(endsAt) <= now) look();
    },
  );

  watch(
    [
      takeovers,
      items,
      proof.told,
      () => publishing.status.value === "empty",
      () => media.width,
      () => projects.media,
    ] as const,
    ([over, all, shown, isUntold, , pictured]) => {
      // Rows that this page has lost are not rows that the hub has taken away.
      if (!isUntold)
        media.want([...Object.values(over), ...(shown ? [shown] : []), ...Object.values(all), ...pictured]);
    },
    { immediate: true },
  );

  acknowledgeWhenDrawn(link, screens, () => Object.keys(takeovers.value).join());
  acknowledgeWhenDrawn(link, publishing, () => Object.keys(items.value).join());
  onScopeDispose(() => clearTimeout(timer));

  const takeover = computed(() => {
    const id = show.value.takeoverId;
    const row = id === undefined ? undefined : takeovers.value[id];
    if (id === undefined || !row) return undefined;
    // Its words do not wait for its pictures.
    return { id, row, item: media.readyOf({ it: row })["it"] ?? { ...row, media: [] } };
  });
  /** As they stand in the rows, so that one that is withdrawn is gone at once. */
  const itemOf = (id: string) => (Object.hasOwn(items.value, id) ? items.value[id] : undefined);
  /** All that may come to stand. */
  const scenes = computed(() => playlist.value?.entries ?? []);
  const carriesCalls = computed(() => playlist.value?.carriesCalls ?? false);
  const languages = computed(() => playlist.value?.languages ?? { stays: "zh" as const, rotates: ["en" as const] });

  return { show, takeover, proof: proof.row, itemOf, scenes, carriesCalls, languages, ownPage };
});
