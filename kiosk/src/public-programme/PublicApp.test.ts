import { cleanup, fireEvent, render, screen } from "@testing-library/vue";
import { programmeNow, sampleEntries } from "@openhall/shared/samples";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { type ProgrammePage } from "./page-address.ts";
import { type Reading } from "./programme-api.ts";
import { createProgrammeFeed, feedKey } from "./programme-feed.ts";
import PublicApp from "./PublicApp.vue";
import { createToldApi, samplePublicProgramme, type ToldApi } from "./samples/sample-programme.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(programmeNow) });
  sessionStorage.clear();
  vi.stubGlobal("navigator", { language: "zh-CN" });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  history.replaceState(null, "", "/");
});

const programme: Reading = { programme: samplePublicProgramme };

async function open(firstPage: ProgrammePage, answer: Reading = programme): Promise<ToldApi> {
  const api = createToldApi(answer);
  const feed = createProgrammeFeed("V01", api);
  render(PublicApp, { props: { firstPage }, global: { provide: { [feedKey]: feed } } });
  await vi.advanceTimersByTimeAsync(0);
  return api;
}

const cards = (): string[] =>
  screen
    .getAllByRole("link")
    .map(({ textContent }) => textContent)
    .filter((text) => /\d\d:\d\d/.test(text));
const days = (): string[] => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

describe("the list", () => {
  test("[P100] has today first, then the days to come, each entry with time, place and how it stands", async () => {
    await open({ shows: "list" });
    expect(days()).toEqual(["今天 · 9月16日 周三", "9月22日 周二", "9月30日 周三"]);
    expect(cards()[0]).toMatch(/10:00.*政府公开月启动仪式.*一楼大厅.*正在进行/);
    expect(cards()[1]).toMatch(/还有 12 分钟开始.*时间推迟.*原定 10:20–11:20/);
    expect(document.title).toBe("活动日程 · 市政务服务中心");
  });

  test("[P100] has what is behind us at the end", async () => {
    await open({ shows: "list" }, { programme: { ...samplePublicProgramme, at: "2026-09-25T02:00:00.000Z" } });
    expect(days()).toEqual(["9月30日 周三", "9月22日 周二", "9月16日 周三"]);
    expect(screen.getByText("已过的日子").closest("details")?.open).toBe(false);
  });

  test("[P103] is as narrow as before when the reader goes back from an entry, and whole by its button", async () => {
    await open({ shows: "list" });
    await fireEvent.update(screen.getByRole("searchbox"), "补贴");
    await fireEvent.click(screen.getByRole("link", { name: /稳就业补贴办法解读/ }));
    expect(screen.queryByRole("searchbox")).toBeNull();
    history.replaceState(null, "", "/p/V01");
    await fireEvent.popState(globalThis.window);
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("补贴");
    expect(cards()).toHaveLength(1);
    await fireEvent.click(screen.getByRole("link", { name: /稳就业补贴办法解读/ }));
    await fireEvent.click(screen.getByRole("link", { name: "看全部活动" }));
    expect(cards().length).toBeGreaterThan(1);
  });

  test("[P103] is narrowed by words, host and day, and says when nothing is left, with the way back to all", async () => {
    await open({ shows: "list" });
    await fireEvent.update(screen.getByRole("searchbox"), "补贴");
    expect(cards()).toHaveLength(1);
    await fireEvent.update(screen.getByRole("searchbox"), "");
    await fireEvent.update(screen.getByRole("combobox", { name: "主办部门" }), "D10");
    expect(cards()).toHaveLength(3);
    await fireEvent.update(screen.getByRole("combobox", { name: "日期" }), "2026-09-22");
    expect(screen.getByText(/没有找到/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "看全部活动" }));
    expect(cards()).toHaveLength(8);
  });

  test("[P100] without entries says so", async () => {
    await open({ shows: "list" }, { programme: { ...samplePublicProgramme, entries: {} } });
    expect(screen.getByText("目前没有公布的活动。")).toBeTruthy();
  });
});

