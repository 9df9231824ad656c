import { execFile, spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type FiguresPreview, figuresPreviewSchema, staffProjectRowSchema } from "@openhall/shared/projects";
import { type Answer } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { openGate } from "../../gate.fixture.ts";
import { ask, resultOf, startHall } from "../../running-hub.fixture.ts";
import { bearer, refused } from "../http.fixture.ts";

const run = promisify(execFile);
const dayMs = 24 * 3_600_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
const code = "2503-990101-04-01-100001";

/** A hub with project P1 of the demo's venue, led by somebody's department, and its plan. */
async function open() {
  const hub = await startHall();
  const gate = await openGate(hub);
  const owner = await hub.signIn("olga", "project-owner");
  const venue = hub.streams.shown("venue.hall/V01")?.rows ?? {};
  const first = (kind: string) =>
    Object.keys(venue)
      .find((key) => key.startsWith(kind))
      ?.slice(kind.length) ?? "";
  const facts = { id: "P1", code, category: "road", start: daysAgo(200), owners: ["olga"] };
  const places = { departmentId: first("department/"), venueId: first("venue/") };
  resultOf(await gate.as("editor", "projects.put-project", { ...facts, ...places }));
  const points = [
    { on: daysAgo(200), tenths: 0 },
    { on: daysAgo(-200), tenths: 1_000 },
  ];
  const milestones = [{ id: "m1", on: daysAgo(10) }];
  resultOf(await gate.as("editor", "projects.put-plan", { projectId: "P1", points, milestones, because: "first" }));

  async function send(door: "preview" | "import", file: string, token = owner) {
    const response = await fetch(`${hub.url}/api/v1/projects/${door}`, {
      method: "POST",
      headers: { ...bearer(token), "content-type": "text/csv" },
      body: file,
    });
    return { status: response.status, body: (await response.json()) as unknown };
  }
  const row = () => staffProjectRowSchema.parse(hub.streams.shown("projects.staff/all")?.rows["project/P1"]);
  return { hub, gate, owner, send, row };
}

const whats = (body: unknown): FiguresPreview["rows"][number]["what"][] =>
  figuresPreviewSchema.parse(body).rows.map(({ what }) => what);

describe("files with figures", () => {
  const table = (...lines: readonly string[]) => ["项目代码,日期,进度%", ...lines].join("\n");

  const good = table(`${code},${daysAgo(3)},49.5`, `P1,${daysAgo(2)},49.8`);

  it("[J185] are looked at first, and taken whole or not at all", async () => {
    const { send, row } = await open();
    expect(whats((await send("preview", good)).body)).toEqual(["new", "new"]);
    const bad = await send("import", `${good}\nP1,${daysAgo(-5)},60\nP7,${daysAgo(2)},60`);
    const unknown = { code: "project-unknown", column: "项目代码", cell: "A5", value: "P7" };
    expect(bad).toMatchObject({
      status: 422,
      body: refused("figures-file-wrong", {
        rows: [
          expect.objectContaining({ line: 4, problems: [{ code: "refused", value: "in-the-future" }] }),
          expect.objectContaining({ line: 5, problems: [unknown] }),
        ],
      }),
    });
    expect(row().progress).toBeUndefined();
  });

  it("[J185] say the same again, correct what was said, and say nothing twice", async () => {
    const { send, row } = await open();
    expect((await send("import", good)).status).toBe(200);
    expect(row().progress).toMatchObject({ asOf: daysAgo(2), tenths: 498 });
    const next = table(`P1,${daysAgo(3)},49.5`, `P1,${daysAgo(2)},49.9`, `P1,${daysAgo(2)},50`);
    expect((await send("preview", next)).body).toMatchObject({
      rows: [
        { what: "same" },
        { what: "corrects", was: [{ name: "percent", value: "49.8" }] },
        { what: "wrong", problems: [{ code: "row-twice", value: "3" }] },
      ],
    });
  });

  it("[J186] say which reading is new, the same, corrected, too old or impossible", async () => {
    const { send } = await open();
    const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 3_600_000).toISOString();
    const readings = (...lines: readonly string[]) => ["项目,指标,时间,周期,数值", ...lines].join("\n");
    const file = readings(`P1,PM10,${hour},10,62`, `P1,噪声,${hour},10,64.2`);
    expect((await send("import", file)).status).toBe(200);
    const next = readings(
      `P1,PM10,${hour},10,62`,
      `P1,噪声,${hour},10,65`,
      `P1,PM2.5,${daysAgo(30)} 10:00,10,30`,
      `P1,噪声,${hour},15,500`,
    );
    expect(whats((await send("preview", next)).body)).toEqual(["same", "corrects", "empty", "wrong"]);
  });

  it("[J187] are taken from those who report, for their own projects", async () => {
    const { hub, send } = await open();
    const line = table(`P1,${daysAgo(2)},49`);
    const other = await hub.signIn("otto", "project-owner");
    const { rows } = figuresPreviewSchema.parse((await send("preview", line, other)).body);
    expect(rows[0]?.problems).toEqual([{ code: "refused", value: "not-your-project" }]);
    const clerk = await hub.signIn("clara", "clerk");
    expect(await send("import", line, clerk)).toMatchObject({ status: 403 });
  });
});

