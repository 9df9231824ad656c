import * as z from "zod/mini";

export const languageSchema = z.object({ language: z._default(z.enum(["zh", "en"]), "zh") });
