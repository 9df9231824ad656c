// What every audience sees of the queue, one family of streams each.
import { board } from "./stream-board.ts";
import { announcements, desk } from "./stream-calls.ts";
import { hall } from "./stream-hall.ts";
import { figures, story } from "./stream-staff.ts";
import { ticket } from "./stream-ticket.ts";

export const queueStreams = [board, announcements, desk, hall, story, figures, ticket];
