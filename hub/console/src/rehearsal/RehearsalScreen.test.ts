import { cleanup, fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openConsole, settle } from "../samples/stage.ts";
import { now } from "../samples/hall-rows.ts";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Stage = Awaited<ReturnType<typeof openConsole>>;

/** What the hub answers about rehearsals from now on, and what it has been asked for. */
function hubThat(stage: Stage, state: object, answer: { status: number; body: object } = { status: 202, body: state }) {
  const wishes: unknown[] = [];
  const others = stage.asked.getMockImplementation();
  stage.asked.mockImplementation((path, request) => {
    if (!path.endsWith("/rehearsal")) return others?.(path, request) ?? Promise.reject(new Error(path));
    const isWish = request?.method === "POST";
    if (isWish) wishes.push(JSON.parse(String(request.body)));
    const { status, body } = isWish ? answer : { status: 200, body: state };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return wishes;
}

/** The hub greets the page, in a rehearsal or not. */
async function greet(stage: Stage, rehearsal?: { speed: number }): Promise<void> {
  const sender = { id: "user:c1", role: "administrator" };
  stage.link().welcome.value = { epoch: 1, at: now, sender, ...(rehearsal ? { rehearsal } : {}) };
  await settle();
}

async function openSwitch(): Promise<Stage> {
  const stage = await openConsole({ role: "administrator", at: "/rehearsal" });
  await stage.showHall({});
  return stage;
}

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const on = { on: true, speed: 60, seed: "monday" };

describe("[Y12] the switch of the rehearsal", () => {
  it("begins one at a speed and from a seed, and says so when the other hub has greeted the page", async () => {
    const stage = await openSwitch();
    const wishes = hubThat(stage, { on: false }, { status: 202, body: on });
    await greet(stage);
    expect(screen.getByRole("status").textContent).toContain("现在是真实场地");
    await fireEvent.click(screen.getByRole("radio", { name: /^60 倍/ }));
    await fireEvent.update(screen.getByLabelText(/^种子/), "monday");
    await fireEvent.click(button("开始演练"));
    await settle();
    expect(wishes).toEqual([{ on: true, speed: 60, force: false, seed: "monday" }]);
    expect(screen.getByRole("status").textContent).toContain("正在切换");
    expect(button("开始演练")).toHaveProperty("disabled", true);
    hubThat(stage, on);
    await greet(stage, { speed: 60 });
    expect(screen.getByRole("status").textContent).toContain("正在演练：60 倍速度，种子 monday。");
  });

  it("ends one", async () => {
    const stage = await openSwitch();
    const wishes = hubThat(stage, on, { status: 202, body: { on: false } });
    await greet(stage, { speed: 60 });
    await fireEvent.click(button("结束演练，回到真实场地"));
    await settle();
    expect(wishes).toEqual([{ on: false }]);
  });

  it("takes no seed that the hub would not", async () => {
    const stage = await openSwitch();
    const wishes = hubThat(stage, { on: false });
    await greet(stage);
    await fireEvent.update(screen.getByLabelText(/^种子/), "a b");
    expect(screen.getByText(/^种子是/)).toBeTruthy();
    expect(button("开始演练")).toHaveProperty("disabled", true);
    expect(wishes).toEqual([]);
  });

  it("[Y13] asks first where visitors are in the hall", async () => {
    const stage = await openSwitch();
    const refusal = { code: "visitors-in-hall", count: 7 };
    const wishes = hubThat(stage, { on: false }, { status: 409, body: { ok: false, refusal } });
    await greet(stage);
    await fireEvent.click(button("开始演练"));
    await settle();
    expect(screen.getByText(/^7 位来访者/)).toBeTruthy();
    await fireEvent.click(button("仍然开始"));
    await settle();
    expect(wishes).toEqual([
      { on: true, speed: 1, force: false },
      { on: true, speed: 1, force: true },
    ]);
  });

  it("says why one cannot begin", async () => {
    const stage = await openSwitch();
    const refusal = { code: "rehearsal-not-possible", reason: "The disk is full." };
    hubThat(stage, { on: false }, { status: 409, body: { ok: false, refusal } });
    await greet(stage);
    await fireEvent.click(button("开始演练"));
    await settle();
    expect(screen.getByText("演练不能开始：The disk is full.").getAttribute("role")).toBe("alert");
    expect(button("开始演练")).toHaveProperty("disabled", false);
  });

  it("is the administrator's", async () => {
    const stage = await openConsole({ role: "manager", at: "/rehearsal" });
    await stage.showHall({});
    expect(stage.router.currentRoute.value.name).toBe("floor");
    expect(screen.queryByRole("link", { name: "演练" })).toBeNull();
  });
});

describe("[Y19] the mark of a rehearsal", () => {
  const marks = (): number => screen.queryAllByText("演练 Rehearsal", { selector: "p" }).length;

  it("is on every page as soon as the hub's greeting says so, and stays while the link is lost", async () => {
    const stage = await openConsole();
    await stage.showHall({});
    expect(marks()).toBe(0);
    await greet(stage, { speed: 1 });
    expect(marks()).toBe(1);
    stage.link().lose();
    await settle();
    expect(marks()).toBe(1);
    await greet(stage);
    expect(marks()).toBe(0);
  });

  it("is on the page for signing in as well", async () => {
    const stage = await openConsole({ isSignedIn: false });
    hubThat(stage, on);
    await stage.pass(3_000);
    expect(marks()).toBe(1);
  });
});
