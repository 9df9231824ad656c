// Marks, drafts and words: what a text says of itself, and what it says of somebody.
import { type Passage } from "./candidates.ts";
import { type FindingKind } from "./findings.ts";
import { type View } from "./view.ts";

const secrecy = /(?:绝密|絕密|机密|機密|秘密|祕密)[★☆✩✪✫✬✭✮✯✰⭐🌟]/gu;
const internalMark = "(?:内部资料|內部資料|内部文件|內部文件|注意保存|不得外传|不得外傳|工作秘密|仅供内部|僅供內部)";
/** “内部资料，注意保存” is one mark. */
const internal = new RegExp(`${internalMark}(?:[，,、]?${internalMark})*`, "gu");
const drafts = /讨论稿|送审稿|征求意见稿|会议纪要|请示|批示|抄告/gu;
/** A text that asks the public for its opinion is about a draft on purpose. */
const consultation = /公开征求|征求公众|征求社会|意见征集|征集意见/u;

export const marksIn = (view: View): Passage[] => [
  ...matchesIn(view, secrecy, "secrecy_mark"),
  ...matchesIn(view, internal, "internal_mark"),
];

export function draftsIn(view: View): Passage[] {
  const found = matchesIn(view, drafts, "process_draft");
  return consultation.test(view.text) ? found.filter(({ text }) => text !== "征求意见稿") : found;
}

export function matchesIn(view: View, pattern: RegExp, kind: FindingKind): Passage[] {
  return Array.from(view.text.matchAll(pattern), ({ index, 0: text }) => ({
    kind,
    view,
    start: index,
    end: index + text.length,
    text,
  }));
}
