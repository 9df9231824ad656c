// Funds as they are typed, in 万元 or 元, and as `report-funds` takes them. Pure.
import { type Funds, fundSources } from "@openhall/shared/projects";
import { amountText, fenOf, type MoneyUnit } from "../../frame/money.ts";

export interface SourceDraft {
  source: string;
  amount: string;
}
export interface FundsDraft {
  asOf: string;
  unit: MoneyUnit;
  total: string;
  sources: SourceDraft[];
  budgetYear: number | undefined;
  budget: string;
  allocated: string;
  paid: string;
}

/** It begins with what was reported last; only the day is of now. */
export function fundsDraftOf(latest: Funds | undefined, today: string): FundsDraft {
  const text = (fen: number): string => amountText(fen, "wan");
  if (!latest)
    return {
      asOf: today,
      unit: "wan",
      total: "",
      sources: [{ source: "", amount: "" }],
      budgetYear: Number(today.slice(0, 4)),
      budget: "",
      allocated: "",
      paid: "",
    };
  return {
    asOf: today,
    unit: "wan",
    total: text(latest.totalFen),
    sources: latest.sources.map(({ source, fen }) => ({ source, amount: text(fen) })),
    budgetYear: latest.budgetYear,
    budget: text(latest.budgetFen),
    allocated: text(latest.allocatedFen),
    paid: text(latest.paidFen),
  };
}

const inUnit = (typed: string, from: MoneyUnit, to: MoneyUnit): string => {
  const fen = fenOf(typed, from);
  return fen === undefined ? typed : amountText(fen, to);
};

/** The same money in the other unit; what is no amount stays as it was typed. */
export function withUnit(draft: FundsDraft, unit: MoneyUnit): FundsDraft {
  const say = (typed: string): string => inUnit(typed, draft.unit, unit);
  return {
    ...draft,
    unit,
    total: say(draft.total),
    sources: draft.sources.map(({ source, amount }) => ({ source, amount: say(amount) })),
    budget: say(draft.budget),
    allocated: say(draft.allocated),
    paid: say(draft.paid),
  };
}

export interface Sums {
  /** Of the sources that are amounts. */
  readonly sumFen: number;
  readonly totalFen: number | undefined;
  readonly budgetFen: number | undefined;
  readonly allocatedFen: number | undefined;
  readonly paidFen: number | undefined;
}

export function sumsOf({ unit, total, sources, budget, allocated, paid }: FundsDraft): Sums {
  const fen = (typed: string): number | undefined => fenOf(typed, unit);
  return {
    sumFen: sources.reduce((sum, { amount }) => sum + (fen(amount) ?? 0), 0),
    totalFen: fen(total),
    budgetFen: fen(budget),
    allocatedFen: fen(allocated),
    paidFen: fen(paid),
  };
}

export type FundsField = "total" | "sources" | "budgetYear" | "budget" | "allocated" | "paid" | `source.${number}`;
export type FundsProblem = "noAmount" | "noYear" | "noSource" | "notTotal" | "paidOver" | "allocatedOver";

const isOver = (part: number | undefined, whole: number | undefined): boolean =>
  part !== undefined && whole !== undefined && part > whole;

/** The rules between the figures: named while they are typed. */
export function wrongSums(draft: FundsDraft): ReadonlyMap<FundsField, FundsProblem> {
  const sums = sumsOf(draft);
  const problems = new Map<FundsField, FundsProblem>();
  const areTyped = draft.sources.every(({ amount }) => fenOf(amount, draft.unit) !== undefined);
  if (areTyped && sums.totalFen !== undefined && sums.sumFen !== sums.totalFen) problems.set("sources", "notTotal");
  if (isOver(sums.paidFen, sums.totalFen)) problems.set("paid", "paidOver");
  if (isOver(sums.allocatedFen, sums.budgetFen)) problems.set("allocated", "allocatedOver");
  return problems;
}

/** What keeps it from being sent, by field. */
export function fundsProblems(draft: FundsDraft): ReadonlyMap<FundsField, FundsProblem> {
  const problems = new Map<FundsField, FundsProblem>();
  for (const field of ["total", "budget", "allocated", "paid"] as const)
    if (fenOf(draft[field], draft.unit) === undefined) problems.set(field, "noAmount");
  draft.sources.forEach(({ source, amount }, place) => {
    if (source === "") problems.set(`source.${place}`, "noSource");
    else if (fenOf(amount, draft.unit) === undefined) problems.set(`source.${place}`, "noAmount");
  });
  const year = draft.budgetYear;
  if (year === undefined || !Number.isInteger(year) || year < 2000 || year > 2099) problems.set("budgetYear", "noYear");
  if (draft.sources.length === 0) problems.set("sources", "noSource");
  return new Map([...problems, ...wrongSums(draft)]);
}

/** Undefined while something is wrong. */
export function fundsOf(draft: FundsDraft): Funds | undefined {
  const { totalFen, budgetFen, allocatedFen, paidFen } = sumsOf(draft);
  const { budgetYear } = draft;
  if (fundsProblems(draft).size > 0 || budgetYear === undefined) return undefined;
  if (totalFen === undefined || budgetFen === undefined || allocatedFen === undefined || paidFen === undefined)
    return undefined;
  const sources = draft.sources.flatMap(({ source, amount }) => {
    const known = fundSources.find((one) => one === source);
    const fen = fenOf(amount, draft.unit);
    return known === undefined || fen === undefined ? [] : [{ source: known, fen }];
  });
  return { asOf: draft.asOf, totalFen, sources, budgetYear, budgetFen, allocatedFen, paidFen };
}
