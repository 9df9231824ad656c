// Every text of a version by its place in it: what is scanned, and what a finding of scan or lint names.
import { type Bilingual } from "../core/index.ts";
import { type Content } from "./content.ts";
import { type Finding } from "./scan/findings.ts";
import { scanText } from "./scan/scan-text.ts";
import { type FieldFinding, type PublishingState } from "./state.ts";

export interface FieldText {
  readonly field: string;
  readonly text: string;
}

const both = (field: string, { zh, en }: Bilingual): FieldText[] => [
  { field: `${field}.zh`, text: zh },
  { field: `${field}.en`, text: en },
];

export const textsOf = (content: Content, correction: Bilingual | undefined): FieldText[] => [
  ...both("title", content.title),
  ...both("body", content.body),
  ...mediaOf(content).flatMap(({ alt }, index) => both(`media.${index}.alt`, alt)),
  ...(correction ? both("correction", correction) : []),
];

export const mediaOf = (content: Content) => (content.kind === "notice" ? content.media : []);

export const scanTexts = (texts: readonly FieldText[], { allowed }: Pick<PublishingState, "allowed">): FieldFinding[] =>
  texts.flatMap(({ field, text }) => inField(field, scanText(text, { contacts: allowed })));

export const inField = (field: string, findings: readonly Finding[]): FieldFinding[] =>
  findings.map((finding) => ({ field, ...finding }));
