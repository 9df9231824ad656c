// What somebody who looks may decide about the version before them, or why not. Pure.
import { type ContentItemRow, type Finding, type ItemStepRow } from "@openhall/shared/publishing";
import { isOwn, type Person, taskFor, waitsForAnother } from "../item-state.ts";

export type Decision = "review" | "approve" | "review-and-approve";
export type WhyNotDecide =
  | "ownText"
  | "samePerson"
  | "waitsReview"
  | "waitsApproval"
  | "isDraft"
  | "isReturned"
  | "isStopped"
  | "isApproved"
  | "isWithdrawn"
  | "isOver"
  | "isDiscarded";

const waitsFor: Readonly<Record<ContentItemRow["status"], WhyNotDecide>> = {
  draft: "isDraft",
  submitted: "waitsReview",
  reviewed: "waitsApproval",
  approved: "isApproved",
  returned: "isReturned",
  stopped: "isStopped",
  discarded: "isDiscarded",
};

function whyNothing({ status, published }: ContentItemRow): WhyNotDecide {
  if (status !== "approved") return waitsFor[status];
  if (published?.state === "withdrawn") return "isWithdrawn";
  return published?.state === "ended" ? "isOver" : waitsFor.approved;
}

const isInReview = ({ status }: ContentItemRow): boolean => status === "submitted" || status === "reviewed";

type Step = Pick<ItemStepRow, "action" | "by" | "version">;

/** `steps` newest first; `hasOwnMedium`: with a picture that this person has added. */
export function decisionOf(
  row: ContentItemRow,
  person: Person,
  steps: readonly Step[],
  hasOwnMedium: boolean,
): { readonly may: Decision } | { readonly whyNot: WhyNotDecide } {
  if (waitsForAnother(row, person) || (isOwn(row, person) && row.status === "submitted")) return { whyNot: "ownText" };
  const task = taskFor(row, person);
  if (task && hasOwnMedium && isInReview(row)) return { whyNot: "ownText" };
  if (task !== "review" && task !== "approve" && task !== "review-and-approve") return { whyNot: whyNothing(row) };
  const review = steps.find(({ action, version }) => action === "reviewed" && version === row.version);
  if (task === "approve" && review?.by === person.id) return { whyNot: "samePerson" };
  return { may: task };
}

/** Kinds of findings that stand in it, each once: every one needs a reason. */
export const kindsOf = (findings: readonly Pick<Finding, "kind">[]): readonly Finding["kind"][] => [
  ...new Set(findings.map(({ kind }) => kind)),
];
