// A hall with a greeter in it, for the tests of this folder.
import { type Row } from "@openhall/shared/core";
import { fireEvent, screen } from "@testing-library/vue";
import { vi } from "vitest";
import { choiceRows, minutesAgo, ticket } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";

const board: Record<string, Row> = {
  "waiting/A": { count: 3, wait: { low: 10, high: 15 } },
  "waiting/B": { count: 0 },
  "service/S1": { taking: "open" },
  "service/S2": { taking: "closed", opensAt: "2026-09-16T06:00:00.000Z" },
  "service/S3": { taking: "open", remaining: 4 },
  hall: { closed: false, shown: 0, hits: 0 },
};

export const hallRows: Record<string, Row> = {
  ...choiceRows,
  "desk/W2": { ...choiceRows["desk/W2"], serviceIds: ["S1", "S3"] },
  "ticket/t1": ticket("A001", { status: "called", deskId: "W2", calledAt: minutesAgo(1), calls: 1 }),
  "ticket/A002": ticket("A002", { issuedAt: minutesAgo(30), orderAt: minutesAgo(30) }),
  "ticket/t3": ticket("A003"),
  "ticket/t4": ticket("A004", { status: "missed", deskId: "W2", calledAt: minutesAgo(5), since: minutesAgo(4) }),
  "ticket/t5": ticket("B001", {
    serviceId: "S3",
    status: "held",
    deskId: "W2",
    holdReason: "visitor-returns",
    since: minutesAgo(4),
  }),
  "appointment/GOV-2041": { serviceId: "S3", at: "2026-09-16T02:30:00.000Z" },
  "appointment/GOV-2042": { serviceId: "S3", at: "2026-09-16T02:45:00.000Z", ticketId: "t5" },
};

export const given = {
  ticketId: "t9",
  number: "A009",
  token: "secret-token",
  ahead: 3,
  wait: { low: 10, high: 15 },
  serviceId: "S1",
};

/** The console as a greeter sees it, the frames of the glass drawn by hand. */
export async function openGreeter() {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal("requestAnimationFrame", (draw: FrameRequestCallback) => frames.push(draw));
  const stage = await openConsole({ role: "greeter", at: "/greeter" });
  await stage.showHall(hallRows);
  await stage.show("queue.board/H1", board);
  await vi.waitFor(() => screen.getByLabelText("事项、号码或预约码"));

  const link = stage.link();
  return {
    ...stage,
    sentOf: (type: string) => link.sent.filter((sent) => sent.type === type),
    async search(text: string): Promise<void> {
      await fireEvent.update(screen.getByLabelText("事项、号码或预约码"), text);
      await settle();
    },
    async press(name: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("button", { name }));
      await settle();
    },
    async answer(result: object): Promise<void> {
      link.sent.at(-1)?.answer({ ok: true, version: 1, result });
      await settle();
    },
    /** The browser draws what the page holds. */
    async draw(): Promise<void> {
      for (const frame of frames.splice(0)) frame(0);
      await settle();
    },
  };
}
