import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { programmeRows } from "../../samples/programme-rows.ts";
import { settle } from "../../samples/stage.ts";
import { dialog, openProgramme } from "../test-programme.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = (changes: Parameters<typeof openProgramme>[0] = {}) =>
  openProgramme({ role: "greeter", query: "?part=run", ...changes });
const run = (name: string) => within(screen.getByRole("region", { name }));
const launch = () => run("政府公开月启动仪式");
const lines = (): string[] =>
  within(screen.getByRole("list", { name: "今天的场次" }))
    .getAllByRole("button")
    .map((line) => line.textContent.replaceAll(/\s+/g, ""));
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rowOf = (id: string, changes: object) => ({ [`entry/${id}`]: { ...programmeRows[`entry/${id}`], ...changes } });

describe("the run sheet", () => {
  it("[W276] shows today's entries of the venue in their order, what is on, its step and the time to the next", async () => {
    const stage = await open();
    expect(lines()).toEqual([
      "09:00–10:00依申请公开咨询三号会议室已结束",
      "10:00–11:30政府公开月启动仪式一楼大厅进行中",
      "10:32–11:30稳就业补贴办法解读三号会议室推迟",
      "14:00–16:00老旧小区改造管理办法解读三号会议室有变动",
      "15:30–16:30咨询（住房和城乡建设局）三号会议室公众还看不到",
    ]);
    const now = launch().getByRole("listitem", { current: "step" });
    expect(now.textContent).toMatch(/10:15\s*12个部门表态承诺\s*正在进行/);
    expect(launch().getByRole("timer").textContent).toMatch(/离下一环节\s*30:00/);
    stage.link().clock.value = "2026-09-16T02:49:55.000Z";
    await stage.pass(1000);
    expect(launch().getByRole("timer").textContent).toMatch(/离下一环节\s*00:05/);
    stage.link().clock.value = "2026-09-16T02:51:00.000Z";
    await stage.pass(1000);
    expect(launch().getByRole("timer").textContent).toMatch(/下一环节已过点\s*01:00/);
  });

  it("[W276] shows another venue when it is chosen, and says where there is nothing today", async () => {
    const stage = await open();
    await stage.choose("场地", "V08");
    await stage.arrive();
    expect(lines()).toEqual(["14:30–16:00重点项目公开日：环湖北路改造工程"]);
    const again = await open({ rows: {} });
    expect(screen.getByText("这个场地今天没有场次。")).toBeTruthy();
    expect(again.sent()).toEqual([]);
  });

  it("[W276] keeps the entry that is run when the clock goes on, until another is chosen", async () => {
    const stage = await open();
    await stage.show("programme.staff/all", {
      ...programmeRows,
      ...rowOf("launch", { status: "ended", since: "2026-09-16T02:20:00.000Z" }),
      ...rowOf("policy", { status: "live" }),
    });
    expect(launch().getByText("10:20 结束")).toBeTruthy();
    await stage.press(/稳就业补贴办法解读/);
    await stage.arrive();
    expect(run("稳就业补贴办法解读").getByRole("button", { name: "结束" })).toBeTruthy();
  });
});

