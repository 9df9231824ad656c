import { screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choiceRows } from "../../samples/hall-rows.ts";
import { settle } from "../../samples/stage.ts";
import { openSetup } from "../test-setup.ts";
import { templateText } from "./template.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const list = new File(["code,service,at\n"], "list.csv", { type: "text/csv" });

describe("a list of appointments", () => {
  it("[I24] goes to the hub as it is, and how many it brought is said", async () => {
    const setup = await openSetup({ role: "manager", at: "section=appointments" });
    await setup.press("导入");
    expect(screen.getByText("请先选择文件。")).toBeTruthy();
    await setup.choose("CSV 文件", list);
    setup.reply("POST", 200, { ok: true, version: 3, result: { hallId: "H1", appointments: 40, changed: 12 } });
    await setup.press("导入");
    await settle();
    const [path, request] = setup.requests().at(-1) ?? [];
    expect(path).toBe("/api/v1/appointments/H1");
    expect(new Headers(request?.headers).get("content-type")).toBe("text/csv");
    expect(request?.body).toBe(list);
    expect(screen.getByText("名单里有 40 个预约：新增或更新 12 个，其余没有变化。")).toBeTruthy();
  });

  it("[I24] that is wrong shows every wrong row, as a spreadsheet counts them", async () => {
    const setup = await openSetup({ at: "section=appointments" });
    await setup.choose("CSV 文件", list);
    setup.reply("POST", 409, {
      ok: false,
      refusal: {
        code: "appointments-file-wrong",
        rows: [
          { row: 3, problem: "unknown-service", value: "护照" },
          { row: 1, problem: "column-missing", value: "at" },
          { row: 9, problem: "quite-new" },
        ],
      },
    });
    await setup.press("导入");
    await settle();
    expect(screen.getByText(/有 3 处不对，整份没有导入/)).toBeTruthy();
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows).toContain("3没有“护照”这个事项");
    expect(rows).toContain("1第一行缺少“时间”这一列");
    expect(rows.join()).toContain("quite-new");
  });

  it("[I24] stands beside what there is already, by day", async () => {
    const setup = await openSetup({ at: "section=appointments" });
    await setup.show("queue.hall/H1", {
      ...choiceRows,
      "appointment/B-1": { serviceId: "S1", at: "2026-09-17T02:00:00.000Z" },
      "appointment/A-1": { serviceId: "S1", at: "2026-09-16T02:00:00.000Z", ticketId: "t1" },
      "appointment/A-2": { serviceId: "S1", at: "2026-09-16T03:00:00.000Z" },
    });
    const rows = screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows.slice(1)).toEqual(["9月16日 周三21", "9月17日 周四10"]);
  });

  it("[I25] has a template that a spreadsheet reads", () => {
    expect(templateText("预约码,事项,时间", '“A”, "B"', "2026-09-17 09:30")).toBe(
      '\uFEFF预约码,事项,时间\r\nABCD-0001,"“A”, ""B""",2026-09-17 09:30\r\n',
    );
  });
});
