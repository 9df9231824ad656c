import { instantOf } from "@openhall/shared/core";
import { sampleDepartments, sampleEntries, samplePlaces } from "@openhall/shared/samples";
import { type PreviewRequest, previewRequestSchema } from "@openhall/shared/screens";
import { timeOfDay } from "@openhall/shared/ui";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { programmeWalls } from "../../samples/gallery-walls-programme.ts";
import { settle } from "../../samples/stage.ts";
import { button, openWalls } from "../test-walls.ts";
import { zoneDays } from "./day-strip.ts";
import { blankEntry, entryOf, problemsOf } from "./playlist-draft.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => openWalls({ query: "?part=playlists&playlist=day", streams: programmeWalls });
const list = () => screen.getByRole("list", { name: "画面，按先后轮流" });
const lines = (part: string): string[] =>
  [...list().children].map((row) => row.querySelector(part)?.textContent.replace(/^\d+\. /, "") ?? "");
const form = () => within(screen.getByRole("region", { name: "日程" }));
const optionsOf = (name: string): string[] =>
  [...form().getByRole<HTMLSelectElement>("combobox", { name }).options].map(({ text }) => text);

describe("scenes of the programme in a playlist", () => {
  it("[W310] say their view, the entry by its title and the venue by its name; what nobody knows stands as its id", async () => {
    await open();
    expect(lines(".scene")).toEqual([
      "日程 · 今天各房间 · 市政务服务中心",
      "日程 · 仪式 · “政府公开月启动仪式”",
      "日程 · 承诺",
      "日程 · 现在和接下来",
      "日程 · 总结 · “gone”",
    ]);
    expect(lines(".rules")[1]).toContain("“政府公开月启动仪式”进行时");
  });

  it("[W311] are added with a view, and an entry or a venue as the view asks for", async () => {
    const stage = await open();
    await fireEvent.click(within(screen.getByRole("group", { name: "加一项：" })).getByText("日程"));
    expect(form().queryByRole("combobox", { name: "场次" })).toBeNull();
    await fireEvent.update(form().getByRole("combobox", { name: "场地" }), "V05");
    await fireEvent.update(form().getByRole("combobox", { name: "显示什么" }), "ceremony");
    expect(form().queryByRole("combobox", { name: "场地" })).toBeNull();
    await fireEvent.click(button("保存"));
    expect(stage.link().sent).toHaveLength(0);
    expect(form().getByText("请选择场次。")).toBeTruthy();
    await fireEvent.update(form().getByRole("combobox", { name: "场次" }), "policy");
    expect(lines(".scene").at(-1)).toBe("日程 · 仪式 · “稳就业补贴办法解读”");
    await fireEvent.update(form().getByRole("combobox", { name: "显示什么" }), "month");
    await fireEvent.click(button("保存"));
    const sent = stage.link().sent.at(-1)?.payload as { entries: { scene: object }[] } | undefined;
    expect(sent?.entries[5]?.scene).toEqual({ kind: "programme", view: "month", venueId: "V05" });
  });

  it("[W312] offer entries for the public with their time, those that suit the view first, and say which are not public yet", async () => {
    await open();
    await fireEvent.click(button(/^编辑第 2 项/));
    const offered = optionsOf("场次");
    expect(offered.slice(0, 2)).toEqual(["选择场次……", "9月16日 周三 10:00 政府公开月启动仪式"]);
    expect(offered).toContain("9月16日 周三 15:30 住房保障现场咨询（还没有公开）");
    expect(offered).toHaveLength(1 + Object.keys(sampleEntries).length + 1);
    await fireEvent.click(button(/^编辑第 3 项/));
    expect(optionsOf("场次")[0]).toBe("所有场次的承诺");
    await fireEvent.click(button(/^编辑第 5 项/));
    expect(optionsOf("场次").at(-1)).toBe("gone");
  });

  it("[W313] wait for an entry to go on, which is chosen of the same list", async () => {
    const stage = await open();
    const conditions = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "条件" });
    expect([...conditions().options].map(({ text }) => text)).toContain(
      "场次进行时：9月16日 周三 10:32 稳就业补贴办法解读",
    );
    await fireEvent.update(conditions(), "entry:policy");
    await fireEvent.click(button("保存"));
    expect(stage.link().sent.at(-1)?.payload).toMatchObject({
      entries: { 0: { when: { entryLive: "policy" } }, 1: { when: { entryLive: "launch" } } },
    });
  });

  it("[W314] are previewed with the rows that the hall's screens have; an entry that is not public has nothing to show", async () => {
    await open();
    const frame = screen.getByTitle<HTMLIFrameElement>("预览：屏上的真实画面");
    const source = frame.contentWindow;
    if (!source) throw new Error("The frame has no window");
    const told = vi.spyOn(source, "postMessage").mockImplementation(() => undefined);
    dispatchEvent(
      new MessageEvent("message", { data: { type: "openhall.preview-ready" }, origin: location.origin, source }),
    );
    await settle();
    const request: PreviewRequest = previewRequestSchema.parse(told.mock.lastCall?.[0]);
    expect(request.shown).toMatchObject({ kind: "scene", scene: { view: "by-room", venueId: "V01" } });
    expect(request.programme).toMatchObject({
      entries: sampleEntries,
      venues: samplePlaces,
      departments: sampleDepartments,
      services: { S1: { name: expect.objectContaining({ zh: expect.any(String) }) } },
    });
    await fireEvent.click(button(/^编辑第 5 项/));
    expect(screen.getByText(/这个场次还没有公开/)).toBeTruthy();
  });
});

