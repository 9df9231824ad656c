import { screen } from "@testing-library/vue";
import { describe, expect, it } from "vitest";
import { start, useFullHdBoard } from "../samples/full-hd-board.ts";
import { spokenNow } from "../samples/hall-samples.ts";

const { hub, mount, live, seconds } = useFullHdBoard();

describe("what is spoken", () => {
  const strip = (): HTMLElement | null => screen.queryByText("请 A012 到 1 号窗口");
  const edge = (): Element | null => document.querySelector(".flash");

  it.each(["hall-board", "waiting-overview"])("[D69] is written on the %s for as long, with an edge", async (page) => {
    mount(`device=t&hall=V01&id=D1&page=${page}`);
    await live({ A012: 4 });
    expect([strip(), edge()]).toEqual([null, null]);
    hub().tell("queue.announcements/V01", spokenNow);
    await seconds(0);
    expect(strip()).toBeTruthy();
    expect(screen.getByText("A012, please go to desk 1")).toBeTruthy();
    expect(edge()?.classList).not.toContain("calm");
    await seconds(7);
    expect([strip(), edge()]).toEqual([null, null]);
  });

  it("[D69] has each of several calls in its share of the time", async () => {
    mount();
    await live();
    const at = (second: number): string => new Date(Date.parse(start) + second * 1000).toISOString();
    const calls = [1, 2].map((desk) => ({ number: `A00${desk}`, desk: `W${desk}` }));
    const row = { calls, languages: ["zh"], startsAt: at(0), endsAt: at(10), round: 1 };
    hub().tell("queue.announcements/V01", { "announcement/1": row });
    await seconds(3);
    expect(screen.getByText("请 A001 到 1 号窗口")).toBeTruthy();
    await seconds(4);
    expect(screen.getByText("请 A002 到 2 号窗口")).toBeTruthy();
  });

  it("[D69] stands still in calm mode, is a correction without an edge, and is not there without the hub", async () => {
    mount("device=t&hall=V01&id=D1&calm=1");
    await live({ A012: 4 });
    hub().tell("queue.announcements/V01", spokenNow);
    await seconds(0);
    expect(edge()?.classList).toContain("calm");
    hub().tell("queue.announcements/V01", { "announcement/1": { ...spokenNow["announcement/1"], withdraws: true } });
    await seconds(0);
    expect(screen.getByText("更正：A012 请继续等候")).toBeTruthy();
    expect(edge()).toBeNull();
    hub().lose();
    await seconds(1, { beats: false });
    expect(screen.queryByText("更正：A012 请继续等候")).toBeNull();
  });
});
