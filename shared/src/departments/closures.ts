import { type Instant } from "../core/index.ts";
import { type Closure, type DepartmentsState } from "./state.ts";

export interface KnownClosure extends Closure {
  readonly departmentId: string;
  readonly stopId: string;
}

const closuresOf = ({ departments }: DepartmentsState): KnownClosure[] =>
  Object.entries(departments).flatMap(([departmentId, { closed }]) =>
    Object.entries(closed).map(([stopId, closure]) => ({ departmentId, stopId, ...closure })),
  );

export const endedClosures = (state: DepartmentsState, now: Instant): KnownClosure[] =>
  closuresOf(state).filter(({ until }) => until !== undefined && until <= now);

export const firstEnd = (state: DepartmentsState): Instant | undefined =>
  closuresOf(state).reduce<Instant | undefined>(
    (first, { until }) => (until !== undefined && (first === undefined || until < first) ? until : first),
    undefined,
  );
