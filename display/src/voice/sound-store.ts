// What this screen lets be heard: the chime and the words of each announcement, while it is the voice of its zone.
import { isVoiceSilent, useRows } from "@openhall/shared/link";
import { announcementRowSchema } from "@openhall/shared/queue";
import { deskRowSchema } from "@openhall/shared/venue";
import { type Report } from "@openhall/shared/wire";
import { defineStore } from "pinia";
import { computed, inject, onScopeDispose, shallowRef, watch } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { setupKey, useScreenStore } from "../pairing/screen-store.ts";
import { createAnnouncer } from "./announcer.ts";
import { type Loudspeaker, openLoudspeaker } from "./loudspeaker.ts";
import { chimeName, performanceOf } from "./performance.ts";
import { useHeardSince } from "./use-heard-since.ts";

/** For a screen that the venue does not know, as in a demo by hand. */
const usual = { sound: "voice", volume: 70 } as const;

/** To be used once the hall is known. */
export const useSoundStore = defineStore("sound", () => {
  const link = useHubLink();
  const screen = useScreenStore();
  const { hallId } = screen;
  const token = inject(setupKey)?.token;
  if (hallId === undefined || token === undefined) throw new Error("The hall is not known before the hub's welcome.");
  const venue = link.open(`venue.hall/${hallId}`);
  const announcementRows = useRows(link.open(`queue.announcements/${hallId}`), "announcement/", announcementRowSchema);
  const deskRows = useRows(venue, "desk/", deskRowSchema);

  /** By the hub's clock; before its first greeting there is none. */
  let greetedAtMs: number | undefined;
  const speaksSince = useHeardSince(link, () => screen.row?.zone);
  const loudspeaker = shallowRef<Loudspeaker>();

  /** As a manager has set it up; undefined until the hub has said so. */
  const wanted = computed(() => screen.row ?? (venue.status.value === "empty" ? undefined : usual));
  const mode = computed(() => wanted.value?.sound);
  const volume = computed(() => wanted.value?.volume ?? usual.volume);
  const plates = computed(() => new Map(deskRows.value.map(({ key, row }) => [key, row.number])));
  const announcements = computed(() => new Map(announcementRows.value.map(({ key, row }) => [key, row])));

  /** What staff are told of it. */
  const sound = computed((): Report["sound"] => {
    if (mode.value === "none") return "none";
    const { state, isLoaded } = loudspeaker.value ?? {};
    if (mode.value !== undefined && (!state || state.value === "blocked")) return "blocked";
    return state?.value === "running" && isLoaded?.value && volume.value > 0 ? "ready" : "muted";
  });

  function heardSince(): number | undefined {
    if (sound.value !== "ready" || isVoiceSilent(link.welcome.value)) return undefined;
    return mode.value === "voice" ? speaksSince() : greetedAtMs;
  }

  const announcer = createAnnouncer({
    announcements: () => announcements.value,
    now: link.hubNow,
    heardSince,
    performanceOf: (row, beginMs) =>
      performanceOf(row, beginMs, {
        speaks: mode.value === "voice",
        lengthOf: (name) => loudspeaker.value?.lengthOf(name),
        plateOf: (desk) => plates.value.get(desk),
      }),
    play: (performance) => loudspeaker.value?.play(performance),
  });

  watch(
    link.welcome,
    (welcome) => {
      if (welcome) greetedAtMs ??= link.hubNow();
    },
    { immediate: true, flush: "sync" },
  );
  watch(
    mode,
    (now) => {
      if (now === undefined || now === "none") return;
      loudspeaker.value ??= openLoudspeaker(hallId, token);
    },
    { immediate: true },
  );
  watch([loudspeaker, volume], () => loudspeaker.value?.setVolume(volume.value), { immediate: true });
  // New desks have new numbers, and a hub that comes back may have been given other clips. One that has turned us away gives none.
  watch([loudspeaker, link.status, () => [...plates.value.values()].join()], () => {
    if (link.status.value !== "refused") loudspeaker.value?.load();
  });
  watch([announcements, link.duty, sound], announcer.look, { immediate: true });
  onScopeDispose(() => {
    announcer.end();
    loudspeaker.value?.end();
  });

  /** The hall's chime alone, where this screen is to be heard at all. */
  function chime(): void {
    if (sound.value === "ready") loudspeaker.value?.play({ pieces: [{ sound: chimeName, atMs: 0 }], lengthMs: 0 });
  }

  return { sound, chime };
});
