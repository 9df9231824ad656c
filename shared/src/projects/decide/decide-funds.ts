import { accept, type Refusal, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { figuresOf, reportOf } from "../evolve/reports.ts";
import { type Funds } from "../project.ts";
import { type ProjectsState } from "../state.ts";
import { refuseDay, withProject } from "./with-project.ts";

/** [J120] A day that is known already is corrected; saying the same again changes nothing. */
export const reportFunds = (
  { projectId: id, ...said }: PayloadOf<"report-funds">,
  state: ProjectsState,
  context: ProjectsContext,
): ProjectsDecision =>
  withProject(id, state, context, (found) => {
    const { project, projectId } = found;
    const refused = refuseFunds(projectId, said) ?? refuseDay(said.asOf, found);
    if (refused) return refused;
    const known = reportOf(project.funds, said.asOf);
    const changed = !known || !isSameFunds(figuresOf(known), said);
    const { sender, now } = context;
    return accept(changed ? [{ type: "FundsReported", projectId, funds: said, by: sender.id, at: now }] : [], {
      projectId,
      changed,
    });
  });

type Refused = { readonly refusal: Refusal };

function refuseFunds(projectId: string, funds: Funds): Refused | undefined {
  const { sources, totalFen, paidFen, budgetFen, allocatedFen } = funds;
  const names = sources.map(({ source }) => source);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return refuse("source-twice", { projectId, source: twice });
  const sumFen = sources.reduce((sum, { fen }) => sum + fen, 0);
  if (sumFen !== totalFen) return refuse("sources-not-total", { projectId, sumFen, totalFen });
  if (paidFen > totalFen) return refuse("paid-over-total", { projectId, paidFen, totalFen });
  return allocatedFen > budgetFen ? refuse("allocated-over-budget", { projectId, allocatedFen, budgetFen }) : undefined;
}

const isSameFunds = (one: Funds, other: Funds): boolean =>
  one.totalFen === other.totalFen &&
  one.budgetYear === other.budgetYear &&
  one.budgetFen === other.budgetFen &&
  one.allocatedFen === other.allocatedFen &&
  one.paidFen === other.paidFen &&
  one.sources.length === other.sources.length &&
  one.sources.every(({ source, fen }) => other.sources.some((same) => same.source === source && same.fen === fen));
