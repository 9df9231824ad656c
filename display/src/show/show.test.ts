import { type Row } from "@openhall/shared/core";
import { screen } from "@testing-library/vue";
import { describe, expect, it, vi } from "vitest";
import { board, useFullHdBoard } from "../samples/full-hd-board.ts";
import { spokenNow } from "../samples/hall-samples.ts";
import {
  correction,
  entry,
  imageOf,
  itemRow,
  notice,
  playlistRows,
  publishing,
  screens,
  ways,
} from "../samples/show-samples.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const usual = "device=t&hall=V01&id=D1";
const clock = entry("c", { kind: "clock" }, { dwellSeconds: 15 });
const holiday = entry("n", notice("I1"), { dwellSeconds: 15 });
const title = "国庆节期间办事大厅服务时间";
const glass = (): string => document.body.textContent ?? "";

async function open(entries: readonly Row[], items: Record<string, Row> = {}, rows: Record<string, Row> = {}) {
  mount(usual);
  await live();
  hub().tell(publishing, items);
  hub().tell(screens, { ...playlistRows(entries), ...rows });
  await seconds(1);
}
const said = () => hub().showed.at(-1);
const main = () => said()?.zones.find(({ zone }) => zone === "main");

describe("what a screen shows", () => {
  it("[D100] is its own page where it has no playlist or nothing of it may be shown", async () => {
    await open([holiday]);
    expect(main()).toEqual({ zone: "main", scene: "hall-board" });
    hub().tell(publishing, { "item/I1": itemRow() });
    await seconds(0);
    expect(screen.getByRole("heading", { name: new RegExp(title) })).toBeTruthy();
    hub().tell(screens, { "screen/D1": undefined });
    await seconds(1);
    expect(main()).toEqual({ zone: "main", scene: "hall-board" });
    expect(glass()).not.toContain(title);
  });

  it("[D100] takes turns by the hub's clock, also without the hub", async () => {
    await open([holiday, clock], { "item/I1": itemRow() });
    const seen = new Set<string | undefined>();
    hub().lose();
    for (let turn = 0; turn < 4; turn += 1) {
      await seconds(15, { beats: false });
      seen.add(main()?.entryId);
    }
    expect([...seen].toSorted()).toEqual(["c", "n"]);
  });

  it("[D100] drops an item at the end of its content lease, however long the hub is away", async () => {
    await open([holiday], { "item/I1": itemRow({ leaseMinutes: 5 }) });
    expect(glass()).toContain(title);
    hub().lose();
    await seconds(290, { beats: false });
    expect(glass()).toContain(title);
    await seconds(20, { beats: false });
    expect(glass()).not.toContain(title);
    expect(main()?.scene).toBe("hall-board");
  });

  it("[D100] is known from earlier rows at a start without the hub, but for what time rules", async () => {
    const heardAt = hub().now();
    hub().keep(screens, playlistRows([entry("w", { kind: "wayfinding", ways: [...ways] }), holiday]), heardAt);
    hub().keep(publishing, { "item/I1": itemRow() }, heardAt);
    hub().keep(board, {}, heardAt);
    mount(usual);
    await seconds(1, { beats: false });
    expect(glass()).toContain("卫生间");
    expect(glass()).not.toContain(title);
    expect(hub().showed).toEqual([]);
  });
});

describe("a scene", () => {
  it("[D104] that is withdrawn is gone in the frame that says so", async () => {
    await open([holiday, entry("c", { kind: "clock" }, { priority: 0 })], { "item/I1": itemRow() });
    hub().tell(screens, playlistRows([holiday]));
    await seconds(1);
    expect(glass()).toContain(title);
    hub().tell(publishing, { "item/I1": undefined });
    await vi.advanceTimersByTimeAsync(0);
    expect(glass()).not.toContain(title);
  });

  it("[D104] comes on over the one that stands, which then goes", async () => {
    await open([holiday, clock], { "item/I1": itemRow() });
    const first = main()?.entryId;
    let most = 0;
    for (let tick = 0; tick < 160; tick += 1) {
      hub().pass(100);
      hub().beat();
      await vi.advanceTimersByTimeAsync(100);
      most = Math.max(most, document.querySelectorAll(".layer").length);
    }
    expect(main()?.entryId).not.toBe(first);
    expect(most).toBe(2);
    expect(document.querySelectorAll(".layer")).toHaveLength(1);
  });

  it("[D104] leaves nothing behind in a thousand changes", async () => {
    await open([holiday, clock], { "item/I1": itemRow() });
    const count = (): number => document.querySelectorAll("*").length;
    const before = count();
    for (let change = 0; change < 1_000; change += 1) {
      hub().tell(publishing, { "item/I1": itemRow({ version: change, hash: `${change}`.padStart(64, "0") }) });
      if (change % 10 === 0) await vi.advanceTimersByTimeAsync(20);
    }
    await seconds(1);
    expect(count()).toBeLessThan(before + 60);
    expect(document.querySelectorAll(".layer")).toHaveLength(1);
  });
});

