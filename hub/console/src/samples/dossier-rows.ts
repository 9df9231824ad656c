// Dossiers while they are written and reviewed, and departments as staff see them, for the gallery and the tests.
import { type Row } from "@openhall/shared/core";
import { type StaffDepartmentRow } from "@openhall/shared/departments";
import { type Dossier } from "@openhall/shared/publishing";
import { sampleDossiers, sampleProjects, sampleUpdates } from "@openhall/shared/samples";
import { contentRows, itemRow, versionRow } from "./content-rows.ts";
import { minutesAgo } from "./hall-rows.ts";

const both = (zh: string, en: string) => ({ zh, en });

const { P1 } = sampleProjects;
const { D01 } = sampleDossiers;
if (!P1 || !D01) throw new Error("The samples have no P1 or D01");

export const beforePicture = "b".repeat(64);
export const afterPicture = "c".repeat(64);

/** A project with a line of every column. */
export const roadDossier: Dossier = {
  kind: "dossier",
  template: "project",
  title: P1.title,
  body: both("改造 3.2 公里道路。", "3.2 km of road are rebuilt."),
  sections: [
    {
      id: "approval-results",
      lines: [
        {
          id: "a1",
          field: "feasibility",
          text: both("可行性研究报告批复", "Feasibility study approved"),
          value: both("同意建设", "Approved"),
          date: "2024-03-18",
          number: "临发改〔2024〕31号",
          organId: "D01",
        },
      ],
    },
    {
      id: "tendering",
      lines: [
        {
          id: "t1",
          field: "contract",
          text: both("施工合同", "Works contract"),
          organ: both("某建设集团有限公司", "A construction company"),
          fen: 28_640_050_000,
        },
      ],
    },
    { id: "milestones", lines: [{ id: "m1", text: both("开工", "Start of works") }] },
    {
      id: "pictures",
      lines: [{ id: "p1", text: both("路口", "The crossing"), mediumIds: [beforePicture, afterPicture] }],
    },
  ],
  media: [
    { mediumId: beforePicture, alt: both("施工前的路口", "The crossing before") },
    { mediumId: afterPicture, alt: both("施工后的路口", "The crossing after") },
  ],
};

export const dossierRows: Record<string, Row> = {
  ...contentRows,
  "item/project.P1": itemRow(P1.title.zh, P1.title.en, { kind: "dossier", authors: ["user:c1"] }),
  "item/policy.PL1": itemRow("稳就业补贴办法", "Employment subsidy rules", { kind: "dossier" }),
};

export const roadRows: Record<string, Row> = {
  "version/1": versionRow({ content: roadDossier, by: "user:c1" }),
  "step/1": { action: "saved", by: "user:c1", at: minutesAgo(8), version: 1 },
};

const { closed, fulfilment, ...words } = D01;

/** One with everything, one of which nothing is public. */
export const staffDepartments: Record<string, Row> = {
  "department/D01": { closed, fulfilment, words, hallIds: ["H1"] } satisfies StaffDepartmentRow,
  "department/D03": { closed: {}, fulfilment: {}, hallIds: [] } satisfies StaffDepartmentRow,
};

/** The same as the hall's screens have them. */
export const departmentsOfHall: Record<string, Row> = {
  "department/D01": D01,
  ...Object.fromEntries(Object.entries(sampleUpdates).map(([id, row]) => [`update/${id}`, row])),
};
