import { lookup, type Role, hallRoles, type StreamFamily } from "../../core/index.ts";
import { type QueueReads } from "../order/desks.ts";
import { type QueueState } from "../state.ts";
import { type AtDeskStanding, type CallReason, type PublicReason } from "../ticket.ts";

export type Family = StreamFamily<QueueState, QueueReads>;

export const inHall: readonly Role[] = ["kiosk", "display", ...hallRoles];

/** Of a family whose scope is a hall. */
export const hallOfScope = (state: QueueState, scope: string): string | undefined =>
  lookup(state.halls, scope) ? scope : undefined;

export const beforeSlash = (key: string): string => key.slice(0, key.indexOf("/"));
export const afterSlash = (key: string): string => key.slice(key.indexOf("/") + 1);

/** Whether the called visitor has said that they are coming. */
export const onWayOf = (standing: AtDeskStanding): { onWay?: true } =>
  standing.status === "called" && standing.onWayAt !== undefined ? { onWay: true } : {};

/** What the public may know of a reason: the class itself never leaves staff streams. */
export function publicReasonOf(reason: CallReason): { reason?: PublicReason } {
  switch (reason) {
    case "guard":
      return { reason: "long-wait" };
    case "credit":
    case "priority-window":
      return { reason: "priority" };
    case "appointment":
    case "returning":
      return { reason };
    case "order":
    case "preference":
    case "by-number":
    case "without-ticket":
      return {};
  }
}
