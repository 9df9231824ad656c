import { fireEvent, render, screen } from "@testing-library/vue";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { createDossierApi } from "./dossier-api.ts";
import { createDossierFeed, feedKey } from "./dossier-feed.ts";
import DossierApp from "./DossierApp.vue";
import { type DossierPage, readAddress } from "./page-address.ts";
import { createToldApi, type ToldApi, toldDepartments, toldProjects } from "./samples/sample-dossiers.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-09-16T02:20:00.000Z") });
  sessionStorage.clear();
  sessionStorage.setItem("openhall.language", "zh");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function show(page: DossierPage, api = createToldApi({ told: toldProjects })): Promise<ToldApi> {
  render(DossierApp, { props: { page }, global: { provide: { [feedKey]: createDossierFeed("V01", api) } } });
  await vi.advanceTimersByTimeAsync(0);
  await vi.dynamicImportSettled();
  return api;
}

const main = (): string => screen.getByRole("main").textContent.replaceAll(/\s+/g, " ");

async function unfold(title: RegExp): Promise<void> {
  const details = screen.getByText(title, { selector: ".title" }).closest("details");
  if (!details) throw new Error("There is no such part.");
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  await nextTick();
}

describe("the address", () => {
  test.each([
    ["/j/V01", "V01", { shows: "projects" }],
    ["/j/V01/P1", "V01", { shows: "project", projectId: "P1" }],
    ["/d/V01/", "V01", { shows: "departments" }],
    ["/d/V01/D01", "V01", { shows: "department", departmentId: "D01" }],
    ["/d/V01/policy/PL1", "V01", { shows: "policy", policyId: "PL1" }],
    ["/j", "none", { shows: "projects" }],
  ] as const)("[P120] %s", (path, hallId, page) => {
    expect(readAddress(path)).toEqual({ hallId, page });
  });
});

