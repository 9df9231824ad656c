import { fireEvent, screen } from "@testing-library/vue";
import { type Row } from "@openhall/shared/core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { type FakeLink } from "../samples/fake-link.ts";
import { departmentRows, projectRows, readingRows } from "../samples/openness-rows.ts";
import { programmeVenueRows } from "../samples/programme-rows.ts";
import { answerLatest, renderKiosk, touch } from "../samples/render-kiosk.ts";
import { candidatesOf } from "./syllables.ts";

const [projects, departments] = ["projects.hall/V01", "departments.hall/V01"] as const;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

async function kiosk(ofProjects: Record<string, Row> = projectRows): Promise<FakeLink> {
  const link = renderKiosk();
  link.put("venue.hall/V01", programmeVenueRows);
  link.put(projects, ofProjects);
  link.put("projects.readings/P1", readingRows);
  link.put(departments, departmentRows);
  await nextTick();
  return link;
}

/** Pages that are fetched when they are wanted; a tile may stand on the second page of its list. */
async function open(...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    if (!screen.queryByRole("button", { name })) await touch("下一页");
    await touch(name);
    await vi.dynamicImportSettled();
  }
}

const page = (): string => screen.getByRole("main").textContent.replaceAll(/\s+/g, " ");
const heading = (): string => screen.getByRole("heading", { level: 1 }).textContent;

describe("the ways to them", () => {
  test("[K97] stand on the first page only where something is public, and a number stays one touch away", async () => {
    const link = await kiosk({});
    link.put(departments, Object.fromEntries(Object.keys(departmentRows).map((key) => [key, undefined])));
    await nextTick();
    expect(screen.queryByRole("button", { name: "重点项目" })).toBeNull();
    expect(screen.queryByRole("button", { name: "部门与政策" })).toBeNull();
    link.put(projects, projectRows);
    await nextTick();
    expect(screen.getByRole("button", { name: "重点项目" })).toBeTruthy();
    await touch(/就业创业补贴政策/);
    expect(link.sentOf("queue.take-ticket")).toHaveLength(1);
  });

  test("[K97] are there while no number can be had, and lead back to what is the matter", async () => {
    const link = await kiosk();
    link.lose();
    await nextTick();
    const matter = heading();
    await open("查看重点项目");
    expect(heading()).toBe("重点项目");
    await touch("返回");
    expect(heading()).toBe(matter);
  });
});

describe("projects", () => {
  test("[K98] are listed with how far they are, how far they should be and how they stand", async () => {
    await kiosk();
    await open("重点项目");
    expect(screen.getByRole("button", { name: /环湖北路改造工程/ }).textContent).toMatch(/81\.5%.*84\.0%.*进度正常/s);
    expect(screen.getByRole("button", { name: /柳堤片区老旧小区改造/ }).textContent).toContain("明显滞后");
    expect(screen.getByRole("button", { name: /东屏污水处理厂二期/ }).textContent).toContain("尚未上报");
  });

  test("[K99] lead to their parts one at a time, and can be taken along", async () => {
    await kiosk();
    await open("重点项目", /环湖北路改造工程/);
    expect(heading()).toBe("环湖北路改造工程");
    expect(screen.getByRole("img", { name: "二维码：在手机上打开本页" })).toBeTruthy();
    for (const part of ["资金", "质量安全", "影响与图片", "参建单位与联系", "问答"]) {
      await open(new RegExp(`^${part}`));
      expect(heading()).toBe(part);
      await touch("返回");
    }
    await touch("返回首页");
    expect(heading()).toBe("请选择要办理的事项");
  });

  test("[K100] say why they are behind, what has been corrected, and every day of a late milestone", async () => {
    await kiosk();
    await open("重点项目", /柳堤片区/, /^进度/);
    expect(page()).toMatch(/明显滞后.*59\.5%.*已更正，原为 60\.5%.*−8\.5 个百分点/);
    expect(page()).toContain("电梯加装征询意见比预计多用一个月");
    expect(page()).toMatch(/样板楼完成.*延期完成.*计划 2026年6月30日.*实际 2026年7月12日/);
    expect(page()).toMatch(/电梯加装28部.*已过计划日期/);
  });

  test("[K101] tell readings with their limits, and of an old one only since when there is none", async () => {
    const link = await kiosk();
    await open("重点项目", /环湖北路/, /^环境监测/);
    expect(page()).toMatch(/PM10.*62\.0.*未超限值.*限值 80\.0（60 分钟平均）/);
    expect(page()).toContain("处理：暂停土方作业、加密洒水降尘");
    link.now.value = "2026-09-16T04:20:01.000Z";
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page()).toMatch(/PM10 ?数据中断.*最后一次数据：9月16日 周三 10:20/);
    expect(screen.queryByText("62.0")).toBeNull();
  });

  test("[K102] disclose eight categories, an empty one too, and no line whose time is over", async () => {
    const link = await kiosk();
    await open("重点项目", /柳堤片区/, /^信息公开/);
    const empty = () => screen.getAllByRole("button", { name: /尚未公开/ }).length;
    const first = empty();
    await touch("下一页");
    expect(first + empty()).toBe(8);
    await touch(/^竣工/);
    expect(page()).toContain("尚未公开");
    await touch("返回首页");
    await open("重点项目", /环湖北路/, /^信息公开/, /^批准结果/);
    expect(page()).toMatch(
      /施工许可.*结果 ?同意.*批准部门 ?住房和城乡建设局.*文号 ?990101202511200101.*日期 ?2025年11月20日/,
    );
    await touch("返回");
    await touch("返回");
    await open(/^影响与图片/);
    expect(page()).toContain("柳堤街口夜间摊铺沥青");
    link.now.value = "2026-09-21T02:20:00.000Z";
    await vi.advanceTimersByTimeAsync(5_000);
    expect(page()).not.toContain("柳堤街口夜间摊铺沥青");
  });
});

