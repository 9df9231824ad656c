// The plan that is before somebody's eyes while a delay is asked about. Pure.
import { type PlannedMove } from "@openhall/shared/programme";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";

const changedSchema = z.object({
  code: z.literal("plan-changed"),
  plan: z.array(z.object({ entryId: z.string(), startsAt: z.string(), endsAt: z.string() })),
});

/** The plan as the hub has it, where it refused because of another. */
export const planOfRefusal = (refusal: WhyNot | undefined): readonly PlannedMove[] | undefined =>
  changedSchema.safeParse(refusal).data?.plan;