describe("projects on a phone", () => {
  test("[P120] are listed with how they stand, each with its address", async () => {
    await show({ shows: "projects" });
    const link = screen.getByRole("link", { name: /环湖北路改造工程/ });
    expect(link.getAttribute("href")).toBe("/j/V01/P1");
    expect(link.textContent).toMatch(/81\.5%.*84\.0%.*进度正常/s);
  });

  test("[P121] say how old they are, stay without the hub until their lease is over, and then say so", async () => {
    const api = await show({ shows: "project", projectId: "P1" });
    expect(main()).toContain("刚刚");
    api.answer = "unreachable";
    await vi.advanceTimersByTimeAsync(20_000);
    expect(main()).toContain("连不上大厅，这里是之前的内容");
    expect(main()).toContain("环湖北路改造工程");
    vi.setSystemTime(new Date("2026-09-17T02:20:30.000Z"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(main()).not.toContain("环湖北路改造工程");
  });

  test("[P122] tell part by part what the kiosk tells, with all eight categories and tables", async () => {
    await show({ shows: "project", projectId: "P1" });
    expect(main()).toContain("管线迁改完成");
    expect(main()).not.toContain("施工许可");
    await unfold(/^批准结果$/);
    expect(main()).toContain("990101202511200101");
    const categories = [
      "批准服务",
      "批准结果",
      "招标投标",
      "征收土地",
      "重大设计变更",
      "施工有关",
      "质量安全监督",
      "竣工",
    ];
    for (const category of categories) expect(screen.getByText(category, { selector: ".title" })).toBeTruthy();
    await unfold(/^下载$/);
    expect(screen.getByRole("link", { name: "监测数据（CSV）" }).getAttribute("href")).toBe(
      "/api/v1/projects/V01/P1/readings.csv",
    );
  });
});

describe("a question from a phone", () => {
  async function asking(): Promise<ToldApi> {
    const api = await show({ shows: "project", projectId: "P1" });
    await unfold(/^向项目提问$/);
    return api;
  }
  const write = (text: string) => fireEvent.update(screen.getByRole("textbox"), text);
  async function send(): Promise<void> {
    await fireEvent.click(screen.getByRole("button", { name: "提交问题" }));
    await vi.advanceTimersByTimeAsync(0);
  }

  test("[P123] has one key until the hub has answered, and is thanked for", async () => {
    const api = await asking();
    expect(main()).toMatch(/住房和城乡建设局处理.*保存两年/);
    await write("公交站搬到哪里？");
    api.asked = "no-answer";
    await send();
    expect(screen.getByRole("alert").textContent).toContain("不知道问题是否送到");
    api.asked = undefined;
    await send();
    const [first, second] = api.questions;
    expect(second).toEqual(first);
    expect(first).toMatchObject({ projectId: "P1", text: "公交站搬到哪里？", language: "zh" });
    expect(main()).toContain("两个工作日内");
  });

  test("[P123] that is refused keeps what was written, and what is then sent has another key", async () => {
    const api = await asking();
    await write("我叫张三");
    api.asked = "privacy-findings";
    await send();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("我叫张三");
    await send();
    expect(api.questions[0]?.key).not.toBe(api.questions[1]?.key);
  });

  test("[P123] goes to the project's door with its key; a refusal is told by its code, silence as no answer", async () => {
    const fetched = vi.fn<typeof fetch>(async () => Response.json({ ok: true }));
    vi.stubGlobal("fetch", fetched);
    const api = createDossierApi({ hallId: "V01", page: { shows: "project", projectId: "P1" } });
    const question = { projectId: "P1", text: "问？", language: "zh", key: "k".repeat(32) } as const;
    expect(await api.ask(question)).toBeUndefined();
    const [address, init] = fetched.mock.calls[0] ?? [];
    expect(address).toBe("/api/v1/projects/V01/P1/questions");
    expect(new Headers(init?.headers).get("Idempotency-Key")).toBe("k".repeat(32));
    fetched.mockResolvedValueOnce(Response.json({ ok: false, refusal: { code: "secrecy-mark" } }, { status: 422 }));
    expect(await api.ask(question)).toBe("secrecy-mark");
    fetched.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    expect(await api.ask(question)).toBe("no-answer");
  });
});

describe("departments on a phone", () => {
  test("[P124] tell what the kiosk tells, with the board as a file", async () => {
    await show({ shows: "department", departmentId: "D01" }, createToldApi({ told: toldDepartments }));
    expect(main()).toContain("受理向市政府提出的政府信息公开申请");
    await unfold(/^参观路线$/);
    expect(main()).toContain("暂不开放：正在施工");
    expect(screen.getByRole("link", { name: "公开展板 A4（PDF）" }).getAttribute("href")).toBe(
      "/api/v1/departments/V01/D01/board.pdf?size=A4&language=zh",
    );
  });

  test("[P124] have policies that lead to them", async () => {
    await show({ shows: "policy", policyId: "PL1" }, createToldApi({ told: toldDepartments }));
    expect(main()).toMatch(/出台背景.*主要目标.*主要内容.*实施规定.*政策解读/);
    expect(screen.getByRole("link", { name: "人力资源和社会保障局" }).getAttribute("href")).toBe("/d/V01/D07");
  });
});

describe("what is unknown", () => {
  test("[P125] is said so, with the way to all: of a project as the hub answers for it", async () => {
    await show({ shows: "project", projectId: "P9" }, createToldApi("unknown"));
    expect(main()).toContain("找不到这些内容");
    expect(screen.getByRole("link", { name: "看全部项目" }).getAttribute("href")).toBe("/j/V01");
  });

  test("[P125] is said so, with the way to all: of a department, which is not called by its id", async () => {
    await show({ shows: "department", departmentId: "D99" }, createToldApi({ told: toldDepartments }));
    expect(main()).toContain("找不到这些内容");
    expect(document.title).not.toContain("D99");
    expect(screen.getByRole("link", { name: "看全部部门" }).getAttribute("href")).toBe("/d/V01");
  });

  test("[P125] and is put back as it was is asked for whole", async () => {
    const fetched = vi.fn<typeof fetch>(async () =>
      Response.json(toldProjects.projects, { headers: { ETag: '"one"' } }),
    );
    vi.stubGlobal("fetch", fetched);
    const api = createDossierApi({ hallId: "V01", page: { shows: "projects" } });
    await api.read();
    fetched.mockResolvedValueOnce(new Response(undefined, { status: 404 }));
    expect(await api.read()).toBe("unknown");
    await api.read();
    const asked = fetched.mock.calls.map(([, init]) => new Headers(init?.headers).get("If-None-Match"));
    expect(asked).toEqual([null, '"one"', null]);
  });
});
