import { type MilestoneRow } from "@openhall/shared/projects";
import { type Column } from "./columns.ts";
import { type OfProject, projectColumns } from "./project-columns.ts";

interface OfMilestone extends OfProject {
  readonly milestone: MilestoneRow;
}

export const milestonesOf = (of: OfProject): OfMilestone[] =>
  of.project.milestones.map((milestone) => ({ ...of, milestone }));

/** A line for each milestone. */
export const milestonesTable: readonly Column<OfMilestone>[] = [
  ...projectColumns,
  { zh: "节点", en: "milestone", cell: ({ milestone }) => milestone.id },
  { zh: "节点名称", en: "milestone_name", cell: ({ milestone }, language) => milestone.title[language] },
  { zh: "最初计划", en: "first_planned", cell: ({ milestone }) => milestone.first ?? milestone.planned },
  { zh: "计划日期", en: "planned", cell: ({ milestone }) => milestone.planned },
  { zh: "预计日期", en: "forecast", cell: ({ milestone }) => milestone.forecast },
  { zh: "完成日期", en: "passed", cell: ({ milestone }) => milestone.passed },
  { zh: "更正前", en: "was", cell: ({ milestone }) => milestone.was },
];