describe("one entry", () => {
  test("[P104] tells all of it and goes into a calendar; its address is there to pass on", async () => {
    await open({ shows: "entry", entryId: "launch" });
    const page = screen.getByRole("main").textContent;
    for (const part of ["9月16日 周三 10:00–11:30", "望湖区澜城大道1号", "300 人", "市领导致辞", "已兑现", "本页地址"])
      expect(page).toContain(part);
    expect(screen.getByRole("listitem", { current: "step" }).textContent).toContain("12个部门表态承诺");
    expect(screen.getByRole("link", { name: "加入日历" }).getAttribute("href")).toBe(
      "/programme/V01/entries/launch.ics",
    );
    expect(screen.getByRole("link", { name: "直播" }).getAttribute("href")).toBe("https://live.linlan.example/launch");
    expect(document.title).toContain("政府公开月启动仪式");
  });

  test("[P105] offers to subscribe to all, its place, its hosts and its day", async () => {
    await open({ shows: "entry", entryId: "policy" });
    const feeds = screen
      .getAllByRole("link", { hidden: true })
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => href.startsWith("webcal:"))
      .map((href) => href.replace(/^webcal:\/\/[^/]*/, ""));
    expect(feeds).toEqual([
      "/programme/V01/feed.ics",
      "/programme/V01/feed.ics?venue=V01",
      "/programme/V01/feed.ics?department=D07",
      "/programme/V01/feed.ics?day=2026-09-16",
    ]);
  });

  test("[P104] says which services open when, and shows pictures and every page of a paper", async () => {
    const mediumId = "a".repeat(64);
    const medium = {
      mediumId,
      type: "pdf" as const,
      width: 960,
      height: 1357,
      pages: 2,
      alt: { zh: "办法", en: "Measures" },
    };
    const video = { ...medium, mediumId: "b".repeat(64), type: "video" as const };
    const entries = { policy: { ...sampleEntries["policy"], media: [medium, video] } };
    await open({ shows: "entry", entryId: "policy" }, { programme: { ...samplePublicProgramme, entries } as never });
    expect(screen.getByText("10:32 开放办理：就业创业补贴政策")).toBeTruthy();
    expect(screen.getAllByRole("img").map((image) => image.getAttribute("src"))).toEqual([
      `/programme/V01/media/${mediumId}/1/960`,
      `/programme/V01/media/${mediumId}/2/960`,
    ]);
  });

  test("[P104] that nobody has, or has been taken down, is said so politely, with a way on", async () => {
    const api = await open({ shows: "entry", entryId: "launch" });
    const { launch: _launch, ...others } = sampleEntries;
    api.answer = { programme: { ...samplePublicProgramme, entries: others } };
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByRole("heading", { name: "找不到这场活动" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("link", { name: "看全部活动" }));
    expect(location.pathname).toBe("/p/V01");
    expect(days()[0]).toContain("今天");
  });

  test("[P104] is one touch from the list, and the browser's own back leads there again", async () => {
    history.replaceState(null, "", "/p/V01");
    await open({ shows: "list" });
    await fireEvent.click(screen.getByRole("link", { name: /重点项目公开日/ }));
    expect(location.pathname).toBe("/p/V01/site");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("重点项目公开日");
    history.replaceState(null, "", "/p/V01");
    dispatchEvent(new PopStateEvent("popstate"));
    await nextTick();
    expect(screen.getByRole("heading", { level: 1, name: "活动日程" })).toBeTruthy();
  });
});

describe("the hub", () => {
  test("[P101] is asked again every 20 s while the page can be seen, and at once when it is seen again", async () => {
    const api = await open({ shows: "list" });
    const read = vi.spyOn(api, "read");
    await vi.advanceTimersByTimeAsync(40_000);
    expect(read).toHaveBeenCalledTimes(2);
    const seen = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(2);
    seen.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(read).toHaveBeenCalledTimes(3);
  });

  test("[P102] that is away leaves what was heard, with its age and without “now”, until its lease is over", async () => {
    const api = await open({ shows: "list" });
    expect(screen.getByText("刚刚")).toBeTruthy();
    api.answer = "unreachable";
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
    expect(screen.getByText(/连不上大厅，这里是之前的内容/)).toBeTruthy();
    expect(cards()).toHaveLength(8);
    expect(cards().join()).not.toMatch(/正在进行|分钟开始/);
    api.answer = "same";
    await vi.advanceTimersByTimeAsync(20_000);
    expect(cards()[0]).toContain("正在进行");

    api.answer = "unreachable";
    vi.setSystemTime(Date.parse(programmeNow) + 25 * 3_600_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(screen.getByText("目前没有公布的活动。")).toBeTruthy();
  });

  test("[P102] whose answer is long ago is not taken for now, by the clock alone", async () => {
    const api = await open({ shows: "list" });
    vi.spyOn(api, "read").mockReturnValue(new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(46_000);
    expect(cards()[0]).not.toContain("正在进行");
  });

  test.each([
    ["unreachable", "连不上服务大厅"],
    ["unknown", "找不到这个大厅的活动日程"],
  ] as const)("[P102] %s from the first says so", async (answer, title) => {
    await open({ shows: "list" }, answer);
    expect(screen.getByRole("heading", { name: title })).toBeTruthy();
  });
});

test("[P106] the page is read in Chinese or English, as the phone is set and as one chooses", async () => {
  await open({ shows: "entry", entryId: "renewal" });
  await fireEvent.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByText("was in City Library Lecture Hall")).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test("[P107] the print page has every day with times, titles in both languages, places, hosts and changes, and nothing of now", async () => {
  const print = vi.fn<() => void>();
  vi.stubGlobal("print", print);
  await open({ shows: "print" });
  const rows = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(days()).toEqual(["9月16日 周三", "9月22日 周二", "9月30日 周三"]);
  expect(rows).toHaveLength(8);
  expect(rows[1]).toMatch(/10:00–11:30.*政府公开月启动仪式.*Openness Month.*一楼大厅.*市政府办公室/);
  expect(rows[3]).toMatch(/有变动.*原定在市图书馆报告厅/);
  expect(rows.join()).not.toMatch(/正在进行|分钟开始/);
  expect(screen.getByText(/截至 9月16日 周三 10:20/)).toBeTruthy();
  await fireEvent.click(screen.getByRole("button", { name: "打印" }));
  expect(print).toHaveBeenCalledTimes(1);
});
