import { type Row } from "@openhall/shared/core";
import { sampleDossiers } from "@openhall/shared/samples";
import { screen } from "@testing-library/vue";
import { describe, expect, it, vi } from "vitest";
import { departmentRows, departments } from "../../samples/department-gallery.ts";
import { useFullHdBoard } from "../../samples/full-hd-board.ts";
import { programmeVenueRows } from "../../samples/programme-gallery.ts";
import { entry, playlistRows, screens } from "../../samples/show-samples.ts";

const { hub, mount, live, seconds } = useFullHdBoard();
const glass = (): string => document.body.textContent?.replaceAll(/\s+/g, " ") ?? "";
const main = () =>
  hub()
    .showed.at(-1)
    ?.zones.find(({ zone }) => zone === "main");
/** Near enough that all of a view stands on one page. */
const near = "device=t&hall=V01&id=D1&diagonal=98&reader=1";
const { D01 } = sampleDossiers;

async function open(shown: Row, rows: Readonly<Record<string, Row>> = departmentRows): Promise<void> {
  mount(near);
  await live();
  hub().tell("venue.hall/V01", programmeVenueRows);
  hub().tell(screens, playlistRows([entry("d", shown)]));
  hub().tell(departments, rows);
  await seconds(1);
}
const of = (view: string, departmentId = "D01"): Row => ({ kind: "department", departmentId, view });

describe("departments on a wall", () => {
  it("[D170] are joined only where the playlist asks for them, and acknowledged once they are drawn", async () => {
    mount(near);
    await live();
    const opened = vi.spyOn(hub().link, "open");
    hub().tell(screens, playlistRows([entry("c", { kind: "clock" })]));
    await seconds(1);
    expect(opened.mock.calls.flat()).not.toContain(departments);
    hub().tell(screens, playlistRows([entry("d", of("tour"))]));
    hub().tell(departments, departmentRows);
    await seconds(1);
    expect(opened.mock.calls.flat()).toContain(departments);
    expect(hub().acknowledged).toContain(`${departments} 1`);
    expect(main()).toEqual({ zone: "main", scene: "department", entryId: "d", itemId: "department.D01" });
  });

  it("[D170] give way where their dossier may not be shown, or not any longer without the hub", async () => {
    await open(of("overview", "D09"));
    expect(main()?.scene).toBe("hall-board");
    hub().tell(screens, playlistRows([entry("d", of("overview"))]));
    hub().tell(departments, { "department/D01": { ...D01, leaseMinutes: 5 } });
    await seconds(1);
    expect(main()?.scene).toBe("department");
    hub().lose();
    await seconds(310, { beats: false });
    expect(main()?.scene).toBe("hall-board");
  });

  it("[D171] say how old what they say is where the hub is not heard", async () => {
    await open(of("tour"));
    expect(glass()).not.toContain("离线");
    hub().lose();
    await seconds(1, { beats: false });
    expect(glass()).toMatch(/档案查阅室.*截至 10:20（离线）/);
  });

  it("[D171] are never blank, also with rows that nobody promised", async () => {
    await open(of("overview"), { "department/D01": { leaseMinutes: 1_440, sections: 7 } });
    expect(glass()).toContain("这项内容现在不能显示");
  });
});

describe("an exhibition board", () => {
  it("[D172] has exactly five panels in their order with a code, also where nothing has been published", async () => {
    await open(of("exhibition"));
    const panels = () =>
      [...document.querySelectorAll("[data-panel]")].map((panel) => panel.getAttribute("data-panel"));
    const five = ["duties", "policy", "process", "commitments", "guide-and-catalogue"];
    expect(panels()).toEqual(five);
    expect(glass()).toMatch(/1部门职责.*5指南与目录/);
    expect(screen.getByRole("img", { name: "手机看详情" })).toBeTruthy();
    hub().tell(screens, playlistRows([entry("e", of("exhibition", "D07"))]));
    await seconds(1);
    expect(panels()).toEqual(five);
    expect(glass().match(/暂未公布内容/g)).toHaveLength(4);
  });
});

describe("the views", () => {
  it("[D174] a closed stop of the tour says so in words, why and until when, and is open again at its end, also without the hub", async () => {
    await open(of("tour"));
    expect(glass()).toContain("暂停开放：正在施工，至 14:00");
    expect(glass()).toContain("Closed: works, until 14:00");
    hub().tell(departments, {
      "department/D01": { ...D01, closed: { t1: { because: "full", since: "2026-09-16T02:00:00.000Z" } } },
    });
    await seconds(1);
    expect(glass()).not.toContain("正在施工");
    expect(glass()).toContain("暂停开放：人数已满");
    hub().tell(departments, {
      "department/D01": {
        ...D01,
        closed: { t1: { because: "full", since: "2026-09-16T02:00:00.000Z", until: "2026-09-16T02:22:00.000Z" } },
      },
    });
    await seconds(1);
    expect(glass()).toContain("暂停开放");
    hub().lose();
    await seconds(180, { beats: false });
    expect(glass()).not.toContain("暂停开放");
  });

  it("[D175] steps of a process have their numbers and arrows from each to the next", async () => {
    await open(of("process"));
    expect(glass()).toMatch(/申请公开政府信息.*1 ?↓ ?咨询.*2 ?↓ ?申请.*5 ?答复/);
    expect(glass().match(/↓/g)).toHaveLength(4);
  });

  it("[D176] offices stand as a tree, each as deep as what it stands under is and one more", async () => {
    await open(of("offices"));
    const cards = [...document.querySelectorAll(".card")];
    expect(cards.map((card) => card.querySelectorAll(".branch").length)).toEqual([0, 1, 2, 1, 1]);
  });

  it("[D177] a commitment says its share of ten cases or more, and of fewer the counts alone", async () => {
    await open(of("commitments"));
    expect(glass()).toContain("98.8% 按承诺办结");
    const few = { c2: { ...D01?.fulfilment["c2"], kept: 4, all: 9, was: { kept: 5, all: 9 } } };
    hub().tell(departments, { "department/D01": { ...D01, fulfilment: few } });
    await seconds(1);
    expect(glass()).not.toContain("%");
    expect(glass()).toContain("9 件中按承诺办结 4 件");
    expect(glass()).toContain("更正：原为 9 件中 5 件");
  });

  it("[D178] updates are those of the department, the newest first", async () => {
    await open(of("updates"));
    expect(glass()).toMatch(/主动公开目录完成季度更新.*政府公开月启动/);
    hub().tell(screens, playlistRows([entry("e", of("updates", "D07"))]));
    await seconds(1);
    expect(glass()).toContain("暂无动态");
  });

  it("[D179] a policy has its five parts under their names, and a code", async () => {
    await open({ kind: "policy", policyId: "PL1" });
    expect(main()?.scene).toBe("policy");
    expect(glass()).toMatch(/出台背景.*主要目标.*主要内容.*实施规定.*政策解读/);
    expect(screen.getByRole("img", { name: /手机看详情/ })).toBeTruthy();
  });
});
