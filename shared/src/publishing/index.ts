export { type Medium, type PublishingCommand, publishingCommands } from "./commands.ts";
export { hashOf } from "./content-hash.ts";
export { type Content, contentSchema, mediumIdSchema, type Placement, placementSchema } from "./content.ts";
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
  isPublicMedium,
  type PublishedItem,
  publishedItems,
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
  type PublicItemRow,
  publicItemRowSchema,
  type PublishingRulesRow,
  publishingRulesRowSchema,
  type ShownMedium,
} from "./rows.ts";
export { type Finding, type FindingKind, findingKinds, findingSchema, isBlocking, isSecret } from "./scan/findings.ts";
export { scanText } from "./scan/scan-text.ts";
export { publishingTopic } from "./topic.ts";
export { type LintFinding, lintFindingSchema } from "./lint/findings.ts";
export { type Item, type KnownMedium, type PublishingReads, type PublishingState, type Version } from "./state.ts";
