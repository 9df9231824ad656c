// The panels of a view of one project. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type ProjectView } from "@openhall/shared/screens";
import { type Part } from "../../programme/cards/card.ts";
import { type Panel } from "../panels/panel.ts";
import { between } from "../panels/plan-panels.ts";
import { projectWords } from "../project-words.ts";
import { type ProjectFacts } from "../use-projects.ts";
import { type Context } from "./context.ts";
import { environmentPanel } from "./environment-panel.ts";
import { fundsPanel, milestonesPanel } from "./plan-panels-of.ts";
import { progressPanel } from "./progress-panel.ts";
import { qualityPanel, safetyPanel } from "./quality-safety-panels.ts";
import { part, said } from "./words-in-parts.ts";
import { contactPanel, impactsPanel, partiesPanel, picturesPanel, questionsPanel } from "./words-panels.ts";

const mostInspections = 20;
const someInspections = 2;

export function panelsOf(view: ProjectView, facts: ProjectFacts, context: Context): readonly Panel[] {
  const { id, row, questions } = facts;
  const air = facts.environment && {
    environment: facts.environment,
    readings: facts.readings,
    timeZone: row.timeZone,
  };
  switch (view) {
    case "board":
      return [
        progressPanel(row, context),
        milestonesPanel(row, context),
        fundsPanel(row, context, false),
        environmentPanel(air, context, false),
        qualityPanel(row, context, someInspections),
        safetyPanel(row, context),
        partiesPanel(row),
        contactPanel(row, id, context),
      ];
    case "progress":
      return [progressPanel(row, context)];
    case "milestones":
      return [milestonesPanel(row, context)];
    case "funds":
      return [fundsPanel(row, context, true)];
    case "environment":
      return [environmentPanel(air, context, true)];
    case "quality-safety":
      return [qualityPanel(row, context, mostInspections), safetyPanel(row, context)];
    case "parties":
      return [partiesPanel(row), contactPanel(row, id, context)];
    case "pictures":
      return [picturesPanel(row, context)];
    case "impacts":
      return [impactsPanel(row, context)];
    case "questions":
      return [questionsPanel(questions, context, row.timeZone)];
  }
}

/** Whose it is, where to ask, its code. */
export function stripOf({ row }: ProjectFacts, { told }: Context): Bilingual {
  const department = told.departmentOf(row.departmentId);
  const hotline = row.sections
    .find(({ id }) => id === "contact")
    ?.lines.find(({ field }) => field === "hotline")?.number;
  return said((language) =>
    [
      department?.[language] ?? "",
      hotline === undefined ? "" : `${projectWords[language].hotline} ${hotline}`,
      language === "zh" ? row.code : "",
    ]
      .filter((one) => one !== "")
      .join(between),
  );
}

/** What was corrected in its words. */
export const notesOf = ({ row: { correction } }: ProjectFacts): readonly Part[] =>
  correction
    ? [
        part(
          "text",
          said((language) => projectWords[language].correction({ text: correction[language] })),
          0,
          "warn",
        ),
      ]
    : [];
