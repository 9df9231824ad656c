import { type CivilDate, lookup } from "../../core/index.ts";
import { type StaffProjectRow } from "../rows.ts";
import { type KnownPlan, type KnownProject } from "../state.ts";

/** Of the plan that holds, in the order of their days; each with its first day, where that was another. */
export function plannedMilestones({ plans, milestones }: KnownProject): StaffProjectRow["milestones"] {
  const planned = plans.at(-1)?.milestones ?? [];
  return planned
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
    .map(({ id, on }) => {
      const first = firstDay(plans, id);
      const { passed, was, forecast } = lookup(milestones, id) ?? {};
      return {
        id,
        planned: on,
        ...(first === undefined || first === on ? {} : { first }),
        ...(passed === undefined ? {} : { passed }),
        ...(was === undefined || was === passed ? {} : { was }),
        ...(forecast === undefined ? {} : { forecast }),
      };
    });
}

const firstDay = (plans: readonly KnownPlan[], milestoneId: string): CivilDate | undefined =>
  plans.flatMap(({ milestones }) => milestones).find(({ id }) => id === milestoneId)?.on;
