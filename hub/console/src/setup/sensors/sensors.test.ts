import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle } from "../../samples/stage.ts";
import { openSetup, setUpRows } from "../test-setup.ts";
import { exampleOf } from "./example.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rows = { ...setUpRows, "sensor/SN1": { id: "SN1", hallId: "H1", name: "东侧扬尘仪", projectId: "P1" } };
describe("the sensors of the venue", () => {
  it("[W390] are saved with their project", async () => {
    const setup = await openSetup({ role: "manager", at: "section=sensors&id=SN1", rows });
    await fireEvent.update(screen.getByLabelText("名称"), "西侧噪声仪");
    await setup.press("保存");
    expect(setup.sent().at(-1)).toMatchObject({
      type: "venue.put-sensor",
      payload: { id: "SN1", name: "西侧噪声仪", projectId: "P1" },
    });
  });

  it("[W391] are given a token that is told once, with what is sent with it, and hidden for good", async () => {
    const setup = await openSetup({ role: "manager", at: "section=sensors&id=SN1", rows });
    setup.replyAt("POST sensors/SN1/token", { token: "oh-sensor-secret" });
    await setup.press("发令牌");
    await settle();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "令牌" }).value).toBe("oh-sensor-secret");
    expect(document.querySelector("pre")?.textContent).toContain("projects.record-readings");
    await setup.press("已抄好，收起");
    expect(document.body.textContent).not.toContain("oh-sensor-secret");
  });

  it("[W391] send a reading as the hub takes it", () => {
    const text = exampleOf("http://hub", "secret", "P1", Date.parse("2026-09-16T02:27:31.500Z"));
    const body = /-d '(.*)'$/.exec(text)?.[1] ?? "";
    expect(JSON.parse(body)).toMatchObject({
      projectId: "P1",
      readings: [{ indicator: "pm10", at: "2026-09-16T02:20:00.000Z", minutes: 10 }],
    });
    expect(text).toContain("Bearer secret");
  });
});
