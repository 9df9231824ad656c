import { fireEvent, screen } from "@testing-library/vue";
import { type Row } from "@openhall/shared/core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { type FakeLink } from "../samples/fake-link.ts";
import { programmeRows, programmeVenueRows } from "../samples/programme-rows.ts";
import { renderKiosk, touch } from "../samples/render-kiosk.ts";

const stream = "programme.hall/V01";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function kiosk(rows: Record<string, Row> = programmeRows): Promise<FakeLink> {
  const link = renderKiosk();
  link.put("venue.hall/V01", programmeVenueRows);
  link.put(stream, rows);
  await nextTick();
  return link;
}

async function programme(rows?: Record<string, Row>): Promise<FakeLink> {
  const link = await kiosk(rows);
  await touch("今日活动");
  return link;
}

/** What is observed is measured once, as a browser does. */
class MeasuredAtOnce {
  readonly #measure: () => void;
  constructor(measure: () => void) {
    this.#measure = measure;
  }
  observe(): void {
    this.#measure();
  }
  disconnect(): void {}
}

const tiles = (): string[] =>
  screen
    .getAllByRole("button")
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, " ").trim())
    .filter((text) => /\d\d:\d\d/.test(text));
const tile = (title: string): string => tiles().find((text) => text.includes(title)) ?? "";
const heading = (): string => screen.getByRole("heading", { level: 1 }).textContent;

describe("the way to the programme", () => {
  test("[K80] stands on the first page only when there is something to show, and a number stays one touch away", async () => {
    const link = await kiosk({});
    expect(screen.queryByRole("button", { name: "今日活动" })).toBeNull();
    link.put(stream, programmeRows);
    await nextTick();
    expect(screen.getByRole("button", { name: "今日活动" })).toBeTruthy();
    await touch(/就业创业补贴政策/);
    expect(link.sentOf("queue.take-ticket")).toHaveLength(1);
  });

  test("[K80] says “programme” where today has nothing", async () => {
    await kiosk({ "entry/closing": programmeRows["entry/closing"] ?? {} });
    expect(screen.queryByRole("button", { name: "今日活动" })).toBeNull();
    await touch("活动日程");
    expect(screen.getByText(/今天没有安排活动/)).toBeTruthy();
    await touch("按日期");
    await touch(/9月30日/);
    expect(tile("活动总结会议")).toContain("09:30");
  });

  test.each([
    ["the hub is lost", (link: FakeLink) => link.lose()],
    [
      "the hall is closed",
      (link: FakeLink) => link.put("queue.board/V01", { hall: { closed: true, shown: 0, hits: 0 } }),
    ],
  ])("[K80] is there when %s, and leads back to what is the matter", async (_, happen) => {
    const link = await kiosk();
    happen(link);
    await nextTick();
    const matter = heading();
    await touch("查看活动日程");
    expect(heading()).toBe("今日活动");
    await touch("返回");
    expect(heading()).toBe(matter);
  });

  test("[K80] is not there when nothing can be shown either", async () => {
    const link = await kiosk({});
    link.lose();
    await nextTick();
    expect(screen.queryByRole("button", { name: "查看活动日程" })).toBeNull();
  });
});

describe("today", () => {
  test("[K81] says what is on, what starts in how many minutes, in which room and by which way from here", async () => {
    const link = await programme();
    expect(tiles()[0]).toMatch(/政府公开月启动仪式.*正在进行/);
    expect(tiles()[1]).toMatch(/10:32.*还有 12 分钟开始.*三号会议室.*这边.*上楼.*60 米/);
    link.now.value = "2026-09-16T02:30:30.000Z";
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tile("稳就业补贴办法解读")).toContain("还有 2 分钟开始");
  });

  test("[K83] marks what has changed with what it was, and what is off", async () => {
    await programme();
    expect(tile("稳就业补贴办法解读")).toMatch(/时间推迟.*原定 10:20–11:20/);
    expect(tile("老旧小区改造管理办法解读")).toMatch(/有变动.*原定在市图书馆报告厅/);
    expect(tile("公众如何参与政策制定")).toContain("已取消");
  });

  test("[K82] without the hub it stays, with its age and nothing of now, until its lease is over", async () => {
    const link = await programme();
    link.lose();
    await nextTick();
    expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
    expect(tiles()).toHaveLength(6);
    expect(tiles().join()).not.toMatch(/正在进行|分钟开始/);

    link.now.value = "2026-09-17T02:20:01.000Z";
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tiles()).toEqual([]);
    expect(screen.getByText("现在没有可以查看的活动。")).toBeTruthy();
  });
});

describe("the other ways", () => {
  test("[K84] by day: those that have something, today first, and back to them and home", async () => {
    await programme();
    await touch("按日期");
    expect(screen.getAllByRole("button", { name: /场活动/ }).map(({ textContent }) => textContent)).toEqual([
      "9月16日 周三Wed 16 Sep今天 · 6 场活动",
      "9月22日 周二Tue 22 Sep1 场活动",
      "9月30日 周三Wed 30 Sep1 场活动",
    ]);
    await touch(/9月22日/);
    expect(heading()).toBe("9月22日 周二");
    await touch("返回");
    expect(heading()).toBe("请选择日期");
    await touch("返回首页");
    expect(heading()).toBe("请选择要办理的事项");
  });

  test("[K84] by department: those that host something, with all that they host", async () => {
    await programme();
    await touch("按部门");
    await touch(/住房和城乡建设局.*3 场活动/);
    expect(tiles()).toHaveLength(3);
    expect(tiles()[0]).toContain("9月16日 周三");
  });

  test("[K85] by typing on the kiosk's own keys, in Chinese, English or pinyin, and forgotten on leaving", async () => {
    await programme();
    await touch("搜索活动");
    await vi.dynamicImportSettled();
    for (const letter of "BTBF") await touch(letter);
    expect(tiles()).toEqual([expect.stringContaining("稳就业补贴办法解读")]);
    await fireEvent.update(screen.getByRole("textbox"), "没有的");
    expect(screen.getByText(/没有找到.*人工服务台/)).toBeTruthy();
    await touch("返回");
    await touch("搜索活动");
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("");
  });
});

