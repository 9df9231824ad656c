// What the hub and its speaking process say to each other.
import * as z from "zod/mini";
import { paces } from "./voice.ts";

export const jobSchema = z.object({
  id: z.int(),
  language: z.enum(["zh", "en"]),
  text: z.string(),
  pace: z.enum(paces),
});
export type Job = z.infer<typeof jobSchema>;

/** `absent`: the package is not installed. `wav` is missing where nothing can be heard of a text. */
export const workerMessageSchema = z.union([
  z.object({ state: z.enum(["ready", "absent"]) }),
  z.object({ id: z.int(), wav: z.optional(z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array)) }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;
