import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle } from "../../samples/stage.ts";
import { deskW1, hallH1, openSetup, service } from "../test-setup.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const venue = (changes: object = {}) => ({
  halls: [hallH1],
  services: [service("S1"), service("S2", { queue: "B", targetMinutes: 30 })],
  desks: [deskW1],
  ...changes,
});
const fileOf = (content: unknown) =>
  new File([typeof content === "string" ? content : JSON.stringify(content)], "venue.json");

describe("a venue file", () => {
  it("[I16] is downloaded by a link, also by a manager", async () => {
    await openSetup({ role: "manager", at: "section=file" });
    const link = screen.getByRole("link", { name: "下载场地文件" });
    expect(link.getAttribute("href")).toBe("/api/v1/venue");
    expect(link.hasAttribute("download")).toBe(true);
  });

  it("[I18] shows what it would change before anything is sent, and with “replace” what goes out of use", async () => {
    const setup = await openSetup({ at: "section=file" });
    await setup.choose("场地文件（JSON）", fileOf(venue({ services: [service("S1"), service("S3")] })));
    expect(screen.getByText("新增 1", { selector: "summary span" })).toBeTruthy();
    expect(screen.queryByText(/停用 1/)).toBeNull();
    await fireEvent.click(screen.getByRole("switch", { name: "文件里没有的都停用" }));
    expect(screen.getByText("停用 1", { selector: "summary span" })).toBeTruthy();
    expect(screen.getByText("事项S2 (S2)")).toBeTruthy();
    expect(setup.requests()).toHaveLength(0);
  });

  it("[I18] that says what there is already offers nothing to import", async () => {
    const setup = await openSetup({ at: "section=file" });
    await setup.choose("场地文件（JSON）", fileOf({ halls: [hallH1], services: [], desks: [deskW1] }));
    expect(screen.getByText(/不会改变什么/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "导入" })).toBeNull();
  });

  it("[I19] that is wrong shows every wrong row in words, and cannot be sent", async () => {
    const setup = await openSetup({ at: "section=file" });
    await setup.choose(
      "场地文件（JSON）",
      fileOf(venue({ services: [service("S1", { queue: "I", targetMinutes: -1 })] })),
    );
    expect(screen.getByText(/有 2 处写得不对/)).toBeTruthy();
    expect(screen.getByText(/事项 第 1 行（S1） targetMinutes：请填 0 到 1440/)).toBeTruthy();
    await setup.choose("场地文件（JSON）", fileOf(venue({ desks: [deskW1, { ...deskW1, id: "W2" }] })));
    expect(screen.getByText("窗口 W2：窗口 W1 已经用了这个号")).toBeTruthy();
    await setup.choose("场地文件（JSON）", fileOf("halls: []"));
    expect(screen.getByText(/不是 JSON 格式/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "导入" })).toBeNull();
  });

  it("[I20] goes to the hub under one key, and under the same key when the answer was lost", async () => {
    const setup = await openSetup({ at: "section=file" });
    await setup.choose("场地文件（JSON）", fileOf(venue()));
    setup.reply("POST", 503, { ok: false, refusal: { code: "try-again" } });
    await setup.press("导入");
    await settle();
    expect(screen.getByText(/中枢没有做成这一步/)).toBeTruthy();
    setup.reply("POST", 200, { ok: true, version: 9, result: {} });
    await setup.press("再试一次");
    await settle();
    const sent = setup.requests().map(([path, request]) => ({
      path,
      key: new Headers(request?.headers).get("idempotency-key"),
      body: JSON.parse(String(request?.body)) as unknown,
    }));
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({
      path: "/api/v1/commands/venue.import",
      body: { replace: false, services: [{ id: "S1" }, { id: "S2", targetMinutes: 30 }] },
    });
    expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[1]).toEqual(sent[0]);
    expect(screen.getByText("已导入。").getAttribute("role")).toBe("status");
  });

  it("[I21] that the hub refuses shows the hub's rows, and nothing is lost", async () => {
    const setup = await openSetup({ at: "section=file" });
    await setup.choose("场地文件（JSON）", fileOf(venue()));
    setup.reply("POST", 409, {
      ok: false,
      refusal: {
        code: "venue-file-wrong",
        rows: [{ table: "services", id: "S2", problem: "in-another-hall-already", other: "H9" }],
      },
    });
    await setup.press("导入");
    await settle();
    expect(screen.getByText("事项 S2：已经在大厅 H9，不能移到别的大厅")).toBeTruthy();
    expect(screen.getByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});
