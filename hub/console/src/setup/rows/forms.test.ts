import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle } from "../../samples/stage.ts";
import { deskW1, openSetup, service, setUpRows } from "../test-setup.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe("changing a row", () => {
  it("[I2] sends it whole by the command of its table, and says that it is saved", async () => {
    const setup = await openSetup({ at: "section=services&id=S1" });
    await setup.type("通常用时", "12");
    await setup.type(/中文说法/, "上学、学区，入学");
    await setup.type("每天号数上限", "60");
    await setup.press("保存");
    const { retired: _, ...row } = { retired: undefined, ...service("S1") };
    const changed = {
      ...row,
      targetMinutes: 12,
      quotaPerDay: 60,
      keywords: { zh: ["上学", "学区", "入学"], en: [] },
    };
    expect(setup.sent()).toMatchObject([{ type: "venue.put-service", payload: changed, validForMs: 15_000 }]);
    expect(setup.sent()[0]?.payload).toEqual(changed);
    await setup.done({ "service/S1": changed });
    expect(screen.getByText("已保存。").getAttribute("role")).toBe("status");
  });

  it("[I2] leaves a number out whose field is emptied", async () => {
    const setup = await openSetup({
      at: "section=classes&id=senior",
      rows: { ...setUpRows, "class/senior": { ...setUpRows["class/senior"], creditMinutes: 20 } },
    });
    expect(valueOf("优先折算")).toBe("20");
    await setup.type("优先折算", "");
    await setup.press("保存");
    expect(setup.sent()[0]?.payload).toEqual({ id: "senior", name: { zh: "老年人", en: "Older people" } });
  });

  it("[I3] offers the next id to a new one, opens it when saved, and takes no id that is there", async () => {
    const setup = await openSetup({ at: "section=desks" });
    await setup.press("添加窗口");
    expect(valueOf("编号")).toBe("W2");
    await setup.type("窗口号", "2");
    await setup.type("中文", "二号窗");
    await setup.type("英文", "Desk 2");
    await setup.type("编号", "W1");
    await setup.press("保存");
    expect(setup.sent()).toHaveLength(0);
    expect(screen.getByText(/这个编号已经有了/)).toBeTruthy();

    await setup.type("编号", "W2");
    await setup.press("保存");
    const row = { ...deskW1, id: "W2", number: 2, name: { zh: "二号窗", en: "Desk 2" }, queues: [] };
    expect(setup.sent()).toMatchObject([{ type: "venue.put-desk", payload: row }]);
    await setup.done({ "desk/W2": row });
    expect(setup.router.currentRoute.value.query).toMatchObject({ section: "desks", id: "W2" });
    expect(screen.getByRole("heading", { name: "二号窗" })).toBeTruthy();
  });

  it("[I4] says at each field what it wants, goes to the first, and sends nothing", async () => {
    const setup = await openSetup({ at: "section=services&id=S1" });
    await setup.type("通常用时", "12.5");
    await fireEvent.update(screen.getAllByLabelText("英文")[0]!, " ");
    await setup.press("保存");
    expect(setup.sent()).toHaveLength(0);
    const field = screen.getByLabelText("通常用时");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
    const texts = described.map((id) => document.querySelector(`[id="${id}"]`)?.textContent);
    expect(texts.join()).toContain("0 到 1440 之间的整数");
    expect(screen.getByText("有 2 处要改，改好再保存。").getAttribute("role")).toBe("alert");
    expect(document.activeElement).toBe(screen.getAllByLabelText("英文")[0]);

    await setup.type("通常用时", "12");
    expect(field.getAttribute("aria-invalid")).toBeNull();
  });

  it("[I4] wants hours that end after they begin, in the stretch that is wrong", async () => {
    const setup = await openSetup({ at: "section=halls&id=H1" });
    await setup.press("加一段时间");
    const second = within(screen.getByRole("group", { name: "第 2 段时间" }));
    await fireEvent.update(second.getByLabelText("到"), "830");
    await fireEvent.blur(second.getByLabelText("到"));
    await setup.press("保存");
    expect(setup.sent()).toHaveLength(0);
    expect(second.getByLabelText<HTMLInputElement>("到").value).toBe("08:30");
    expect(second.getByLabelText("到").getAttribute("aria-invalid")).toBe("true");
    const first = within(screen.getByRole("group", { name: "第 1 段时间" }));
    expect(first.getByLabelText("到").getAttribute("aria-invalid")).toBeNull();
  });

  it("[I5] shows what the hub finds wrong at the field it is about, and keeps what is typed", async () => {
    const setup = await openSetup({ at: "section=desks&id=W1" });
    await setup.type("窗口号", "7");
    await setup.press("保存");
    await setup.refuse({
      code: "venue-file-wrong",
      rows: [{ table: "desks", id: "W1", problem: "number-taken", other: "W7" }],
    });
    expect(screen.getByText("窗口 W7 已经用了这个号")).toBeTruthy();
    expect(screen.getByLabelText("窗口号").getAttribute("aria-invalid")).toBe("true");
    expect(valueOf("窗口号")).toBe("7");

    await setup.press("保存");
    await setup.refuse({ code: "malformed", paths: [{ path: "name.en", problem: "too long" }] });
    expect(screen.getByText("中文和英文都要填写。")).toBeTruthy();
  });

  it("[I6] says any other refusal in words, and what is typed can be saved again", async () => {
    const setup = await openSetup({ at: "section=desks&id=W1" });
    await setup.type("窗口号", "7");
    await setup.press("保存");
    await setup.refuse({ code: "read-only" });
    expect(screen.getByText(/磁盘现在不能写入/)).toBeTruthy();
    await setup.press("知道了");
    expect(valueOf("窗口号")).toBe("7");
    await setup.press("保存");
    expect(setup.sent()).toHaveLength(2);
  });

  it("[I8] keeps what is typed through a lost link, and saves it when the link is back", async () => {
    const setup = await openSetup({ at: "section=desks&id=W1" });
    await setup.type("窗口号", "7");
    setup.link().lose();
    await settle();
    expect(screen.getByText(/填写的内容还在，恢复后才能保存/)).toBeTruthy();
    await fireEvent.submit(screen.getByLabelText("窗口号"));
    expect(setup.sent()).toHaveLength(0);
    setup.link().restore();
    await settle();
    expect(valueOf("窗口号")).toBe("7");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([{ payload: { number: 7 } }]);
  });

  it("[I9] is kept while one looks elsewhere, marked in the list, and given up only by “discard”", async () => {
    const setup = await openSetup({ at: "section=desks&id=W1" });
    await setup.type("窗口号", "7");
    await setup.goTo("事项");
    await setup.goTo("窗口");
    await setup.press(/一号窗.*未保存/);
    expect(valueOf("窗口号")).toBe("7");
    await setup.press("放弃修改");
    expect(valueOf("窗口号")).toBe("1");
    expect(screen.queryByText("未保存")).toBeNull();
  });

  it("[I28] asks before the window is closed over something not saved", async () => {
    const setup = await openSetup({ at: "section=desks&id=W1" });
    const close = () => {
      const event = new Event("beforeunload", { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(close()).toBe(false);
    await setup.type("窗口号", "7");
    expect(close()).toBe(true);
  });
});

describe("what others do meanwhile", () => {
  it("[I12] is followed where nothing is typed, said, and never wins over what is typed", async () => {
    const setup = await openSetup({ at: "section=services&id=S1" });
    await setup.type("通常用时", "12");
    await setup.show("venue.setup/all", {
      ...setUpRows,
      "service/S1": service("S1", { targetMinutes: 20, frequent: true }),
    });
    expect(screen.getByText(/别人刚刚改了：常办事项。/)).toBeTruthy();
    expect(screen.getByText(/别人刚刚也改了：通常用时。/)).toBeTruthy();
    expect(valueOf("通常用时")).toBe("12");
    expect(screen.getByRole<HTMLInputElement>("switch", { name: "常办事项" }).checked).toBe(true);
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([{ payload: { targetMinutes: 12, frequent: true } }]);
  });

  it("[I12] is simply shown where nothing has been typed", async () => {
    const setup = await openSetup({ at: "section=services&id=S1" });
    await setup.show("venue.setup/all", { ...setUpRows, "service/S1": service("S1", { targetMinutes: 20 }) });
    expect(valueOf("通常用时")).toBe("20");
    expect(screen.queryByText(/别人刚刚/)).toBeNull();
  });

  it("[I12] is not what one has saved oneself", async () => {
    const setup = await openSetup({ at: "section=services&id=S1" });
    await setup.type("通常用时", "12");
    await setup.press("保存");
    await setup.done({ "service/S1": service("S1", { targetMinutes: 12 }) });
    expect(screen.queryByText(/别人刚刚/)).toBeNull();
    expect(screen.queryByText("未保存")).toBeNull();
  });
});

describe("out of use", () => {
  it("[I13] is shown when asked for, and used again by saving it", async () => {
    const setup = await openSetup({ at: "section=services" });
    expect(screen.queryByRole("button", { name: /事项S9/ })).toBeNull();
    await fireEvent.click(screen.getByLabelText("显示已停用的（1）"));
    await setup.press(/事项S9.*已停用/);
    await setup.press("恢复使用");
    expect(setup.sent()).toMatchObject([{ type: "venue.put-service", payload: { id: "S9" } }]);
    expect(setup.sent()[0]?.payload).not.toHaveProperty("retired");
  });

  it("[I14] something goes only after a question that says what goes and changes with it", async () => {
    const setup = await openSetup({ at: "section=services&id=S1" });
    await setup.press("停用");
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText("受理方案“综合”不再包含停用的事项")).toBeTruthy();
    await fireEvent.click(dialog.getByRole("button", { name: "停用" }));
    expect(setup.sent()).toMatchObject([{ type: "venue.retire", payload: { table: "services", id: "S1" } }]);
    await setup.done({ "service/S1": service("S1", { retired: true }) });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText(/这一项已停用/)).toBeTruthy();
  });

  it("[I14] the last administrator is said to stay before the hub is asked", async () => {
    const setup = await openSetup({ at: "section=staff&id=c1" });
    await setup.press("停用");
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/最后一个管理员/)).toBeTruthy();
    await fireEvent.click(dialog.getByRole("button", { name: "停用" }));
    expect(setup.sent()).toHaveLength(0);
  });
});

describe("a profile", () => {
  it("[I11] has its services in an order that buttons change", async () => {
    const setup = await openSetup({ at: "section=profiles&id=P1" });
    await setup.press("下移第 1 项 A 事项S1");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([{ payload: { serviceIds: ["S2", "S1"] } }]);
    await setup.refuse({ code: "try-again" });
    await setup.press("删除第 2 项 A 事项S1");
    await setup.press("删除第 1 项 B 事项S2");
    await setup.press("保存");
    expect(setup.sent()).toHaveLength(1);
    expect(screen.getByText("至少要有一个事项。")).toBeTruthy();
    await fireEvent.update(screen.getByLabelText("加一个事项"), "S1");
    await setup.press("加入");
    await setup.press("保存");
    expect(setup.sent()[1]?.payload).toMatchObject({ serviceIds: ["S1"] });
  });
});
