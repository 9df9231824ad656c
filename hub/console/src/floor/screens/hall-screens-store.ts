// The hall's screens and kiosks as the floor sees them: what each is, what it says of itself, and what is wrong with it.
import { isVoiceSilent } from "@openhall/shared/link";
import { defineStore } from "pinia";
import { computed, shallowRef, watch } from "vue";
import { useBoardStore } from "../../hall/board-store.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useScreensStore } from "../../screens/screens-store.ts";
import { useHallWallsStore } from "../../walls/hall-walls-store.ts";
import { type Versions, withVersion } from "./behind.ts";
import { type MemoryMarks, withMemory } from "./memory-marks.ts";
import { screenLinesOf } from "./screen-lines.ts";
import { type HallScreens, screenTroubles } from "./screen-trouble.ts";
import { type Silences, voiceZones, withSilences } from "./voice-zones.ts";

export const useHallScreensStore = defineStore("hall-screens", () => {
  const hall = useHallStore();
  const board = useBoardStore();
  const link = useLinkStore();
  const screens = useScreensStore();
  const walls = useHallWallsStore();
  const held = shallowRef<Versions>({});
  const memory = shallowRef<MemoryMarks>(new Map());
  const silences = shallowRef<Silences>(new Map());
  /** A rehearsal faster than the world speaks nowhere, and nobody misses it. */
  const zones = computed(() =>
    isVoiceSilent(link.link?.welcome.value) ? [] : voiceZones(hall.devices, screens.statuses),
  );

  /** The streams from which a screen draws, as this page holds them. */
  const drawn = computed(() => [
    { stream: `queue.board/${hall.hallId}`, epoch: board.epoch, version: board.version },
    ...walls.drawnFrom,
  ]);
  watch(
    drawn,
    (streams) => {
      const entries = streams.map(({ stream, epoch, version }) => {
        const before = held.value[stream] ?? [];
        return [stream, version > 0 ? withVersion(before, epoch, version, link.now) : before] as const;
      });
      held.value = Object.fromEntries(entries);
    },
    { immediate: true },
  );
  watch(
    () => screens.statuses,
    (statuses) => (memory.value = withMemory(memory.value, statuses.values())),
    { immediate: true },
  );
  watch(zones, (now) => (silences.value = withSilences(silences.value, now, link.now)), { immediate: true });

  const known = computed((): HallScreens => ({
    devices: hall.devices,
    statuses: screens.statuses,
    printers: screens.printers,
    versions: held.value,
    memory: memory.value,
    silences: silences.value,
  }));

  return {
    isKnown: computed(() => screens.isKnown),
    /** Where a screen is to speak, and which does. */
    zones,
    /** Those in trouble first. */
    linesAt: (now: number) => screenLinesOf(known.value, now),
    troublesAt: (now: number) => screenTroubles(known.value, now),
    look: screens.look,
  };
});
