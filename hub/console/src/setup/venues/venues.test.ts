import { fireEvent, screen, within } from "@testing-library/vue";
import { describe, expect, it } from "vitest";
import { centreRow, placeRows } from "../../samples/place-rows.ts";
import { settle } from "../../samples/stage.ts";
import { openSetup, setUpRows } from "../test-setup.ts";

const rows = { ...setUpRows, ...placeRows };
const open = (at: string) => openSetup({ role: "manager", at, rows });
const room = (place: number) => screen.getByRole("group", { name: `第 ${place} 个房间` });
const unfold = async (name: RegExp) => {
  await fireEvent.click(screen.getByText(name, { selector: "summary strong" }));
  await settle();
};

describe("the venues of the programme", () => {
  it("[W300] are listed with their rooms, and say which of them is a hall", async () => {
    await open("section=venues");
    const list = within(screen.getByRole("list", { name: "列表" }));
    expect(list.getAllByRole("button").map((button) => button.textContent.replace(/\s+/g, " ").trim())).toEqual([
      "示例大厅H1 · 3 个房间 · 也是大厅",
      "市政务服务中心V01 · 2 个房间",
      "市图书馆报告厅V05 · 没有房间",
      "环湖北路改造工程现场V08 · 没有房间",
    ]);
  });

  it("[W301] are saved whole, with a room and a way that were added; an empty length is none", async () => {
    const setup = await open("section=venues&id=H1");
    await setup.press("加一个房间");
    const added = within(room(4));
    await fireEvent.update(added.getByLabelText("中文"), "四号会议室");
    await fireEvent.update(added.getByLabelText("英文"), "Room 4");
    await fireEvent.click(added.getByRole("button", { name: "加一条路线" }));
    await fireEvent.update(added.getByLabelText("从哪台设备"), "B1");
    await fireEvent.update(added.getByLabelText("方向"), "left");
    await fireEvent.update(added.getByLabelText(/^米数/), "35");
    await unfold(/201/);
    await fireEvent.update(within(room(2)).getAllByLabelText(/^米数/)[0] ?? document.body, "");
    await setup.press("保存");
    expect(setup.sent().at(-1)).toMatchObject({ type: "venue.put-venue" });
    expect(setup.sent().at(-1)?.payload).toEqual({
      ...centreRow,
      rooms: [
        centreRow.rooms[0],
        {
          ...centreRow.rooms[1],
          ways: [
            { deviceId: "K1", direction: "upstairs" },
            { deviceId: "B1", direction: "ahead-right" },
          ],
        },
        centreRow.rooms[2],
        {
          id: "R4",
          name: { zh: "四号会议室", en: "Room 4" },
          ways: [{ deviceId: "B1", direction: "left", metres: 35 }],
        },
      ],
    });
  });

  it("[W302] offer a device for one way to a place only, and go without an address that has no words", async () => {
    const setup = await open("section=venues&id=H1");
    await setup.press("加一条路线");
    const devices = screen.getAllByLabelText<HTMLSelectElement>("从哪台设备").at(-1);
    expect([...(devices?.options ?? [])].map(({ value }) => value)).toEqual(["", "B1"]);
    await setup.press("删除第 2 项 （已不在设置里）");
    const address = within(screen.getByRole("group", { name: "地址" }));
    for (const language of ["中文", "英文"]) await fireEvent.update(address.getByLabelText(language), " ");
    await setup.press("保存");
    const { address: _gone, ...rest } = centreRow;
    expect(setup.sent().at(-1)?.payload).toEqual(rest);
  });

  it("[W303] are not saved with a room without a name, a way from nowhere or half an address; each is said where it stands, also in a folded room", async () => {
    const setup = await open("section=venues&id=H1");
    await fireEvent.update(within(screen.getByRole("group", { name: "地址" })).getByLabelText("英文"), "");
    await setup.press("加一条路线");
    await setup.press("加一个房间");
    await unfold(/^新房间$/);
    await setup.press("保存");
    expect(setup.sent()).toEqual([]);
    expect(within(screen.getByRole("group", { name: "地址" })).getByText("中文和英文都要填写。")).toBeTruthy();
    expect(screen.getAllByText("每条路线要选一台设备。").length).toBeGreaterThan(0);
    expect(room(4).closest("details")?.open).toBe(true);
    expect(within(room(4)).getByText(/每个房间的中文和英文名称都要填写/)).toBeTruthy();
  });
});

describe("the departments", () => {
  it("[W304] are set up by their name in both languages", async () => {
    const setup = await open("section=departments&new=");
    expect(screen.getByLabelText<HTMLInputElement>("编号").value).toBe("D11");
    await fireEvent.update(screen.getByLabelText("中文"), "财政局");
    await setup.press("保存");
    expect(setup.sent()).toEqual([]);
    await fireEvent.update(screen.getByLabelText("英文"), "Finance Bureau");
    await setup.press("保存");
    expect(setup.sent()).toMatchObject([
      { type: "venue.put-department", payload: { id: "D11", name: { zh: "财政局", en: "Finance Bureau" } } },
    ]);
  });
});
