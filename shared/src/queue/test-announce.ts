import { type Instant, later } from "../core/index.ts";
import { noteAnnouncement, planCall, planWithdrawal } from "./announce/announce.ts";
import { type Announcement, type HallState } from "./state.ts";

export const nine = "2026-09-16T01:00:00.000Z";
export const inSeconds = (seconds: number): Instant => later(nine, seconds * 1000);
export const deskNumberOf = (deskId: string): number => Number(deskId.slice(1));

/** A hall's line, with the hub's part played by the test: plans are made and noted. */
export function createLine() {
  const hall = { announcements: [] as Announcement[] } as HallState;
  let made = 0;
  const line = {
    hall,
    call(number: string, deskId: string, now: Instant, round = 1): Announcement {
      const call = { ticketId: `T-${number}`, number, deskId };
      const plan = planCall(hall, call, { now, id: `P${++made}`, round, deskNumberOf });
      noteAnnouncement(hall, plan, now);
      return plan;
    },
    withdraw(number: string, now: Instant): ReturnType<typeof planWithdrawal> {
      const answer = planWithdrawal(hall, `T-${number}`, { now, id: `P${++made}`, deskNumberOf });
      for (const plan of answer.announcements) noteAnnouncement(hall, plan, now);
      return answer;
    },
    /** What is to be heard: numbers with their desks, `-` for a correction, and the languages. */
    says: (): string[] =>
      hall.announcements.map(({ calls, languages, withdraws }) => {
        const who = calls.map(({ number, deskId }) => `${withdraws ? "-" : ""}${number}→${deskId}`).join(" ");
        return `${who} ${languages.join("+")}`;
      }),
  };
  return line;
}
