import { lookup } from "../core/index.ts";
import { type ClosuresEnded, type CommitmentReported, type DepartmentsEvent, type StopClosed } from "./events.ts";
import {
  blankDepartment,
  type DepartmentsState,
  type Fulfilment,
  type KnownDepartment,
  mostClosed,
  mostCommitments,
  mostSpans,
} from "./state.ts";

/** Answers a new state for every change: what is computed from one is kept by its identity. */
export function evolveDepartments(state: DepartmentsState, event: DepartmentsEvent): DepartmentsState {
  switch (event.type) {
    case "StopClosed":
      return changed(state, event.departmentId, (known) => close(known, event));
    case "StopOpened":
      return changed(state, event.departmentId, (known) => open(known, event.stopId));
    case "CommitmentReported":
      return changed(state, event.departmentId, (known) => report(known, event));
    case "ClosuresEnded":
      return event.stops.reduce(opened, state);
    default:
      return event satisfies never;
  }
}

const opened = (state: DepartmentsState, { departmentId, stopId }: ClosuresEnded["stops"][number]) =>
  changed(state, departmentId, (known) => open(known, stopId));

const changed = (
  { departments }: DepartmentsState,
  departmentId: string,
  change: (known: KnownDepartment) => KnownDepartment,
): DepartmentsState => ({
  departments: { ...departments, [departmentId]: change(lookup(departments, departmentId) ?? blankDepartment) },
});

function close({ closed, spans }: KnownDepartment, { stopId, because, until, at }: StopClosed): KnownDepartment {
  const { [stopId]: known, ...others } = closed;
  const closure = { because, since: known?.since ?? at, ...(until === undefined ? {} : { until }) };
  return { closed: newest({ ...others, [stopId]: closure }, mostClosed), spans };
}

function open({ closed, spans }: KnownDepartment, stopId: string): KnownDepartment {
  const { [stopId]: _, ...others } = closed;
  return { closed: others, spans };
}

function report({ closed, spans }: KnownDepartment, event: CommitmentReported): KnownDepartment {
  const { [event.commitmentId]: known = [], ...others } = spans;
  return { closed, spans: newest({ ...others, [event.commitmentId]: withSpan(known, event) }, mostCommitments) };
}

/** [Y105] A span that is known is corrected, and says what was said of it at first as long as it is something else. */
function withSpan(spans: readonly Fulfilment[], { from, to, kept, all, at }: CommitmentReported): Fulfilment[] {
  const before = spans.find((span) => span.from === from && span.to === to);
  const first = before && (before.was ?? { kept: before.kept, all: before.all });
  const isOther = first && (first.kept !== kept || first.all !== all);
  const span = { from, to, kept, all, at, ...(isOther ? { was: first } : {}) };
  return [...spans.filter((one) => one !== before), span].toSorted(byEnd).slice(-mostSpans);
}

/** Of spans that end on the same day the shorter is the later one. */
const byEnd = (one: Fulfilment, other: Fulfilment): number =>
  `${one.to} ${one.from}` < `${other.to} ${other.from}` ? -1 : 1;

const newest = <Value>(record: Readonly<Record<string, Value>>, most: number): Readonly<Record<string, Value>> =>
  Object.keys(record).length > most ? Object.fromEntries(Object.entries(record).slice(-most)) : record;
