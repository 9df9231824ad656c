// The words of a project, a department or a policy: named sections of lines. Figures stand in the topics that reckon with them.
import * as z from "zod/mini";
import { idSchema } from "../../venue/index.ts";
import { dossierTemplateNames } from "./templates.ts";

/** Free text in both languages; the second may be missing while it is written, which the lint says. */
const text = (most: number) =>
  z.strictObject({ zh: z.string().check(z.maxLength(most)), en: z.string().check(z.maxLength(most)) });

const url = z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s"<>\\]+$/));
const mediumId = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Which of its parts a line may have stands in `dossierTemplates`. */
export const dossierLineSchema = z.strictObject({
  id: idSchema,
  field: z.exactOptional(idSchema),
  text: text(600),
  value: z.exactOptional(text(300)),
  reason: z.exactOptional(text(300)),
  basis: z.exactOptional(text(300)),
  note: z.exactOptional(text(300)),
  /** Civil dates. */
  date: z.exactOptional(z.iso.date()),
  until: z.exactOptional(z.iso.date()),
  number: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(80))),
  /** A department of the venue, or another organ by its name. */
  organId: z.exactOptional(idSchema),
  organ: z.exactOptional(text(120)),
  fen: z.exactOptional(z.int().check(z.minimum(0))),
  url: z.exactOptional(url),
  /** Of the dossier's media. */
  mediumIds: z.exactOptional(z.array(mediumId).check(z.minLength(1), z.maxLength(2))),
  under: z.exactOptional(idSchema),
});
export type DossierLine = z.infer<typeof dossierLineSchema>;

/** Refused where template, sections and lines do not agree: see `dossier-problems.ts`. */
export const dossierShape = {
  kind: z.literal("dossier"),
  template: z.enum(dossierTemplateNames),
  title: text(120),
  body: text(2_000),
  /** Of an update or a policy: whose. */
  departmentId: z.exactOptional(idSchema),
  /** Of an update: the day that it is about. */
  date: z.exactOptional(z.iso.date()),
  sections: z._default(
    z
      .array(z.strictObject({ id: idSchema, lines: z.array(dossierLineSchema).check(z.maxLength(100)) }))
      .check(z.maxLength(20)),
    [],
  ),
  media: z._default(z.array(z.strictObject({ mediumId, alt: text(200) })).check(z.maxLength(30)), []),
};
