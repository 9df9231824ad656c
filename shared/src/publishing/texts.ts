// Every text of a version by its place in it: what is scanned, and what a finding of scan or lint names.
import { type Bilingual } from "../core/index.ts";
import { type Content, type EntryWords } from "./content.ts";
import { textsOfDossier } from "./dossier/dossier-texts.ts";
import { type Finding } from "./scan/findings.ts";
import { scanLink } from "./scan/scan-link.ts";
import { scanText } from "./scan/scan-text.ts";
import { type FieldFinding, type PublishingState } from "./state.ts";

import { both, type FieldText } from "./field-text.ts";

export { type FieldText } from "./field-text.ts";

export const textsOf = (content: Content, correction: Bilingual | undefined): FieldText[] => [
  ...both("title", content.title),
  ...both("body", content.body),
  ...(content.kind === "entry" ? textsOfEntry(content) : []),
  ...(content.kind === "dossier" ? textsOfDossier(content) : []),
  ...mediaOf(content).flatMap(({ alt }, index) => both(`media.${index}.alt`, alt)),
  ...(correction ? both("correction", correction) : []),
];

const textsOfEntry = ({ steps, pledges, unveiling, links }: EntryWords): FieldText[] => [
  ...steps.flatMap((step, index) => both(`steps.${index}.title`, step.title)),
  ...pledges.flatMap((pledge, index) => both(`pledges.${index}.text`, pledge.text)),
  ...(unveiling ? both("unveiling", unveiling) : []),
  ...links.flatMap(({ label, url }, index) => [
    ...both(`links.${index}.label`, label),
    { field: `links.${index}.url`, text: url, isLink: true as const },
  ]),
];

export const mediaOf = (content: Content) => (content.kind === "emergency" ? [] : content.media);

export const scanTexts = (texts: readonly FieldText[], { allowed }: Pick<PublishingState, "allowed">): FieldFinding[] =>
  texts.flatMap(({ field, text, isLink }) =>
    inField(field, (isLink ? scanLink : scanText)(text, { contacts: allowed })),
  );

/** What the gate would find in it, for whoever writes; `contacts` are the office lines and addresses that pass. */
export const scanContent = (
  content: Content,
  correction: Bilingual | undefined,
  contacts: readonly string[],
): FieldFinding[] => scanTexts(textsOf(content, correction), { allowed: contacts });

export const inField = (field: string, findings: readonly Finding[]): FieldFinding[] =>
  findings.map((finding) => ({ field, ...finding }));
