// What the floor page looks at, as plain data: the rows of the hall's streams, put together once.
import { type BoardWaitingRow } from "@openhall/shared/queue";
import { type ServiceRow } from "@openhall/shared/venue";
import { type HallDesk, type HallTicket } from "../hall/hall-ticket.ts";
import { type ScreenTrouble } from "./screens/screen-trouble.ts";

export interface FloorRows {
  /** The hall's civil date. */
  readonly day: string;
  readonly guardMinutes: number;
  readonly services: ReadonlyMap<string, ServiceRow>;
  readonly desks: readonly HallDesk[];
  readonly tickets: readonly HallTicket[];
  /** By queue. */
  readonly waits: ReadonlyMap<string, BoardWaitingRow>;
  /** Open tickets of earlier days about which nobody has decided yet. */
  readonly earlier: number;
  readonly screens: readonly ScreenTrouble[];
}

export const minuteMs = 60_000;

/** Those of today who wait: numbers of earlier days are asked about once, not every minute. */
export const waitingToday = ({ tickets, day }: Pick<FloorRows, "tickets" | "day">): HallTicket[] =>
  tickets.filter((ticket) => ticket.status === "waiting" && ticket.day >= day);

/** Whether a desk may call this ticket as it is set now, paused or not. */
export const takes = (desk: HallDesk, ticket: HallTicket): boolean =>
  ticket.boundTo === undefined ? desk.serviceIds.includes(ticket.serviceId) : ticket.boundTo === desk.deskId;

/** Open and not paused. */
export const isCalling = (desk: HallDesk): boolean => desk.open && desk.paused === undefined;
