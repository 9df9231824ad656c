// What a floor manager may do to a number, by where it stands. Pure: the hub decides again.
import { type StoryTicketRow } from "@openhall/shared/queue";

export type TicketVerb = "requeue" | "rejoin" | "resume" | "cancel";

export const ticketCommands: Readonly<Record<TicketVerb, string>> = {
  requeue: "queue.requeue",
  rejoin: "queue.requeue",
  resume: "queue.resume",
  cancel: "queue.cancel",
};

export function verbsFor(status: StoryTicketRow["status"]): readonly TicketVerb[] {
  switch (status) {
    case "reserved":
    case "waiting":
      return ["cancel"];
    case "called":
    case "serving":
      return ["requeue"];
    case "held":
      return ["resume", "cancel"];
    case "missed":
      return ["rejoin", "cancel"];
    case "ended":
      return [];
  }
}
