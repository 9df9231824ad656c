// What people write for the public. Bounded, plain text only; its hash is what an approval binds to.
import * as z from "zod/mini";
import { idSchema } from "../venue/index.ts";
import { dossierShape } from "./dossier/dossier.ts";
import { mediumIdSchema } from "./medium-id.ts";

/** Free text in both languages; the second may be missing while it is written, which the lint says. */
const text = (most: number) =>
  z.strictObject({ zh: z.string().check(z.maxLength(most)), en: z.string().check(z.maxLength(most)) });

const title = text(120);
const body = text(2_000);
const media = z._default(
  z.array(z.strictObject({ mediumId: mediumIdSchema, alt: text(200) })).check(z.maxLength(10)),
  [],
);

/** A notice: text, pictures, a video or the pages of a PDF. */
export const noticeSchema = z.strictObject({
  kind: z.literal("notice"),
  title,
  body,
  media,
});

/**
 * A message approved beforehand for an emergency. Its texts may hold `{desk}`, `{time}` and `{minutes}`, which are filled
 * with checked values when it is taken over the screens; no free text is.
 */
export const emergencySchema = z.strictObject({ kind: z.literal("emergency"), title, body });

/** Ids of items that have the words of an entry of the programme begin with it, and no others do. */
export const wordsPrefix = "programme.";

/** The words of an entry of the programme; when and where it is stands in `programme`. */
export const entryWordsSchema = z.strictObject({
  kind: z.literal("entry"),
  title,
  body,
  /** Steps of its agenda by the id that they have in the programme. */
  steps: z._default(z.array(z.strictObject({ id: idSchema, title: text(120) })).check(z.maxLength(30)), []),
  /** What departments promise in public; how far they have come stands in `programme`. */
  pledges: z._default(
    z.array(z.strictObject({ id: idSchema, departmentId: idSchema, text: text(300) })).check(z.maxLength(60)),
    [],
  ),
  /** What a ceremony unveils. */
  unveiling: z.exactOptional(text(120)),
  links: z._default(
    z
      .array(
        z.strictObject({
          label: text(60),
          url: z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s"<>\\]+$/)),
        }),
      )
      .check(z.maxLength(5)),
    [],
  ),
  media,
});
export type EntryWords = z.infer<typeof entryWordsSchema>;

/** The words of a project, a department or a policy; the figures stand in `projects` and `departments`. */
export const dossierSchema = z.strictObject(dossierShape);
export type Dossier = z.infer<typeof dossierSchema>;

export const contentSchema = z.discriminatedUnion("kind", [
  noticeSchema,
  emergencySchema,
  entryWordsSchema,
  dossierSchema,
]);
export type Content = z.infer<typeof contentSchema>;

/** Where and when approved content may be shown. */
export const placementSchema = z.strictObject({
  /** At least one hall. */
  hallIds: z.array(idSchema).check(z.minLength(1), z.maxLength(50)),
  /** UTC instants; absent: from approval, until it is withdrawn. */
  startsAt: z.exactOptional(z.iso.datetime({ precision: 3 })),
  endsAt: z.exactOptional(z.iso.datetime({ precision: 3 })),
  /** Content lease: how long a screen may show it without hearing from the hub. Five minutes to seven days. */
  leaseMinutes: z._default(z.int().check(z.minimum(5), z.maximum(7 * 24 * 60)), 24 * 60),
});
export type Placement = z.infer<typeof placementSchema>;