describe("a question at the door", () => {
  it("[J173] that is refused leaves nothing behind, in no log and no file", async () => {
    const { hub, gate } = await open();
    await gate.as("editor", "publishing.save-item", {
      itemId: "project.P1",
      content: {
        kind: "dossier",
        template: "project",
        title: { zh: "环湖北路", en: "North Lake Road" },
        body: { zh: "改造", en: "Works" },
        sections: [],
        media: [],
      },
      placement: { hallIds: ["V01"] },
    });
    resultOf(await gate.submit("project.P1"));
    resultOf(await gate.review("project.P1"));
    resultOf(await gate.as("approver", "publishing.approve-item", gate.seen("project.P1")));
    const question = (text: string) =>
      ask<Answer>(hub, "none", "POST", "projects/V01/P1/questions", { text, language: "zh" });
    const mark = "机密★10年 环湖北路";
    expect((await question("公交站搬到哪里？")).body).toMatchObject({ ok: true });
    expect((await question(mark)).body).toMatchObject({ ok: false, refusal: { code: "secrecy-mark" } });
    const files = await readdir(hub.folder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), "utf8")),
    );
    expect(texts.some((text) => text.includes("公交站搬到哪里"))).toBe(true);
    expect([...texts, ...hub.logged].some((text) => text.includes("机密"))).toBe(false);
  });
});

const example = (name: string): string => fileURLToPath(new URL(`../../../../docs/examples/${name}`, import.meta.url));

const isHere = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

// A machine that has neither Python nor curl still has a hub to prove.
describe("the examples", () => {
  it.skipIf(!isHere("python3"))("[J188] in Python sends a batch, and the same again does nothing twice", async () => {
    const { hub, owner } = await open();
    const at = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 3_600_000).toISOString();
    const file = join(hub.folder, "..", `readings-${crypto.randomUUID()}.csv`);
    await writeFile(file, `\uFEFFpm10,${at},10,62.0\r\n\r\nnoise,${at},10,64.2\r\n`);
    const env = { ...process.env, OPENHALL_TOKEN: owner };
    const send = async () =>
      (await run("python3", [example("record-readings.py"), hub.url, "P1", file], { env })).stdout;
    const first = await send();
    expect(JSON.parse(first)).toMatchObject({ recorded: 2, repeated: 0 });
    expect(await send()).toBe(first);
    await writeFile(file, `indicator,at,minutes,value\n`);
    await expect(send()).rejects.toMatchObject({
      stderr: `${file}, line 1 is no reading: indicator,at,minutes,value\n`,
    });
  });

  it.skipIf(!isHere("curl"))(
    "[J188] in curl reports progress and what it is corrected to and back, says a refusal, and the same again does nothing",
    async () => {
      const { hub, owner, row } = await open();
      const env = { ...process.env, OPENHALL_TOKEN: owner };
      const send = (day: string, tenths: string) =>
        run("sh", [example("report-progress.sh"), hub.url, "P1", day, tenths], { env });
      const reported = async (tenths: string) => JSON.parse((await send(daysAgo(2), tenths)).stdout);
      expect(await reported("498")).toMatchObject({ ok: true, result: { changed: true } });
      expect(await reported("498")).toMatchObject({ ok: true, result: { changed: false } });
      await reported("499");
      await reported("498");
      expect(row().progress).toMatchObject({ tenths: 498 });
      await expect(send(daysAgo(-5), "498")).rejects.toMatchObject({
        stdout: expect.stringContaining("in-the-future"),
      });
    },
  );
});
