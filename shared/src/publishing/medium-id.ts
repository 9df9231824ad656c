import * as z from "zod/mini";

/** SHA-256 of a stored medium, lower-case hexadecimal. */
export const mediumIdSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