describe("a scene of the programme that is edited", () => {
  it("[W311] needs an entry where its view is of one, and takes no entry where it is of none", () => {
    const draft = { ...blankEntry("programme"), entryId: "launch", venueId: "V01" };
    expect(entryOf(draft)?.scene).toEqual({ kind: "programme", view: "now-next", venueId: "V01" });
    expect(entryOf({ ...draft, view: "pledges" })?.scene).toEqual({
      kind: "programme",
      view: "pledges",
      entryId: "launch",
    });
    expect(entryOf({ ...draft, view: "pledges", entryId: "" })?.scene).toEqual({ kind: "programme", view: "pledges" });
    for (const view of ["ceremony", "closing"] as const)
      expect(problemsOf({ ...draft, view, entryId: "" })).toEqual(["programme-entry-missing"]);
    expect(problemsOf({ ...draft, zone: "ticker" })).toEqual(["scene-not-for-zone"]);
  });
});

describe("a day with the programme", () => {
  it("[W315] follows the times of entries that a scene waits for, and leaves out what is not public or is cancelled", () => {
    const at = (time: string): string => instantOf(Date.parse(`2026-09-16T${time}:00+08:00`));
    const scene = (id: string, entryId: string, rules: object = {}) => ({
      id,
      zone: "main" as const,
      priority: 1,
      scene: { kind: "programme" as const, view: "ceremony" as const, entryId },
      ...rules,
    });
    const planned = (status: "announced" | "cancelled") =>
      new Map([["launch", { status, startsAt: at("10:00"), endsAt: at("11:30") }]]);
    const told = (status: "announced" | "cancelled") =>
      zoneDays("2026-09-16", {
        deviceId: "N1",
        at: undefined,
        heardAt: undefined,
        timeZone: "Asia/Shanghai",
        ownPage: { kind: "hall-board" },
        playlist: {
          entries: [scene("e1", "launch", { when: { entryLive: "launch" } }), scene("e2", "secret")],
          carriesCalls: true,
          languages: { stays: "zh", rotates: [] },
        },
        takeovers: {},
        items: {},
        openDesks: [],
        planned: planned(status),
        dossiers: [],
      })[0]?.stretches.map(({ from, entryIds }) => `${timeOfDay(from, "Asia/Shanghai")} ${entryIds.join("+")}`);
    expect(told("announced")).toEqual(["00:00 ", "10:00 e1", "11:30 "]);
    expect(told("cancelled")).toEqual(["00:00 "]);
  });
});
