import { screen } from "@testing-library/vue";
import { describe, expect, it } from "vitest";
import { busyBoard, emptyBoard, venueRows } from "../samples/hall-samples.ts";
import { board, useFullHdBoard } from "../samples/full-hd-board.ts";

const { hub, mount, seconds } = useFullHdBoard();

const rows = (): (string | null)[] => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
const rowOf = (queue: string): string | undefined =>
  rows()
    .find((text) => text?.trim().startsWith(queue))
    ?.replaceAll(/\s+/g, " ");

async function openOverview(told = busyBoard, place = "diagonal=55&reader=5"): Promise<void> {
  mount(`device=t&hall=V01&id=D1&page=waiting-overview&${place}`);
  hub().tell("venue.hall/V01", venueRows);
  hub().tell(board, told);
  await seconds(0);
}

/** Every row that is shown while all pages take their turn. */
async function seenRows(): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let look = 0; look < 16; look += 1) {
    for (const text of rows()) seen.add((text ?? "").replaceAll(/\s+/g, " ").trim());
    await seconds(15);
  }
  return seen;
}

describe("the overview of who waits", () => {
  it("[D66] tells of every queue how many wait, how long and at how many desks, and how well the estimates did", async () => {
    await openOverview();
    const seen = [...(await seenRows())];
    const told = (start: string): string | undefined => seen.find((text) => text.startsWith(start));
    expect(told("A")).toMatch(/A ?0人 ?10–15 分钟10–15 min2 个窗口2 desks/);
    expect(told("B")).toMatch(/3人 ?<5 分钟<5 min/);
    expect(told("C")).toMatch(/6人 ?今日号满Full today1 个窗口1 desk/);
    expect(told("D")).toMatch(/9人 ?14:20 开放Opens 14:20/);
    expect(told("E")).toMatch(/12人.*余 6 号6 left/);
    expect(told("G")).toMatch(/118人 ?今日截止Ended today/);
    expect(told("86%")).toMatch(/今日预计准确.*of estimates right/);
    expect(seen).toHaveLength(8);
  });

  it("[D66] says so where nobody waits and nothing is known", async () => {
    await openOverview(emptyBoard);
    expect(rowOf("A")).toMatch(/0人 ?无人排队no queue/);
    hub().tell(board, { "waiting/A": { count: 2 } });
    await seconds(0);
    expect(rowOf("A")).toMatch(/2人 ?暂无预计no estimate/);
  });

  it("[D67] pages what does not fit and says so, each page at the same type", async () => {
    await openOverview();
    expect(rows()).toHaveLength(4);
    expect(screen.getByRole("img", { name: /第 \d 页，共 2 页 page \d of 2/ })).toBeTruthy();
    const size = document.documentElement.style.fontSize;
    await seconds(30);
    expect(document.documentElement.style.fontSize).toBe(size);
  });

  it("[D67] shows a service beside the letter where there is room, another at each round", async () => {
    await openOverview(busyBoard, "diagonal=55&reader=3");
    const seen = [...(await seenRows())].join();
    for (const service of ["政府信息检索与获取指引", "政务服务事项办事指南", "户籍与身份证办理指南"])
      expect(seen).toContain(service);
  });

  it("[D68] is marked as not live, and after two minutes sends visitors to the staff", async () => {
    await openOverview();
    hub().lose();
    await seconds(1, { beats: false });
    expect(rows()).toHaveLength(4);
    expect(screen.getByText("截至 10:20（离线）")).toBeTruthy();
    await seconds(120, { beats: false });
    expect(screen.queryAllByRole("listitem")).toEqual([]);
    expect(screen.getByRole("status").textContent).toMatch(/暂时无法更新.*请询问工作人员.*Please ask the staff/);
    hub().tell(board, {});
    await seconds(0);
    expect(rows()).toHaveLength(4);
  });
});
