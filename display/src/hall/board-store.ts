// The hall board: what the hub last said of this hall, and how far it may still be believed.
import { lookup } from "@openhall/shared/core";
import { useHubNow, useRow, useRows } from "@openhall/shared/link";
import {
  announcementRowSchema,
  boardCallRowSchema,
  boardDeskRowSchema,
  boardHallRowSchema,
  boardWaitingRowSchema,
} from "@openhall/shared/queue";
import { deskRowSchema, hallRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { spokenAt, spokenOf } from "./announcements.ts";
import { type Call } from "./calls.ts";
import { type Freshness, freshnessOf } from "./freshness.ts";

/** Below this a percentage says nothing. */
const fewestEstimates = 20;

/** To be used once the hall is known. */
export const useBoardStore = defineStore("board", () => {
  const link = useHubLink();
  const { hallId } = useScreenStore();
  if (hallId === undefined) throw new Error("The hall is not known before the hub's welcome.");
  const board = link.open(`queue.board/${hallId}`);
  const venue = link.open(`venue.hall/${hallId}`);
  const line = link.open(`queue.announcements/${hallId}`);

  const callRows = useRows(board, "call/", boardCallRowSchema);
  const waitingRows = useRows(board, "waiting/", boardWaitingRowSchema);
  const openRows = useRows(board, "desk/", boardDeskRowSchema);
  const standing = useRow(board, "hall", boardHallRowSchema);
  const announcementRows = useRows(line, "announcement/", announcementRowSchema);
  const deskRows = useRows(venue, "desk/", deskRowSchema);
  const hall = useRow(venue, "hall", hallRowSchema);

  const now = useHubNow(link);
  const heardAt = computed(() => board.heardAt.value);
  const freshness = computed<Freshness>(() =>
    freshnessOf(heardAt.value, board.status.value === "live" && link.status.value === "live", now.value),
  );
  /** The hub's time as far as this page has heard it; a device's own clock is not put on the glass. */
  const hubTime = computed(() => (link.welcome.value ? now.value : undefined));
  const timeZone = computed(() => hall.value?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const hallName = computed(() => hall.value?.name);

  const announcements = computed(() => announcementRows.value.map(({ row }) => row));
  const calls = computed(() =>
    callRows.value.map(({ row }): Call => {
      const spoken = spokenOf(row, announcements.value);
      return spoken ? { ...row, spoken } : row;
    }),
  );
  /** What is spoken now, for those who read it; nothing while the board is not live. */
  const spokenNow = computed(() => (freshness.value === "live" ? spokenAt(now.value, announcements.value) : undefined));
  const waiting = computed(() => waitingRows.value.map(({ key, row }) => ({ queue: key, ...row })));
  const deskNumbers = computed(() => Object.fromEntries(deskRows.value.map(({ key, row }) => [key, row.number])));
  const openDesks = computed(() => openRows.value.filter(({ row }) => row.open));
  /** By the number on the plate. */
  const pausedDesks = computed(() =>
    openDesks.value
      .flatMap(({ key, row }) => (row.paused ? [{ plate: plateOf(key), reason: row.paused }] : []))
      .toSorted((one, other) => Number(one.plate) - Number(other.plate)),
  );
  /** Closed by a manager: nobody is called any more today. */
  const isHallClosed = computed(() => standing.value?.closed === true);
  /** Percent of today's estimates that held what came; undefined while they are too few to say. */
  const hitRate = computed(() => {
    const { shown = 0, hits = 0 } = standing.value ?? {};
    return shown < fewestEstimates ? undefined : Math.floor((100 * hits) / shown);
  });
  /** The number on the plate of a desk, or its id where the hall's set-up is not known yet. */
  const plateOf = (deskId: string): string => `${lookup(deskNumbers.value, deskId) ?? deskId}`;

  /** Changes with every state of the board that the hub can ask about. */
  const drawable = computed(() => `${board.epoch.value}/${board.version.value}/${board.status.value}`);
  /** To be called when the rows of now are on the glass; rows of an earlier contact are nothing to tell. */
  const acknowledge = (): void => {
    if (board.status.value === "live") link.rendered(board);
  };
  const hubNow = (): number => link.hubNow();

  return {
    hallName,
    timeZone,
    now,
    hubNow,
    hubTime,
    heardAt,
    freshness,
    calls,
    spokenNow,
    waiting,
    openDesks,
    pausedDesks,
    isHallClosed,
    hitRate,
    deskNumbers,
    plateOf,
    drawable,
    acknowledge,
  };
});
