// Which entries the hub has found wrong, and what about them, from its refusal `playlist-wrong`.
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";

const wrongSchema = z.array(z.object({ entryId: z.string(), problem: z.string() }));

/** By id of the entry. */
export type WrongEntries = ReadonlyMap<string, readonly string[]>;

export function wrongEntriesOf(refusal: WhyNot | undefined): WrongEntries {
  const wrong = new Map<string, string[]>();
  if (refusal?.code !== "playlist-wrong") return wrong;
  const entries = wrongSchema.safeParse(refusal.entries).data ?? [];
  for (const { entryId, problem } of entries) wrong.set(entryId, [...(wrong.get(entryId) ?? []), problem]);
  return wrong;
}
