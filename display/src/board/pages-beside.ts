// What takes turns beside the calls: who waits and how long, which desks are paused, how well the estimates did. Pure.
import { type BoardWaitingRow, type PauseReason } from "@openhall/shared/queue";
import { type BoardPlan } from "../sizing/board-plan.ts";
import { dwellMs } from "../hall/paging.ts";

export type WaitingCount = Readonly<BoardWaitingRow> & { readonly queue: string };

export interface PausedDesk {
  readonly plate: string;
  readonly reason: PauseReason;
}

export type PageBeside =
  | { readonly kind: "waiting"; readonly counts: readonly WaitingCount[] }
  | { readonly kind: "paused"; readonly desks: readonly PausedDesk[] }
  | { readonly kind: "estimates"; readonly percent: number };

interface ToTell {
  readonly waiting: readonly WaitingCount[];
  readonly pausedDesks: readonly PausedDesk[];
  /** Percent. */
  readonly hitRate: number | undefined;
}

type Room = Pick<BoardPlan, "arrangement" | "waiting" | "pausedPlaces">;

/** Characters of `A 12` and of `A 12 10–15`. */
const charactersOfCount = 4;
const charactersOfWait = 10;

/** The pages in their order, one at least. In a band there is room for the counts alone. */
export function pagesBeside({ waiting, pausedDesks, hitRate }: ToTell, room: Room): readonly PageBeside[] {
  const counts = inPages(waiting, Math.max(1, room.waiting.places));
  const paused = room.pausedPlaces > 0 ? inPages(pausedDesks, room.pausedPlaces) : [];
  const isRateTold = hitRate !== undefined && room.arrangement !== "band";
  const pages: readonly PageBeside[] = [
    ...counts.map((page): PageBeside => ({ kind: "waiting", counts: page })),
    ...paused.map((desks): PageBeside => ({ kind: "paused", desks })),
    ...(isRateTold ? [{ kind: "estimates" as const, percent: hitRate }] : []),
  ];
  return pages.length > 0 ? pages : [{ kind: "waiting", counts: [] }];
}

/** How long each page stands: as long as the counts take to read. */
export const dwellBeside = ({ waiting: { places, waits } }: Room): number =>
  dwellMs(Math.max(1, places) * (waits ? charactersOfWait : charactersOfCount));

const inPages = <T>(items: readonly T[], places: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / places) }, (_, page) =>
    items.slice(page * places, (page + 1) * places),
  );