describe("what the hub is told", () => {
  it("[D106] is what was painted, in every zone, and once until it changes", async () => {
    const entries = [
      entry("n", notice("I1")),
      entry("s", { kind: "clock" }, { zone: "side" }),
      entry("t", notice("I1"), { zone: "ticker" }),
    ];
    await open(entries, { "item/I1": itemRow({ version: 3 }) });
    expect(said()?.zones).toEqual([
      { zone: "main", scene: "notice", entryId: "n", itemId: "I1", itemVersion: 3 },
      { zone: "side", scene: "clock", entryId: "s" },
      { zone: "ticker", scene: "notice", entryId: "t", itemId: "I1", itemVersion: 3 },
    ]);
    const times = hub().showed.length;
    await seconds(30);
    expect(hub().showed).toHaveLength(times);
  });

  it("[D106] is every version of both streams, once it has been drawn", async () => {
    await open([clock]);
    hub().tell(publishing, { "item/I1": itemRow() });
    expect(hub().acknowledged).not.toContain(`${publishing} 2`);
    await seconds(1);
    expect(hub().acknowledged).toContain(`${publishing} 2`);
    expect(hub().acknowledged).toContain(`${screens} 1`);
    expect(hub().acknowledged).toContain(`${board} 1`);
  });
});

describe("a call", () => {
  const called = (): void => {
    hub().tell(board, { "call/A012": { number: "A012", desk: "W1", at: hub().now(), calls: 1 } });
  };
  const call = (): HTMLElement | null => screen.queryByLabelText("A012 请到 1 号窗口 A012, please go to desk 1");

  it("[D109] breaks into another scene for ten seconds, and for as long as it is spoken", async () => {
    await open([clock]);
    called();
    await seconds(0);
    expect(call()).toBeTruthy();
    await seconds(11);
    expect(call()).toBeNull();
    const from = hub().now();
    const row = {
      ...spokenNow["announcement/1"],
      startsAt: from,
      endsAt: new Date(Date.parse(from) + 14_000).toISOString(),
    };
    hub().tell("queue.announcements/V01", { "announcement/1": row });
    await seconds(12);
    expect(call()).toBeTruthy();
    await seconds(4);
    expect(call()).toBeNull();
  });

  it("[D109] does not where the playlist carries no calls, or the board stands", async () => {
    await open([clock]);
    hub().tell(screens, playlistRows([clock], { carriesCalls: false }));
    called();
    await seconds(1);
    expect(call()).toBeNull();
    hub().tell(screens, playlistRows([entry("b", { kind: "hall-board" })]));
    await seconds(1);
    expect(document.querySelector(".calls .arrow")).toBeNull();
  });

  it("[D109] is not called on a screen that has lost the hub", async () => {
    await open([clock]);
    called();
    hub().lose();
    await seconds(1, { beats: false });
    expect(call()).toBeNull();
  });
});

describe("a notice on the glass", () => {
  it("[D117] that was corrected says so, with what changed and since when", async () => {
    await open([holiday], { "item/I1": itemRow({ correction }) });
    expect(screen.getByText("更正")).toBeTruthy();
    expect(screen.getByText("Correction")).toBeTruthy();
    expect(screen.getByText("10:10")).toBeTruthy();
    expect(glass()).toMatch(/更正为“10月4日起”/);
  });

  it("[D101] waits for its pictures, and shows them once they are here", async () => {
    let answer = (_file: Response): void => {};
    vi.stubGlobal("fetch", (url: string) =>
      url.startsWith("/api/v1/media/")
        ? new Promise<Response>((resolve) => (answer = resolve))
        : Promise.reject(new TypeError("away")),
    );
    HTMLImageElement.prototype.decode = () => Promise.resolve();
    await open([holiday], { "item/I1": itemRow({ media: [imageOf("a", 1600, 1000)] }) });
    expect(main()?.scene).toBe("hall-board");
    answer(new Response(new Blob(["picture"])));
    await seconds(1);
    expect(main()).toMatchObject({ scene: "notice", itemId: "I1" });
    expect(screen.getByRole("img", { name: "大厅一层平面图 Plan of the ground floor" })).toBeTruthy();
  });
});
