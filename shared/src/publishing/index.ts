export { type Medium, type PublishingCommand, publishingCommands } from "./commands.ts";
export { hashOf } from "./content-hash.ts";
export { refuseText } from "./decide/publishing-context.ts";
export {
  type Content,
  contentSchema,
  type Dossier,
  dossierSchema,
  type EntryWords,
  entryWordsSchema,
  type Placement,
  placementSchema,
  wordsPrefix,
} from "./content.ts";
export {
  type FileFinding,
  fileFindingSchema,
  type MediumRefusal,
  mediumRefusals,
  scanAnswerSchema,
  scannedTextLimit,
  scanTextSchema,
  type UploadedMedium,
  uploadedMediumSchema,
} from "./media.ts";
export {
  findPublished,
  findPublishedDossier,
  findPublishedWords,
  isPublicMedium,
  type PublishedDossier,
  type PublishedItem,
  publishedItems,
  type PublishedWords,
  publicRow,
  shownMedia,
  workingVersion,
} from "./published.ts";
export {
  type ContentItemRow,
  contentItemRowSchema,
  type ItemStepRow,
  itemStepRowSchema,
  type ItemVersionRow,
  itemVersionRowSchema,
  type MediumRow,
  mediumRowSchema,
  type PublishingRulesRow,
  publishingRulesRowSchema,
} from "./rows.ts";
export { mediumIdSchema } from "./medium-id.ts";
export { type DossierRow, dossierRowSchema } from "./dossier/dossier-row.ts";
export {
  type EntryWordsRow,
  entryWordsRowSchema,
  leasedRowSchema,
  type PublicItemRow,
  publicItemRowSchema,
  type ShownMedium,
} from "./public-rows.ts";
export { type Finding, type FindingKind, findingKinds, findingSchema, isBlocking, isSecret } from "./scan/findings.ts";
export { scanLink } from "./scan/scan-link.ts";
export { scanText } from "./scan/scan-text.ts";
export { mediaKeptMilliseconds, mostItems } from "./state.ts";
export { scanContent } from "./texts.ts";
export { publishingTopic } from "./topic.ts";
export { lintCodes, type LintFinding, lintFindingSchema } from "./lint/findings.ts";
export { lintContent } from "./lint/lint-content.ts";
export { type LintedScreen } from "./lint/lint-screens.ts";
export { type LintedMedia } from "./lint/lint-words.ts";
export { leastSeconds, readingSeconds } from "./reading-time.ts";
export { type Item, type KnownMedium, type PublishingReads, type PublishingState, type Version } from "./state.ts";
export { type DossierLine, dossierLineSchema } from "./dossier/dossier.ts";
export {
  type DossierProblem,
  type DossierProblemCode,
  dossierProblemCodes,
  dossierProblems,
} from "./dossier/dossier-problems.ts";
export {
  boardSections,
  type Column,
  type DepartmentSection,
  disclosureSections,
  dossierNeeds,
  type DossierTemplate,
  dossierTemplates,
  type PolicySection,
  type ProjectSection,
  type SectionRule,
  sectionRules,
} from "./dossier/templates.ts";
export { dossierIdOf, dossierPrefix } from "./dossier/dossier-ids.ts";
