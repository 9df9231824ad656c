import * as z from "zod/mini";

/** `url` without host, the same for ever; `ms` measured from the samples. */
const audioSchema = z.object({ url: z.string(), ms: z.int() });

/** `GET /api/v1/voice/parts`: the sounds of all that a hall can announce. What nobody can say is left out. */
export const voicePartsSchema = z.object({
  parts: z.array(
    z.object({
      language: z.enum(["zh", "en"]),
      text: z.string(),
      ...audioSchema.shape,
      /** Recorded by the site, or made by the hub. */
      source: z.enum(["clip", "synthetic"]),
    }),
  ),
  chime: audioSchema,
});
export type VoiceParts = z.infer<typeof voicePartsSchema>;
