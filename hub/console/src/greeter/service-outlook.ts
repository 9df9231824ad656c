// What a greeter says about a service: whether it is open, how many wait, how long, and which desks take it now.
import {
  type BoardHallRow,
  type BoardServiceRow,
  type BoardWaitingRow,
  type PauseReason,
  type WaitRange,
} from "@openhall/shared/queue";
import { type HallDesk } from "../hall/hall-ticket.ts";
import { type ListedService } from "@openhall/shared/venue";

/** The parts of the hall's board that concern one service; absent while the board is not yet known. */
export interface BoardFacts {
  readonly service: BoardServiceRow | undefined;
  readonly waiting: BoardWaitingRow | undefined;
  readonly hall: BoardHallRow | undefined;
}

export interface Outlook {
  /** `hall-closed`: a manager has closed the hall for the day; `unknown`: the board says nothing about it yet. */
  readonly taking: BoardServiceRow["taking"] | "hall-closed" | "unknown";
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly remaining?: number;
  /** Who waits in its queue; absent while unknown. */
  readonly waiting?: number;
  readonly wait?: WaitRange;
  /** Plates of the desks that call for it now, and of those that pause. */
  readonly desks: readonly number[];
  readonly paused: readonly { readonly number: number; readonly reason: PauseReason }[];
}

export function outlookOf(service: ListedService, board: BoardFacts, desks: readonly HallDesk[]): Outlook {
  const open = desks.filter((desk) => desk.open && desk.serviceIds.includes(service.serviceId));
  const { taking = "unknown", opensAt, closesAt, remaining } = board.service ?? {};
  return {
    taking: board.hall?.closed ? "hall-closed" : taking,
    ...(opensAt !== undefined && { opensAt }),
    ...(closesAt !== undefined && { closesAt }),
    ...(remaining !== undefined && { remaining }),
    ...(board.waiting && { waiting: board.waiting.count }),
    ...(board.waiting?.wait && { wait: board.waiting.wait }),
    desks: open.filter((desk) => !desk.paused).map((desk) => desk.number),
    paused: open.flatMap(({ number, paused }) => (paused ? [{ number, reason: paused.reason }] : [])),
  };
}
