// Timers as data.
import { type FollowUp, type Instant } from "../core/index.ts";
import { endedClosures, firstEnd } from "./closures.ts";
import { type DepartmentsState } from "./state.ts";

const nextOf = new WeakMap<DepartmentsState, { readonly at: Instant | undefined }>();

/** Looked up at every command of the hub, reckoned only where something has changed. */
export function nextDueOfDepartments(state: DepartmentsState): Instant | undefined {
  const known = nextOf.get(state) ?? { at: firstEnd(state) };
  nextOf.set(state, known);
  return known.at;
}

/** [Y102] All at once; a stop is not closed twice since the same moment until the same. */
export function dueOfDepartments(state: DepartmentsState, now: Instant): readonly FollowUp[] {
  const [first] = endedClosures(state, now);
  if (!first) return [];
  const cause = `reach-time ${first.departmentId} ${first.stopId} ${first.since} ${first.until}`;
  return [{ command: "departments.reach-time", payload: {}, cause }];
}
