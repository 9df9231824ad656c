import { screen } from "@testing-library/vue";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { nextTick } from "vue";
import { boardRows, hallRows } from "./samples/fake-link.ts";
import { board, start, useFullHdBoard } from "./samples/full-hd-board.ts";
import { busyBoard, deskRows, venueRows } from "./samples/hall-samples.ts";

const { hub, mount, seconds } = useFullHdBoard();
const pages = ["hall-board", "desk-panel", "waiting-overview"];
/** What somebody in the hall can do something with. */
const useful = /A012|请取号|等候|请看|请询问|暂停|窗口/;
const glass = (): string => document.body.textContent ?? "";

let complaints: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  complaints = vi.spyOn(console, "error").mockImplementation(() => {});
});

function open(page: string): void {
  mount(`device=t&hall=V01&id=D1&page=${page}&desk=W1&diagonal=55&reader=4`);
}

function tellAll(venue = venueRows, told = busyBoard): void {
  hub().tell("venue.hall/V01", venue);
  hub().tell(board, told);
  hub().tell("queue.desk/W1", deskRows.called);
}

describe.each(pages)("[D74] the %s is never blank", (page) => {
  it("before it has heard of anything, and with no hub for days", async () => {
    open(page);
    await seconds(0);
    expect(glass()).toMatch(useful);
    hub().pass(3 * 86_400_000);
    await seconds(1, { beats: false });
    expect(glass()).toMatch(useful);
  });

  it("after days without the hub, with rows of then, and with a clock that is wrong", async () => {
    hub().keep("venue.hall/V01", venueRows, start);
    hub().keep(board, busyBoard, start);
    hub().keep("queue.desk/W1", deskRows.called, start);
    hub().pass(3 * 86_400_000);
    open(page);
    await seconds(0);
    expect(glass()).toMatch(useful);
    expect(glass()).not.toContain("A012");
    hub().pass(-900 * 86_400_000);
    await seconds(1, { beats: false });
    expect(glass()).toMatch(useful);
    expect(glass()).not.toContain("A012");
  });

  it("while every tile that tells the time fails, and all is back when they do not", async () => {
    open(page);
    tellAll({ ...venueRows, hall: { ...venueRows.hall, timeZone: "Nowhere/At all" } });
    await seconds(0);
    expect(complaints).toHaveBeenCalled();
    expect(glass()).toMatch(useful);
    tellAll();
    await seconds(11);
    expect(screen.getAllByText(/10:20/).length).toBeGreaterThan(0);
  });

  it("when the whole page fails", async () => {
    const { open: opens } = hub().link;
    vi.spyOn(hub().link, "open").mockImplementation((stream) => {
      if (stream === board) throw new Error("no such stream");
      return opens(stream);
    });
    open(page);
    await seconds(0);
    expect(glass()).toMatch(/叫号请看其他屏幕或窗口屏/);
  });

  it("where storage is forbidden or full", async () => {
    const refuse = (): never => {
      throw new DOMException("no", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    open(page);
    tellAll();
    await seconds(0);
    expect(glass()).toMatch(useful);
    expect(hub().reported.at(-1)).toMatchObject({ storage: false });
  });

  it("with rows that nobody promised", async () => {
    open(page);
    const odd = { number: 5, at: {}, name: null, open: "yes", count: "many", taking: [], status: "?" };
    const keys = [...Object.keys(busyBoard), "call/", "waiting/", "desk/", "service/x", "nothing"];
    tellAll(
      Object.fromEntries(Object.keys(venueRows).map((key) => [key, odd])),
      Object.fromEntries(keys.map((key) => [key, odd])),
    );
    hub().tell("queue.desk/W1", { desk: odd, current: odd });
    hub().tell("queue.announcements/V01", { "announcement/1": odd });
    await seconds(16);
    expect(glass()).toMatch(useful);
  });

  it("when the panel is turned, or is no bigger than a hand", async () => {
    open(page);
    tellAll();
    await seconds(0);
    for (const [width, height] of [
      [1080, 1920],
      [320, 240],
      [1, 1],
      [7680, 4320],
    ]) {
      vi.stubGlobal("innerWidth", width);
      vi.stubGlobal("innerHeight", height);
      dispatchEvent(new Event("resize"));
      await nextTick();
      expect(glass()).toMatch(useful);
    }
    expect(complaints).not.toHaveBeenCalled();
  });

  it("with a thousand queues and desks, of which it draws no more than fit", async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Q${index}`);
    open(page);
    tellAll(
      {
        ...hallRows,
        ...Object.fromEntries(names.map((id, at) => [`desk/${id}`, { ...hallRows["desk/W1"], number: at }])),
      },
      {
        ...boardRows(start, { A012: 5 }),
        ...Object.fromEntries(names.map((queue) => [`waiting/${queue}`, { count: 4 }])),
        ...Object.fromEntries(names.map((id) => [`desk/${id}`, { open: true, paused: "lunch" }])),
      },
    );
    await seconds(20);
    expect(glass()).toMatch(useful);
    expect(document.querySelectorAll("*").length).toBeLessThan(400);
  });
});

describe("[D74] a screen that has never stood in a hall", () => {
  it("says that it is starting", async () => {
    mount("device=t");
    await seconds(0);
    expect(glass()).toMatch(/正在启动，请稍候.*Starting, please wait/);
  });
});
