import { type Row } from "@openhall/shared/core";
import { sampleEntries, sampleMonth } from "@openhall/shared/samples";
import { screen } from "@testing-library/vue";
import { describe, expect, it, vi } from "vitest";
import { useFullHdBoard } from "../../samples/full-hd-board.ts";
import { programme, programmeRows, programmeVenueRows } from "../../samples/programme-gallery.ts";
import { entry, playlistRows, screens } from "../../samples/show-samples.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const glass = (): string => document.body.textContent?.replaceAll(/\s+/g, " ") ?? "";
/** What a round of all pages says. */
async function round(): Promise<string> {
  const said = new Set<string>();
  for (let at = 0; at < 40; at += 1) {
    said.add(glass());
    await seconds(4);
  }
  return [...said].join(" ");
}
const main = () =>
  hub()
    .showed.at(-1)
    ?.zones.find(({ zone }) => zone === "main");
const { launch, policy, lecture, interview } = sampleEntries;

/** Near enough that all of a view stands on one page. */
const near = "device=t&hall=V01&id=D1&diagonal=98&reader=1";

async function open(view: Row, rows: Readonly<Record<string, object>> = sampleEntries, setup = near): Promise<void> {
  mount(setup);
  await live();
  hub().tell("venue.hall/V01", programmeVenueRows);
  hub().tell(screens, playlistRows([entry("p", { kind: "programme", ...view })]));
  hub().tell(programme, programmeRows(rows));
  await seconds(1);
}

describe("the programme on a wall", () => {
  it("[D121] is joined only where the playlist has to do with it, and acknowledged once it is drawn", async () => {
    mount(near);
    await live();
    const opened = vi.spyOn(hub().link, "open");
    hub().tell(screens, playlistRows([entry("c", { kind: "clock" })]));
    await seconds(1);
    expect(opened.mock.calls.flat()).not.toContain(programme);
    hub().tell(screens, playlistRows([entry("p", { kind: "programme", view: "now-next" })]));
    hub().tell(programme, programmeRows());
    expect(hub().acknowledged).not.toContain(`${programme} 1`);
    await seconds(1);
    expect(opened.mock.calls.flat()).toContain(programme);
    expect(hub().acknowledged).toContain(`${programme} 1`);
    expect(main()).toEqual({ zone: "main", scene: "programme", entryId: "p" });
  });

  it("[D121] drops an entry that may not be shown any longer without the hub", async () => {
    await open({ view: "now-next" }, { policy: { ...policy, leaseMinutes: 5 } });
    hub().lose();
    await seconds(290, { beats: false });
    expect(glass()).toContain("稳就业补贴办法解读");
    await seconds(20, { beats: false });
    expect(glass()).not.toContain("稳就业补贴办法解读");
    expect(glass()).toContain("今天没有活动");
  });

  it("[D122] stands without its now where the hub is not heard: no step, no countdown, but times, rooms and its age", async () => {
    await open({ view: "now-next" });
    expect(glass()).toMatch(/正在进行.*进行到：12个部门表态承诺.*还有 12 分钟/);
    hub().lose();
    await seconds(1, { beats: false });
    expect(glass()).not.toMatch(/正在进行|进行到|还有|in 12 min|Now/);
    expect(glass()).toMatch(/今天.*10:32.*三号会议室.*截至 10:20（离线）/);
  });

  it("[D122] that depends on what goes on gives way with it, also where the hub is not heard", async () => {
    await open({ view: "now-next" });
    const waiting = entry("c", { kind: "programme", view: "pledges" }, { when: { entryLive: "launch" }, priority: 5 });
    hub().tell(screens, playlistRows([entry("k", { kind: "clock" }), waiting]));
    await seconds(1);
    expect(main()?.entryId).toBe("c");
    hub().tell(programme, programmeRows({ launch: { ...launch, status: "ended" } }));
    await seconds(1);
    expect(main()?.entryId).toBe("k");
  });

  it("[D74] is never blank: with no rows, with rows that nobody promised, and before any have come", async () => {
    await open({ view: "now-next" }, {});
    expect(glass()).toContain("今天没有活动");
    hub().tell(programme, programmeRows({ odd: { kind: 7, startsAt: {} }, launch: { ...launch, hosts: "D01" } }));
    await seconds(1);
    expect(glass()).toContain("今天没有活动");
    hub().tell("venue.hall/V01", { "venue/V01": { name: 5 }, "department/D01": undefined });
    hub().tell(programme, programmeRows());
    await seconds(1);
    expect(glass()).toContain("政府公开月启动仪式");
  });

  it("[D74] says that it is coming before anything has been heard of it", async () => {
    mount(near);
    await live();
    hub().tell(screens, playlistRows([entry("p", { kind: "programme", view: "month" })]));
    await seconds(1);
    expect(glass()).toContain("活动信息稍后显示");
  });
});