describe("the verbs of the run sheet", () => {
  it("[W277] send the next step once, from the step that is seen", async () => {
    const stage = await open();
    const next = button("下一步：公众代表发言");
    await fireEvent.click(next);
    await fireEvent.click(next);
    expect(stage.sent()).toEqual([{ type: "programme.next-step", payload: { entryId: "launch", from: "pledges" } }]);
    expect(stage.link().sent[0]?.validForMs).toBe(5000);
    await stage.done(rowOf("launch", { stepId: "public" }));
    await stage.press("下一步：咨询服务台揭牌");
    expect(stage.sent().at(-1)?.payload).toEqual({ entryId: "launch", from: "public" });
  });

  it("[W277] do nothing with a press that was meant for the step before", async () => {
    const stage = await open();
    await stage.show("programme.staff/all", { ...programmeRows, ...rowOf("launch", { stepId: "public" }) });
    await stage.press("下一步：咨询服务台揭牌");
    expect(stage.sent()).toEqual([]);
    vi.advanceTimersByTime(700);
    await stage.press("下一步：咨询服务台揭牌");
    expect(stage.sent()).toHaveLength(1);
  });

  it("[W277] begin and end after a question that says what happens at the same time", async () => {
    const stage = await open({ query: "?part=run&at=renewal" });
    await stage.press("开始");
    expect(dialog().getByText(/原定 14:00 开始/)).toBeTruthy();
    expect(dialog().getByText("今天最多 40 个号：申请受理")).toBeTruthy();
    expect(stage.sent()).toEqual([]);
    await fireEvent.click(dialog().getByRole("button", { name: "开始" }));
    await fireEvent.click(dialog().getByRole("button", { name: "开始" }));
    expect(stage.sent()).toEqual([{ type: "programme.begin", payload: { entryId: "renewal" } }]);
    await stage.done(rowOf("renewal", { status: "live" }));
    await stage.press("结束");
    await fireEvent.click(dialog().getByRole("button", { name: "结束" }));
    expect(stage.sent().at(-1)).toEqual({ type: "programme.end", payload: { entryId: "renewal" } });
    await stage.refuse({ code: "not-live" });
    expect(dialog().getByRole("alert").textContent).toContain("现在不在进行");
  });

  it("[W277] unveil with one press, and cover again", async () => {
    const stage = await open();
    await stage.press("揭牌");
    expect(stage.sent().at(-1)).toEqual({
      type: "programme.unveil",
      payload: { entryId: "launch", unveiled: true },
    });
    await stage.done(rowOf("launch", { unveiledAt: "2026-09-16T02:20:00.000Z" }));
    expect(launch().getByText("10:20 已揭牌")).toBeTruthy();
    await stage.press("重新遮上");
    expect(stage.sent().at(-1)?.payload).toEqual({ entryId: "launch", unveiled: false });
  });

  it.each(["reviewer", "approver", "project-owner", "administrator"] as const)(
    "[W277] are not offered to a %s, who looks on",
    async (role) => {
      await open({ role });
      expect(launch().getByText(/您可以查看/)).toBeTruthy();
      expect(launch().queryAllByRole("button")).toEqual([]);
    },
  );

  it("[W277] say nothing of screens where the public cannot see the entry", async () => {
    const stage = await open({ query: "?part=run&at=draft" });
    await stage.press("开始");
    expect(dialog().getByText("公众看不到这一场，屏幕上没有变化。")).toBeTruthy();
    expect(dialog().queryByText(/屏幕上马上/)).toBeNull();
  });

  it("[W277] say what happens to the hall once more when an entry is brought back", async () => {
    const rows = { ...programmeRows, ...rowOf("renewal", { status: "ended" }) };
    const stage = await open({ rows, query: "?part=run&at=renewal" });
    await stage.press("恢复…");
    expect(dialog().getByText(/马上又是“进行中”/)).toBeTruthy();
    expect(dialog().getByText("今天最多 40 个号：申请受理")).toBeTruthy();
  });

  it.each(["greeter", "editor"] as const)("[W277] bring back what was ended by mistake, for a %s", async (role) => {
    const stage = await open({ role, query: "?part=run&at=morning" });
    await stage.press("恢复…");
    await fireEvent.click(dialog().getByRole("button", { name: "恢复" }));
    expect(stage.sent().at(-1)).toEqual({ type: "programme.restore", payload: { entryId: "morning" } });
  });

  it("[W277] bring back what was cancelled only for those who may cancel; others are told who can", async () => {
    const rows = { ...programmeRows, ...rowOf("morning", { status: "cancelled" }) };
    await open({ rows, query: "?part=run&at=morning" });
    expect(screen.queryByRole("button", { name: "恢复…" })).toBeNull();
    expect(screen.getByText(/由编辑或大厅主管恢复/)).toBeTruthy();
    document.body.innerHTML = "";
    await open({ rows, role: "editor", query: "?part=run&at=morning" });
    expect(button("恢复…")).toBeTruthy();
  });

  it("[W279] do nothing without the link, then or later, and say so; nothing is counted down", async () => {
    const stage = await open();
    stage.link().lose();
    await settle();
    expect(screen.getByText(/现在按了不会执行，恢复后也不会补做/)).toBeTruthy();
    expect(launch().getByRole("timer").textContent).toContain("断开，时间不详");
    await stage.press("下一步：公众代表发言");
    await stage.press("揭牌");
    await stage.press("推迟 10 分钟");
    expect(screen.queryByRole("dialog")).toBeNull();
    stage.link().restore();
    await stage.pass(5000);
    expect(stage.sent()).toEqual([]);
  });
});