describe("a question", () => {
  const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>("textbox");

  async function asking(): Promise<FakeLink> {
    const link = await kiosk();
    await open("重点项目", /环湖北路/, "我要提问");
    return link;
  }

  test("[K103] is written by its sound on the kiosk's own keys, under a notice of who reads it", async () => {
    await asking();
    expect(page()).toMatch(/住房和城乡建设局处理.*保存两年/);
    expect(field().inputMode).toBe("none");
    for (const letter of "XIU") await touch(letter);
    await touch("修");
    for (const letter of "LU") await touch(letter);
    await touch("路");
    await touch("？");
    expect(field().value).toBe("修路？");
    await fireEvent.update(field(), "啊".repeat(300));
    expect(field().value).toHaveLength(200);
  });

  test("[K103] takes the longest syllable first, and leaves what comes after it", () => {
    const table = { xi: "西 系", xian: "先 县", an: "安" };
    expect(candidatesOf("xianan", table)).toEqual({ syllable: "xian", characters: ["先", "县"] });
    expect(candidatesOf("xib", table)?.syllable).toBe("xi");
    expect(candidatesOf("b", table)).toBeUndefined();
  });

  test("[K104] is thanked for, with where and by when its answer will be", async () => {
    const link = await asking();
    await fireEvent.update(field(), "公交站搬到哪里？");
    await touch("提交问题");
    expect(link.sentOf("projects.ask")[0]?.payload).toEqual({
      projectId: "P1",
      text: "公交站搬到哪里？",
      language: "zh",
    });
    await answerLatest(link, "projects.ask", { ok: true, version: 1, result: { questionId: "Q9" } });
    expect(heading()).toBe("问题已收到，谢谢您");
    expect(page()).toContain("两个工作日内");
    await touch("看其他问答");
    expect(page()).toContain("临时站设在柳堤街口东侧50米");
    await touch("我要提问");
    expect(field().value).toBe("");
  });

  test("[K104] that is refused says why in a sentence and keeps what was written", async () => {
    const link = await asking();
    await fireEvent.update(field(), "我叫张三，电话13800000000");
    await touch("提交问题");
    await answerLatest(link, "projects.ask", { ok: false, refusal: { code: "privacy-findings" } });
    expect(screen.getByRole("alert").textContent).toContain("请去掉后再试");
    expect(field().value).toContain("张三");
  });

  test("[K104] that may have arrived is the same question when it is sent again, and another one in other words", async () => {
    const link = await asking();
    const sendAs = async (text: string): Promise<string | undefined> => {
      await fireEvent.update(field(), text);
      await touch("提交问题");
      await answerLatest(link, "projects.ask", { ok: false, refusal: { code: "no-answer" } });
      return link.sentOf("projects.ask").at(-1)?.id;
    };
    const first = await sendAs("公交站搬到哪里？");
    expect(screen.getByRole("alert").textContent).toContain("请再试一次");
    expect(await sendAs("公交站搬到哪里？")).toBe(first);
    expect(await sendAs("公交站哪天搬回来？")).not.toBe(first);
  });

  test("[K105] has the time of typing and is gone with the visit; an answer that comes later is nobody's", async () => {
    const link = await asking();
    await fireEvent.update(field(), "公交站");
    await touch("提交问题");
    await vi.advanceTimersByTimeAsync(179_000);
    expect(screen.queryByRole("region", { name: "您还在吗？" })).toBeNull();
    await vi.advanceTimersByTimeAsync(32_000);
    expect(heading()).toBe("请选择要办理的事项");
    await answerLatest(link, "projects.ask", { ok: true, version: 1, result: { questionId: "Q9" } });
    await open("重点项目", /环湖北路/, "我要提问");
    expect(field().value).toBe("");
  });
});

