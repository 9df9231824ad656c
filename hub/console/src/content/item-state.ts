// What state an item is in, and whom it waits for. Pure; the hub decides again about everything that is pressed.
import { type ContentItemRow } from "@openhall/shared/publishing";
import { type StaffRole } from "@openhall/shared/venue";

export const itemStates = [
  "draft",
  "submitted",
  "reviewed",
  "returned",
  "stopped",
  "scheduled",
  "live",
  "ended",
  "withdrawn",
  "discarded",
] as const;
export type ItemState = (typeof itemStates)[number];

/** Of the working version where one is under way, and of the published one where there is one. */
export function statesOf({ status, published }: Pick<ContentItemRow, "status" | "published">): readonly ItemState[] {
  const isOver = status === "approved" || (status === "discarded" && published);
  return [...(isOver ? [] : [status]), ...(published ? [published.state] : [])];
}

export const isPublished = ({ published }: Pick<ContentItemRow, "published">): boolean =>
  published?.state === "live" || published?.state === "scheduled";

/** Whoever looks at the list. */
export interface Person {
  /** As rows name a sender: `user:c1`. */
  readonly id: string;
  readonly role: StaffRole | undefined;
  /** How many different people a text passes. */
  readonly people: 2 | 3;
}

const authors: readonly (StaffRole | undefined)[] = ["editor", "project-owner", "manager"];
const withdrawers: readonly (StaffRole | undefined)[] = ["reviewer", "approver", "manager"];

export const mayWrite = ({ role }: Pick<Person, "role">): boolean => authors.includes(role);
export const mayWithdraw = ({ role }: Pick<Person, "role">): boolean => withdrawers.includes(role);

export const isOwn = ({ authors: wrote }: Pick<ContentItemRow, "authors">, { id }: Person): boolean =>
  wrote.includes(id);

export type Task = "review" | "approve" | "review-and-approve" | "mend" | "clear";

/** What somebody of this role does next about the item, whoever they are. */
function taskOfRole({ status }: ContentItemRow, { role, people }: Person): Task | undefined {
  if (role === "reviewer") return status === "submitted" ? "review" : status === "stopped" ? "clear" : undefined;
  if (role !== "approver") return undefined;
  if (status === "reviewed") return "approve";
  return people === 2 && status === "submitted" ? "review-and-approve" : undefined;
}

/** What this person has to do about it; nothing about their own text but to mend it. */
export function taskFor(row: ContentItemRow, person: Person): Task | undefined {
  const own = isOwn(row, person);
  if (own) return mayWrite(person) && (row.status === "returned" || row.status === "stopped") ? "mend" : undefined;
  return taskOfRole(row, person);
}

/** It waits for this person's role, but not for this person: nobody decides about their own text. */
export const waitsForAnother = (row: ContentItemRow, person: Person): boolean =>
  isOwn(row, person) && taskOfRole(row, person) !== undefined;
