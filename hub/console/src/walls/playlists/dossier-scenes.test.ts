import { sampleDepartments, sampleDossiers, samplePlaces, sampleProjects } from "@openhall/shared/samples";
import { previewRequestSchema } from "@openhall/shared/screens";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dossierRows } from "../../samples/dossier-rows.ts";
import { programmeWalls } from "../../samples/gallery-walls-programme.ts";
import { settle } from "../../samples/stage.ts";
import { button, openWalls } from "../test-walls.ts";
import { blankEntry, draftOf, entryOf, payloadOf, problemsOf } from "./playlist-draft.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const keyed = (prefix: string, rows: object) =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${prefix}/${id}`, row]));
const streams = {
  ...programmeWalls,
  "publishing.content/all": dossierRows,
  "projects.hall/H1": keyed("project", { P1: sampleProjects.P1 }),
  "departments.hall/H1": keyed("department", sampleDossiers),
};
const open = () => openWalls({ query: "?part=playlists&playlist=day", streams });
const add = (kind: string) => fireEvent.click(within(screen.getByRole("group", { name: "加一项：" })).getByText(kind));
const form = (kind: string) => within(screen.getByRole("region", { name: kind }));

describe("scenes of projects, departments and policies in a playlist", () => {
  it("[W373] are added with what they show of which, and sent so", async () => {
    const stage = await open();
    await add("项目");
    await fireEvent.click(button("保存"));
    expect(stage.link().sent).toHaveLength(0);
    expect(form("项目").getByText("请选择项目、部门或政策。")).toBeTruthy();
    await fireEvent.update(form("项目").getByRole("combobox", { name: "项目" }), "P1");
    await fireEvent.update(form("项目").getByRole("combobox", { name: "显示什么" }), "funds");
    await add("项目总览");
    await add("部门");
    await fireEvent.update(form("部门").getByRole("combobox", { name: "部门" }), "D01");
    await fireEvent.update(form("部门").getByRole("combobox", { name: "显示什么" }), "exhibition");
    await add("政策");
    await fireEvent.update(form("政策").getByRole("combobox", { name: "政策" }), "PL1");
    await fireEvent.click(button("保存"));
    const sent = stage.link().sent.at(-1)?.payload as { entries: { scene: object }[] } | undefined;
    expect(sent?.entries.slice(-4).map(({ scene }) => scene)).toEqual([
      { kind: "project", projectId: "P1", view: "funds" },
      { kind: "projects" },
      { kind: "department", departmentId: "D01", view: "exhibition" },
      { kind: "policy", policyId: "PL1" },
    ]);
  });

  it("[W374] offer what is written with its state, and every department", async () => {
    await open();
    await add("政策");
    const policies = form("政策").getByRole<HTMLSelectElement>("combobox", { name: "政策" });
    expect([...policies.options].map(({ text }) => text)).toEqual(["选择内容……", "稳就业补贴办法（还没有审批）"]);
    await add("部门");
    const departments = form("部门").getByRole<HTMLSelectElement>("combobox", { name: "部门" });
    expect(departments.options).toHaveLength(1 + Object.keys(sampleDepartments).length);
  });

  it("[W375] are previewed with the rows that the hall's screens have; what is not approved has nothing to show", async () => {
    await open();
    await add("项目");
    await fireEvent.update(form("项目").getByRole("combobox", { name: "项目" }), "P1");
    await settle();
    const source = screen.getByTitle<HTMLIFrameElement>("预览：屏上的真实画面").contentWindow;
    if (!source) throw new Error("The frame has no window");
    const told = vi.spyOn(source, "postMessage").mockImplementation(() => undefined);
    dispatchEvent(
      new MessageEvent("message", { data: { type: "openhall.preview-ready" }, origin: location.origin, source }),
    );
    await settle();
    const request = previewRequestSchema.parse(told.mock.lastCall?.[0]);
    expect(request.shown).toMatchObject({ kind: "scene", scene: { kind: "project", projectId: "P1" } });
    expect(request.projects).toMatchObject({ projects: { P1: sampleProjects.P1 }, venues: samplePlaces });
    await add("政策");
    await fireEvent.update(form("政策").getByRole("combobox", { name: "政策" }), "PL1");
    expect(screen.queryByTitle("预览：屏上的真实画面")).toBeNull();
  });
});

describe("a scene of a dossier that is edited", () => {
  it("[W373] is opened and sent as it was, and stands in no zone that cannot show it", () => {
    const entry = { ...blankEntry("department"), departmentId: "D01", departmentView: "tour" as const };
    const playlist = payloadOf({ ...blank, entries: [entry] }, "H1");
    if (!playlist) throw new Error("The playlist is wrong");
    const again = draftOf({ ...playlist, version: 1 } as never).entries[0];
    expect(again && entryOf(again)).toEqual(entryOf(entry));
    expect(problemsOf({ ...blankEntry("projects"), zone: "side" })).toEqual(["scene-not-for-zone"]);
  });
});

const blank = { id: "p1", name: "白天", stays: "zh" as const, rotates: false, carriesCalls: true };
