// The rules that need no screen: both languages, places of a template, pictures that flash. What they stop is not submitted.
import { type Bilingual, lookup } from "../../core/index.ts";
import { type Content, type Dossier, type EntryWords } from "../content.ts";
import { type MediumRow } from "../rows.ts";
import { pairsOfDossier } from "../dossier/dossier-texts.ts";
import { mediaOf } from "../texts.ts";
import { type LintFinding } from "./findings.ts";

/** What the lint looks at of a medium. */
export type LintedMedium = Pick<MediumRow, "type" | "height" | "width" | "pages"> &
  Pick<MediumRow, "smallestText" | "flashes" | "durationMs">;
export type LintedMedia = Readonly<Record<string, LintedMedium>>;

export const lintWords = (content: Content, media: LintedMedia, correction?: Bilingual): LintFinding[] => [
  ...lintPair("title", content.title, "needed"),
  ...lintPair("body", content.body, isAnswer(content) ? "needed" : "optional"),
  ...(content.kind === "entry" ? lintEntry(content) : []),
  ...(content.kind === "dossier" ? lintDossier(content) : []),
  ...mediaOf(content).flatMap(({ alt }, index) => lintPair(`media.${index}.alt`, alt, "advised")),
  ...(correction ? lintPair("correction", correction, "needed") : []),
  ...(content.kind === "emergency" ? [...lintSlots("title", content.title), ...lintSlots("body", content.body)] : []),
  ...lintFlashes(content, media),
];

/** [G149] What a step, a pledge, a link is called, and what is unveiled, is read in both languages. */
const lintEntry = ({ steps, pledges, unveiling, links }: EntryWords): LintFinding[] => [
  ...steps.flatMap(({ title }, index) => lintPair(`steps.${index}.title`, title, "needed")),
  ...pledges.flatMap(({ text }, index) => lintPair(`pledges.${index}.text`, text, "needed")),
  ...(unveiling ? lintPair("unveiling", unveiling, "needed") : []),
  ...links.flatMap(({ label }, index) => lintPair(`links.${index}.label`, label, "needed")),
];

/** [G153] What a line says is read in both languages, and so is what stands beside it. */
const lintDossier = (dossier: Dossier): LintFinding[] =>
  pairsOfDossier(dossier).flatMap(({ field, text, isOwn }) => lintPair(field, text, isOwn ? "needed" : "optional"));

/** Explanation and answer are their body: without one they would let something out and say nothing. */
const isAnswer = (content: Content): boolean =>
  content.kind === "dossier" && (content.template === "explanation" || content.template === "answer");

/** [G71] A text stands in both languages or in none; a picture may go without words, which is a pity. */
function lintPair(field: string, { zh, en }: Bilingual, need: "needed" | "optional" | "advised"): LintFinding[] {
  const has = { zh: zh.trim() !== "", en: en.trim() !== "" };
  const level = need === "advised" ? "warn" : "stop";
  const isWanted = need !== "optional" || has.zh || has.en;
  return [
    ...(isWanted && !has.zh ? [finding("zh-missing", level, `${field}.zh`)] : []),
    ...(isWanted && !has.en ? [finding("en-missing", level, `${field}.en`)] : []),
    ...(has.en && isChinese(en) ? [finding("en-in-chinese", "warn", `${field}.en`)] : []),
  ];
}

const isChinese = (text: string): boolean => (text.match(/\p{Script=Han}/gu) ?? []).length * 2 > text.trim().length;

const slots = ["{desk}", "{time}", "{minutes}"];
const braces = /\{[^{}]*\}?|\}/g;

/** [G72] Places that nobody fills, or that one language lacks, would stand on the glass as they are. */
function lintSlots(field: string, text: Bilingual): LintFinding[] {
  const [zh, en] = [text.zh, text.en].map((one): string[] => one.match(braces) ?? []);
  const unknown = (language: "zh" | "en", found: readonly string[] = []) =>
    found
      .filter((slot) => !slots.includes(slot))
      .map((slot) => finding("slot-unknown", "stop", `${field}.${language}`, { slot: slot.slice(0, 40) }));
  const differ = slots.some((slot) => zh?.includes(slot) !== en?.includes(slot));
  return [...unknown("zh", zh), ...unknown("en", en), ...(differ ? [finding("slots-differ", "stop", field)] : [])];
}

/** [G73] */
const lintFlashes = (content: Content, media: LintedMedia): LintFinding[] =>
  mediaOf(content).flatMap(({ mediumId }, index) =>
    lookup(media, mediumId)?.flashes ? [finding("flashes", "stop", `media.${index}`)] : [],
  );

export const finding = (
  code: LintFinding["code"],
  level: LintFinding["level"],
  field?: string,
  parameters: LintFinding["parameters"] = {},
): LintFinding => ({ code, level, ...(field === undefined ? {} : { field }), parameters });