describe("now and next", () => {
  it("[D123] marks what has changed with what it was, and leads there with an arrow and a code for phones", async () => {
    await open({ view: "now-next" });
    const said = await round();
    expect(said).toContain("推迟 原 10:20");
    expect(said).toContain("Delayed, was 10:20");
    expect(said).toContain("改地点 原 市图书馆报告厅");
    expect(said).toContain("已取消");
    expect(said).toMatch(/三号会议室 · 这边 40 ?米/);
    expect(said).not.toContain("依申请公开咨询");
    expect(document.querySelector(".arrow")).toBeTruthy();
  });

  it("[D123] has codes for phones where there is room and the hub knows its address", async () => {
    await open({ view: "now-next" }, { policy: { ...policy } });
    expect(screen.getByRole("img", { name: "手机看详情 Details" })).toBeTruthy();
  });

  it("[D123] counts down by the hub's clock, and follows a change of time at once", async () => {
    await open({ view: "now-next" }, { policy: { ...policy } });
    await seconds(120);
    expect(glass()).toContain("还有 10 分钟");
    hub().tell(programme, programmeRows({ policy: { ...policy, startsAt: "2026-09-16T02:50:00.000Z" } }));
    await seconds(0);
    expect(glass()).toContain("还有 28 分钟");
  });

  it("[D124] says in words that nothing is on, and what comes first then", async () => {
    await open({ view: "now-next" }, { interview: { ...interview } });
    expect(glass()).toMatch(/今天没有活动.*Nothing on today.*下一场.*9月22日 周二.*在线访谈/);
  });

  it("[D124] says that today is over where something was on", async () => {
    await open({ view: "by-room" }, { launch: { ...launch, status: "ended" } });
    expect(glass()).toContain("今天的活动已结束");
  });
});

describe("other views", () => {
  it("[D125] today stands by room, this hall's first; what is past leaves", async () => {
    await open({ view: "by-room" }, sampleMonth);
    const said = await round();
    expect(said).toMatch(/一楼大厅.*政府公开月启动仪式.*三号会议室.*稳就业补贴办法解读.*市图书馆报告厅/);
    expect(said).not.toContain("依申请公开咨询");
  });

  it("[D126] the month is a calendar with what is on each day, today framed, and what comes next beside it", async () => {
    await open({ view: "month" });
    expect(glass()).toMatch(/9月活动.*周一.*Mon.*周日.*Sun.*接下来.*9月16日 周三 10:32.*稳就业补贴办法解读/);
    const today = document.querySelector("td.today");
    expect(today?.textContent).toMatch(/16.*今.*5.*改.*停/);
    expect(document.querySelectorAll("td.today")).toHaveLength(1);
    expect(glass()).toMatch(/停 ?取消 ?cancelled/);
  });

  it("[D127] a ceremony has its step that goes on, and what it unveils covered until then", async () => {
    await open({ view: "ceremony", entryId: "launch" });
    expect(glass()).toMatch(/政府公开月启动仪式.*正在进行.*12个部门表态承诺.*下一项.*公众代表发言.*即将揭幕/);
    expect(glass()).not.toContain("信息公开咨询服务台");
    hub().tell(programme, programmeRows({ launch: { ...launch, stepId: "unveil", unveiledAt: hub().now() } }));
    await seconds(0);
    const shown = document.querySelector(".panel");
    expect(shown?.textContent).toContain("信息公开咨询服务台");
    expect(shown?.classList.contains("comes")).toBe(true);
    expect(glass()).not.toContain("公众代表发言");
    await seconds(200);
    expect(glass()).toMatch(/公众代表发言.*信息公开咨询服务台/);
  });

  it("[D127] in calm mode it stands without coming on", async () => {
    const unveiled = { launch: { ...launch, unveiledAt: "2026-09-16T02:20:00.000Z" } };
    await open({ view: "ceremony", entryId: "launch" }, unveiled, `${near}&calm=1`);
    expect(document.querySelector(".panel.comes")).toBeNull();
    expect(document.querySelector(".panel")?.textContent).toContain("信息公开咨询服务台");
  });

  it("[D128] pledges stand by department with their state since when, and how many are in which", async () => {
    await open({ view: "pledges" });
    expect(glass()).toMatch(/公开承诺 · 推进中 1 · 已兑现 1 · 逾期 1/);
    expect(glass()).toMatch(/住房和城乡建设局.*老旧小区改造资金使用逐项公开.*逾期 · 9月15日起/);
  });

  it("[D128] says that there are none", async () => {
    await open({ view: "pledges" }, { lecture: { ...lecture } });
    expect(glass()).toContain("还没有公布承诺");
  });

  it("[D129] the closing has the month in figures that are counted, and thanks", async () => {
    await open({ view: "closing", entryId: "closing" });
    expect(glass()).toMatch(/活动总结会议.*2 ?已举办.*5 ?待举办.*1 ?已取消.*1 ?承诺逾期.*感谢您的参与和监督/);
  });
});