describe("a delay", () => {
  const moves = (): string[] =>
    within(dialog().getByRole("region", { name: "会这样变动" }))
      .getAllByRole("listitem")
      .map((one) => one.textContent.replaceAll(/\s+/g, " ").trim());
  const openDelay = async () => {
    const stage = await open({ query: "?part=run&at=policy" });
    await stage.press("推迟 10 分钟");
    return stage;
  };
  const plan = (end: string) => [
    { entryId: "policy", startsAt: "2026-09-16T02:42:00.000Z", endsAt: `2026-09-16T03:${end}:00.000Z` },
  ];

  it("[W278] shows all that moves, and what still overlaps, before anything does", async () => {
    const stage = await openDelay();
    expect(moves()[0]).toBe("稳就业补贴办法解读 10:32–11:30 改为 10:42–11:40");
    await fireEvent.click(dialog().getByRole("button", { name: "提前 5" }));
    expect(moves()).toEqual(["稳就业补贴办法解读 10:32–11:30 改为 10:27–11:25"]);
    expect(dialog().queryByRole("switch")).toBeNull();
    expect(stage.sent()).toEqual([]);
  });

  it("[W278] sends what was seen, once", async () => {
    const stage = await openDelay();
    await fireEvent.click(dialog().getByRole("switch"));
    await fireEvent.click(dialog().getByRole("button", { name: "推迟 10 分钟" }));
    await fireEvent.click(dialog().getByRole("button", { name: "推迟 10 分钟" }));
    expect(stage.sent()).toEqual([
      { type: "programme.delay", payload: { entryId: "policy", minutes: 10, follow: false, seen: plan("40") } },
    ]);
    await stage.done();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W278] that changes under the eyes has to be seen before it is sent", async () => {
    const stage = await openDelay();
    await fireEvent.click(dialog().getByRole("switch"));
    await stage.show("programme.staff/all", {
      ...programmeRows,
      ...rowOf("policy", { endsAt: "2026-09-16T03:40:00.000Z" }),
    });
    expect(dialog().getByText(/刚才有变化/)).toBeTruthy();
    expect(dialog().queryByRole("button", { name: "推迟 10 分钟" })).toBeNull();
    await fireEvent.click(dialog().getByRole("button", { name: "看过新的安排" }));
    await fireEvent.click(dialog().getByRole("button", { name: "推迟 10 分钟" }));
    expect(stage.sent().at(-1)?.payload).toMatchObject({ seen: plan("50") });
  });

  it("[W278] that the hub refuses as changed shows the hub's plan, which has to be seen before it is sent", async () => {
    const stage = await openDelay();
    await fireEvent.click(dialog().getByRole("button", { name: "推迟 10 分钟" }));
    await stage.refuse({ code: "plan-changed", entryId: "policy", plan: plan("45") });
    expect(moves()).toEqual([expect.stringContaining("改为 10:42–11:45")]);
    await fireEvent.click(dialog().getByRole("button", { name: "看过新的安排" }));
    await fireEvent.click(dialog().getByRole("button", { name: "推迟 10 分钟" }));
    expect(stage.sent().at(-1)?.payload).toMatchObject({ seen: plan("45") });
  });
});
