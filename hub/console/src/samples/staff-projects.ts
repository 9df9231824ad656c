// Projects as staff see them: the samples of `shared/samples` and what stands around them, for the gallery and the tests.
import { type Row } from "@openhall/shared/core";
import {
  type FiguresPreview,
  type ProjectRow,
  type StaffProjectRow,
  type StaffQuestionRow,
} from "@openhall/shared/projects";
import { sampleEnvironment, sampleProjects, sampleReadings } from "@openhall/shared/samples";
import { programmeHall } from "./programme-rows.ts";

const name = (zh: string, en: string) => ({ zh, en });

export const projectsHall: Record<string, Row> = {
  ...programmeHall,
  "venue/V10": { name: name("东屏污水处理厂二期现场", "Dongping plant site"), rooms: [], ways: [] },
  "venue/V11": { name: name("柳堤片区改造现场", "Liudi estate site"), rooms: [], ways: [] },
  "department/D09": { name: name("生态环境局", "Ecology and Environment Bureau") },
};

const sampleOf = (id: string): ProjectRow => {
  const row = sampleProjects[id];
  if (!row) throw new Error(`There is no sample project ${id}`);
  return row;
};

/** As staff see what the public reads. */
export function staffProject(id: string, changes: Partial<StaffProjectRow> = {}): StaffProjectRow {
  const {
    title,
    body,
    media,
    version,
    hash,
    leaseMinutes,
    approvedAt,
    sections,
    correction: _,
    ...facts
  } = sampleOf(id);
  const environment = sampleEnvironment[id];
  return {
    ...facts,
    milestones: facts.milestones.map(({ title: __, ...milestone }) => milestone),
    owners: [],
    limits: environment?.limits ?? [],
    latest: environment?.latest ?? {},
    exceedances: environment?.exceedances ?? [],
    words: {
      title,
      body,
      media,
      version,
      hash,
      leaseMinutes,
      approvedAt,
      sections: [
        ...sections,
        { id: "milestones", lines: sampleOf(id).milestones.map((one) => ({ id: one.id, text: one.title })) },
      ],
    },
    hallIds: ["H1"],
    by: "user:c1",
    ...changes,
  };
}

const { words: _, ...plant } = staffProject("P3", { hallIds: [] });
const {
  explanation: __,
  was: ___,
  ...reported
} = sampleOf("P4").progress ?? {
  asOf: "",
  tenths: 0,
  plannedTenths: 0,
  deviation: 0,
  level: "on-course" as const,
  at: "",
};

export const explanationId = "explanation.P4.2026-09-15";

const question = (text: string, askedAt: string, changes: Partial<StaffQuestionRow> = {}): StaffQuestionRow => ({
  projectId: "P1",
  text,
  language: "zh",
  askedAt,
  state: "open",
  ...changes,
});

/** One that c1 owns, one whose red report is held, one without words, and what was asked. */
export const projectRows: Record<string, Row> = {
  "project/P1": staffProject("P1", { owners: ["c1"] }),
  "project/P4": staffProject("P4", {
    progress: {
      ...reported,
      asOf: "2026-08-31",
      tenths: 550,
      plannedTenths: 620,
      deviation: -70,
      level: "amber",
      at: "2026-09-01T02:00:00.000Z",
    },
    held: {
      asOf: "2026-09-15",
      tenths: 595,
      deviation: -85,
      at: "2026-09-15T09:00:00.000Z",
      explanationId,
    },
  }),
  "project/P3": plant,
  "question/Q1": question("修路期间公交站搬到哪里？", "2026-09-09T03:00:00.000Z"),
  "question/Q2": question("Will the greenway be open at night?", "2026-09-15T06:00:00.000Z", { language: "en" }),
  "question/Q3": question("夜里几点停工？", "2026-09-01T06:00:00.000Z", { state: "answered" }),
  "question/Q4": question("我家门口的树", "2026-09-02T06:00:00.000Z", {
    projectId: "P4",
    state: "closed",
    closedBecause: "personal-matter",
  }),
};

const hash = "0123456789abcdef".repeat(4);
const item = (title: Row, changes: object): Row => ({
  kind: "dossier",
  title,
  hallIds: ["H1"],
  status: "draft",
  version: 1,
  hash,
  authors: ["user:c1"],
  changedAt: "2026-09-15T02:00:00.000Z",
  findings: 0,
  ...changes,
});
const approved = { status: "approved", published: { version: 1, state: "live", at: "2026-09-01T01:00:00.000Z" } };

export const projectItems: Record<string, Row> = {
  "item/project.P1": item(sampleOf("P1").title, approved),
  "item/project.P3": item(sampleOf("P3").title, {}),
  "item/project.P4": item(sampleOf("P4").title, approved),
  "item/answer.Q1": item({ zh: "施工期间公交站在哪里", en: "" }, {}),
};

export const readingRows: Record<string, Row> = Object.fromEntries(
  Object.entries(sampleReadings).map(([key, row]) => [`day/${key}`, row]),
);

/** Two rows of a file are wrong, one corrects, one is new. */
export const wrongFigures: FiguresPreview = {
  rows: [
    {
      line: 2,
      part: "progress",
      project: "P1",
      projectId: "P1",
      on: "2026-09-16",
      says: [{ name: "percent", value: "82.0" }],
      what: "new",
      problems: [],
    },
    {
      line: 3,
      part: "progress",
      project: "P4",
      projectId: "P4",
      on: "2026-09-15",
      says: [{ name: "percent", value: "60.0" }],
      was: [{ name: "percent", value: "59.5" }],
      what: "corrects",
      problems: [],
    },
    {
      line: 4,
      part: "progress",
      project: "环湖南路",
      on: "2026-09-16",
      says: [{ name: "percent", value: "八成" }],
      what: "wrong",
      problems: [
        { code: "project-unknown", column: "项目", cell: "A4", value: "环湖南路" },
        { code: "percent-wrong", column: "累计完成", cell: "C4", value: "八成" },
      ],
    },
    {
      line: 5,
      part: "funds",
      project: "P1",
      projectId: "P1",
      on: "2026-08-31",
      says: [
        { name: "total", value: "286400000" },
        { name: "source.city", value: "186400000" },
      ],
      what: "wrong",
      problems: [{ code: "refused", value: "sources-not-total" }],
    },
  ],
  counts: { new: 1, corrects: 1, same: 0, empty: 0, wrong: 2 },
};
export const goodFigures: FiguresPreview = {
  rows: wrongFigures.rows.slice(0, 2),
  counts: { new: 1, corrects: 1, same: 0, empty: 0, wrong: 0 },
};