describe("one entry", () => {
  test("[K86] tells all of it: time, place and way, hosts, how many, agenda with the step of now, pledges, codes", async () => {
    await programme();
    await touch(/政府公开月启动仪式/);
    const page = screen.getByRole("main").textContent.replaceAll(/\s+/g, " ");
    for (const part of [
      "9月16日 周三 10:00–11:30",
      "一楼大厅",
      "直行 20 米",
      "市政府办公室（政务公开办）、住房和城乡建设局",
      "300 人，向公众开放",
      "市领导致辞",
      "补贴发放进度每周公布",
      "已兑现",
    ])
      expect(page).toContain(part);
    expect(screen.getByRole("listitem", { current: "step" }).textContent).toContain("12个部门表态承诺");
    expect(screen.getByRole("img", { name: "二维码：在手机上打开这场活动" })).toBeTruthy();
    expect(screen.getByRole("img", { name: "二维码：直播" })).toBeTruthy();
    await touch("返回");
    expect(heading()).toBe("今日活动");
  });

  test("[K86] says which services open when, by their names", async () => {
    const policy = {
      ...programmeRows["entry/policy"],
      services: [{ serviceId: "SV14", opening: "open", at: "2026-09-16T02:32:00.000Z" }],
    };
    await programme({ "entry/policy": policy });
    await touch(/稳就业补贴办法解读/);
    expect(screen.getByText("10:32 开放办理：就业创业补贴政策")).toBeTruthy();
  });

  test("[K86] that is taken down while somebody reads it is said so, with a way on", async () => {
    const link = await programme();
    await touch(/政府公开月启动仪式/);
    link.put(stream, { "entry/launch": undefined });
    await nextTick();
    expect(heading()).toBe("这场活动已经撤下");
    await touch("返回");
    expect(tiles().join()).not.toContain("政府公开月启动仪式");
  });

  test("[K86] what is unveiled is named only once it has been", async () => {
    const link = await programme();
    await touch(/政府公开月启动仪式/);
    expect(screen.queryByText(/已揭牌/)).toBeNull();
    link.put(stream, { "entry/launch": { ...programmeRows["entry/launch"], unveiledAt: "2026-09-16T02:19:00.000Z" } });
    await nextTick();
    expect(screen.getByText("已揭牌：信息公开咨询服务台")).toBeTruthy();
  });

  test("[K87] that is longer than the glass is turned by pages, there and back", async () => {
    vi.stubGlobal("ResizeObserver", MeasuredAtOnce);
    const width = 999.71875;
    vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, width, 600));
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(Math.round(width));
    vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(3_000);
    await programme();
    await touch(/政府公开月启动仪式/);
    await vi.advanceTimersByTimeAsync(100);
    expect(screen.getByText("1 / 3 页")).toBeTruthy();
    await touch("下一页");
    await touch("下一页");
    expect(screen.getByText("3 / 3 页")).toBeTruthy();
    // By fractions of pixels, as the columns stand: whole ones would cut the lines of later pages.
    expect(document.querySelector<HTMLElement>(".window > .frame")?.style.transform).toBe(
      `translateX(${-2 * width}px)`,
    );
    expect(screen.getByRole("button", { name: "下一页" }).hasAttribute("disabled")).toBe(true);
    await touch("上一页");
    expect(screen.getByText("2 / 3 页")).toBeTruthy();
  });
});

test("[K91] what a tile has no room for is its other language first, then what was, then the place, never how the entry stands", async () => {
  await programme();
  const named = screen.getByText("稳就业补贴办法解读").closest("button");
  const lines = [...(named?.querySelector(".what")?.children ?? [])].map(({ classList }) => classList[0]);
  expect(lines).toEqual(["title", "standing", "where", "changes", "other-title"]);
});

test("[K88] a service that an entry of today opens says so on its tile while it is closed", async () => {
  const site = {
    ...programmeRows["entry/site"],
    services: [{ serviceId: "SV14", opening: "open", at: "2026-09-16T06:00:00.000Z" }],
  };
  const link = await kiosk({ "entry/site": site });
  const name = /就业创业补贴政策/;
  expect(screen.getByRole("button", { name }).textContent).not.toContain("起受理");
  link.put("queue.board/V01", { "service/SV14": { taking: "closed" } });
  await nextTick();
  expect(screen.getByRole("button", { name }).textContent).toContain("14:00 起受理 · 住房和城乡建设局到场");
  // By its own hours it opens earlier.
  link.put("queue.board/V01", { "service/SV14": { taking: "closed", opensAt: "2026-09-16T05:00:00.000Z" } });
  await nextTick();
  expect(screen.getByRole("button", { name }).textContent).toContain("13:00 起取号");
});

test("[K89] who looked at the programme and left is forgotten like any visitor; what is typed has the time of typing", async () => {
  await programme();
  await touch(/政府公开月启动仪式/);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByRole("region", { name: "您还在吗？" })).toBeTruthy();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(heading()).toBe("请选择要办理的事项");

  await touch("今日活动");
  await touch("搜索活动");
  await touch("B");
  await vi.advanceTimersByTimeAsync(179_000);
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("B");
  expect(screen.queryByRole("region", { name: "您还在吗？" })).toBeNull();
});
