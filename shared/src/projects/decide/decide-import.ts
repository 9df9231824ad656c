import { accept, type Json, type Refusal, refuse } from "../../core/index.ts";
import { type PayloadOf, type ProjectsContext, type ProjectsDecision } from "../context.ts";
import { evolveProjects } from "../evolve/evolve.ts";
import { type ProjectsEvent } from "../events.ts";
import { type ImportPart } from "../import-preview.ts";
import { type ProjectsState } from "../state.ts";
import { reportFunds } from "./decide-funds.ts";
import { passMilestone } from "./decide-milestones.ts";
import { reportProgress } from "./decide-progress.ts";
import { recordReadings } from "./decide-readings.ts";

type Import = PayloadOf<"import">;
type WrongRow = { readonly part: ImportPart; readonly index: number; readonly refusal: Refusal };

/** What an import would do now; nothing is decided by it. */
export interface ForeseenImport {
  readonly wrong: readonly WrongRow[];
  readonly events: readonly ProjectsEvent[];
  /** Rows that say anything new, by part, and what became of the readings. */
  readonly counts: Readonly<Record<"progress" | "funds" | "milestones" | "recorded" | "repeated" | "tooOld", number>>;
  /** By part, of each row whether it says anything new. */
  readonly news: Readonly<Record<ImportPart, readonly boolean[]>>;
}

/** [J148] All of a file or nothing: each row is decided after those before it. */
export function importFigures(payload: Import, state: ProjectsState, context: ProjectsContext): ProjectsDecision {
  const { wrong, events, counts } = foreseeImport(payload, state, context);
  return wrong.length > 0 ? refuse("rows-wrong", { rows: [...wrong] }) : accept(events, counts);
}

export function foreseeImport(payload: Import, state: ProjectsState, context: ProjectsContext): ForeseenImport {
  const wrong: WrongRow[] = [];
  const events: ProjectsEvent[] = [];
  const results: Json[] = [];
  let scratch = state;
  const decideAll = <Row>(
    part: ImportPart,
    rows: readonly Row[],
    decide: (row: Row, state: ProjectsState, context: ProjectsContext) => ProjectsDecision,
  ): boolean[] =>
    rows.map((row, index) => {
      const decision = decide(row, scratch, context);
      if ("refusal" in decision) wrong.push({ part, index, refusal: decision.refusal });
      else {
        scratch = decision.events.reduce(evolveProjects, scratch);
        events.push(...decision.events);
        results.push(decision.result);
      }
      return "events" in decision && decision.events.length > 0;
    });
  const news = {
    progress: decideAll("progress", payload.progress, reportProgress),
    funds: decideAll("funds", payload.funds, reportFunds),
    milestones: decideAll("milestones", payload.milestones, passMilestone),
    readings: decideAll("readings", payload.readings, recordReadings),
  };
  const [progress, funds, milestones] = [news.progress, news.funds, news.milestones].map(
    (list) => list.filter(Boolean).length,
  );
  const sum = (name: string): number => results.reduce<number>((total, result) => total + numberIn(result, name), 0);
  return {
    wrong,
    events,
    news,
    counts: {
      progress: progress ?? 0,
      funds: funds ?? 0,
      milestones: milestones ?? 0,
      recorded: sum("recorded"),
      repeated: sum("repeated"),
      tooOld: sum("tooOld"),
    },
  };
}

function numberIn(result: Json, name: string): number {
  const value: unknown = Object.entries(result ?? {}).find(([key]) => key === name)?.[1];
  return typeof value === "number" ? value : 0;
}