describe("departments", () => {
  const office = /^市政府办公室（政务公开办）/;

  test("[K106] lead to their parts, and say what is not disclosed", async () => {
    await kiosk();
    await open("部门与政策", office);
    await open(/^组织机构/);
    expect(page()).toMatch(/市政府办公室.*政务公开科.*5层.*公开申请受理岗.*督查科/);
    await touch("返回");
    await open(/^部门动态/);
    expect(page()).toMatch(/2026年9月15日.*目录完成季度更新.*2026年9月1日.*启动/);
    await touch("返回");
    await touch("返回");
    await open(/^人力资源和社会保障局/);
    expect(screen.getByRole("button", { name: /^参观路线/ }).textContent).toContain("尚未公开");
  });

  test("[K107] say a share of ten cases or more, rounded down, and of fewer only how many", async () => {
    const link = await kiosk();
    await open("部门与政策", office, /^服务承诺/);
    expect(page()).toContain("兑现率 98.7%（492 件中 486 件）");
    expect(page()).toContain("兑现情况尚未上报");
    const row = departmentRows["department/D01"];
    const span = { from: "2026-08-01", to: "2026-08-31", at: "2026-09-01T02:00:00.000Z" };
    const fulfilment = { c1: { ...span, kept: 8, all: 9 }, c2: { ...span, kept: 9_999, all: 10_000 } };
    link.put(departments, { "department/D01": { ...row, fulfilment } });
    await nextTick();
    expect(page()).toContain("9 件中兑现 8 件");
    expect(page()).toContain("兑现率 99.9%");
  });

  test("[K108] say of a closed stop why and until when", async () => {
    await kiosk();
    await open("部门与政策", office, /^参观路线/);
    expect(page()).toContain("档案查阅室");
    expect(page()).toContain("暂不开放：正在施工 · 至 9月16日 周三 14:00");
  });

  test("[K108] say no longer that a stop is closed once its end has come, also where the hub is not heard", async () => {
    const link = await kiosk();
    link.lose();
    link.now.value = "2026-09-16T06:00:00.000Z";
    await vi.advanceTimersByTimeAsync(5_000);
    await open("查看部门与政策", office, /^参观路线/);
    expect(page()).toContain("档案查阅室");
    expect(page()).not.toContain("暂不开放");
  });

  test("[K109] show a board of exactly five sections", async () => {
    await kiosk();
    await open("部门与政策", office, /^公开展板/);
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent.trim())).toEqual([
      "1 部门职责",
      "2 政策依据",
      "3 办事流程",
      "4 服务承诺",
      "5 指南与目录",
    ]);
  });

  test("[K110] have policies with what they are for and what they say, and back where they were found", async () => {
    await kiosk();
    await open("部门与政策", "查看全部政策", /稳就业补贴/);
    for (const part of ["出台背景", "主要目标", "主要内容", "实施规定", "政策解读"]) expect(page()).toContain(part);
    expect(screen.getByRole("img", { name: "二维码：一图读懂稳就业补贴" })).toBeTruthy();
    await touch("返回");
    expect(heading()).toBe("政策文件");
  });
});

test("[K111] without the hub they stay with their age until their lease is over; what is taken down is said so", async () => {
  const link = await kiosk();
  await open("重点项目", /环湖北路/);
  link.lose();
  await nextTick();
  expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
  link.now.value = "2026-09-17T02:20:01.000Z";
  await vi.advanceTimersByTimeAsync(5_000);
  expect(heading()).toBe("这些内容已经撤下");
  await touch("返回");
  expect(page()).toContain("目前没有公开的项目。");
});
