// By itself, because screens and phones load it without the commands.
import * as z from "zod/mini";

/** Ids key plain objects, so what every object already has (`constructor`) is no id. */
export const idSchema = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
  z.refine((id) => !(id in {}), "not an id"),
);
