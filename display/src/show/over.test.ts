import { type Row } from "@openhall/shared/core";
import { screen } from "@testing-library/vue";
import { describe, expect, it, vi } from "vitest";
import { stubAudio, stubVoice } from "../samples/fake-audio.ts";
import { start, useFullHdBoard } from "../samples/full-hd-board.ts";
import {
  entry,
  imageOf,
  itemRow,
  notice,
  playlistRows,
  proofRow,
  publishing,
  screens,
  takeoverRow,
} from "../samples/show-samples.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const usual = "device=t&hall=V01&id=D1";
const clock = entry("c", { kind: "clock" }, { dwellSeconds: 15 });
const holiday = entry("n", notice("I1"), { dwellSeconds: 15 });
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

describe("a takeover", () => {
  it("[D107] lies over everything in both languages with its end, and is what the hub is told", async () => {
    await open([holiday], { "item/I1": itemRow() });
    hub().tell(screens, { "takeover/T1": takeoverRow() });
    await seconds(1);
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toMatch(/重要通知.*Important notice.*请有序离开大厅.*Please leave the hall calmly/s);
    expect(alert.textContent).toMatch(/至 10:45.*Until 10:45/s);
    expect(document.querySelector(".zones")?.hasAttribute("inert")).toBe(true);
    expect(said()).toMatchObject({ takeoverId: "T1", zones: [] });
    hub().tell(screens, { "takeover/T1": undefined });
    await seconds(1);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(said()?.takeoverId).toBeUndefined();
    expect(main()?.scene).toBe("notice");
  });

  it("[D107] ends by itself at its time, also without the hub", async () => {
    await open(
      [clock],
      {},
      { "takeover/T1": takeoverRow({ endsAt: new Date(Date.parse(start) + 60_000).toISOString() }) },
    );
    hub().lose();
    await seconds(50, { beats: false });
    expect(screen.getByRole("alert")).toBeTruthy();
    await seconds(15, { beats: false });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("[D107] stands at a start without the hub until its time by the device's own clock, unless that was not set", async () => {
    const endsAt = new Date(Date.parse(start) + 60_000).toISOString();
    hub().keep(screens, { ...playlistRows([clock]), "takeover/T1": takeoverRow({ endsAt }) }, hub().now());
    mount(usual);
    await seconds(50, { beats: false });
    expect(screen.getByRole("alert").textContent).toContain("请有序离开大厅");
    await seconds(15, { beats: false });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("[D107] is not brought back by a device whose clock is behind the last contact", async () => {
    const heardAt = new Date(Date.parse(start) + 60 * 60_000).toISOString();
    const endsAt = new Date(Date.parse(start) + 65 * 60_000).toISOString();
    hub().keep(screens, { ...playlistRows([clock]), "takeover/T1": takeoverRow({ endsAt }) }, heardAt);
    mount(usual);
    await seconds(2, { beats: false });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("[D107] says its words before its pictures are here", async () => {
    vi.stubGlobal("fetch", () => new Promise(() => {}));
    await open([clock], {}, { "takeover/T1": takeoverRow({ media: [imageOf("a", 1600, 1000)] }) });
    expect(screen.getByRole("alert").textContent).toContain("请有序离开大厅");
  });

  it("[D107] chimes once, where that is wanted and it has just begun", async () => {
    const audio = stubAudio();
    stubVoice([]);
    mount(usual);
    await live();
    hub().tell(screens, playlistRows([clock]));
    await seconds(5);
    hub().tell(screens, { "takeover/T0": takeoverRow({ sound: false, startedAt: hub().now() }) });
    await seconds(2);
    expect(audio.played).toEqual([]);
    hub().tell(screens, { "takeover/T1": takeoverRow({ startedAt: hub().now() }) });
    await seconds(2);
    hub().tell(screens, { "takeover/T1": takeoverRow({ startedAt: hub().now(), minutes: 9 }) });
    await seconds(2);
    expect(audio.played.map(({ sound }) => sound)).toEqual(["chime"]);
    hub().tell(screens, { "takeover/T2": takeoverRow({ startedAt: start, endsAt: "2026-09-16T04:00:00.000Z" }) });
    await seconds(1);
    expect(audio.played).toHaveLength(1);
  });
});

describe("a proof", () => {
  const proof = "screens.proof/D1";

  it("[D108] stands under its band only where the hub says that this screen is for proofs, until its time", async () => {
    await open([clock]);
    hub().tell(proof, { proof: proofRow() });
    await seconds(1);
    expect(glass()).not.toContain("校样");
    hub().tell(screens, { "screen/D1": { playlistId: "P1", proofs: true } });
    hub().tell(proof, { proof: proofRow() });
    await seconds(1);
    expect(screen.getByText("校样 · 未公开")).toBeTruthy();
    expect(screen.getByText("Proof, not published")).toBeTruthy();
    expect(glass()).toContain("关于调整窗口服务的通知");
    expect(said()).toMatchObject({ proof: true, zones: [] });
    hub().lose();
    await seconds(545, { beats: false });
    expect(glass()).not.toContain("校样");
    expect(said()?.proof).toBeUndefined();
  });

  it("[D108] gives way to a takeover", async () => {
    await open([clock], {}, { "screen/D1": { playlistId: "P1", proofs: true }, "takeover/T1": takeoverRow() });
    hub().tell(proof, { proof: proofRow() });
    await seconds(1);
    expect(screen.getByRole("alert")).toBeTruthy();
    expect(glass()).not.toContain("校样");
  });
});
