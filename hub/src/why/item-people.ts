// Who wrote, reviewed and approved the version of an item that is public.
import { lookup } from "@openhall/shared/core";
import { type Item, type PublishingState } from "@openhall/shared/publishing";
import { type WhyItem } from "../http/why-routes.ts";

export function itemPeople({ items }: PublishingState, itemId: string): WhyItem | undefined {
  const item = lookup(items, itemId);
  const version = item?.published?.version;
  if (!item || !version) return undefined;
  const reviewed = lastStep(item, "reviewed", version.version);
  const approved = lastStep(item, "approved", version.version);
  return {
    itemId,
    title: version.content.title,
    version: version.version,
    authors: authorsOf(item, version.version),
    ...(reviewed ? { reviewedBy: reviewed.by, reviewedAt: reviewed.at } : {}),
    ...(approved ? { approvedBy: approved.by, approvedAt: approved.at } : {}),
  };
}

const lastStep = ({ steps }: Item, action: "reviewed" | "approved", version: number) =>
  steps.findLast((step) => step.action === action && step.version === version);

/** All who wrote it since the version that was let through before. */
function authorsOf({ steps }: Item, version: number): string[] {
  const before = steps.findLast((step) => step.action === "approved" && step.version < version)?.version ?? 0;
  const written = steps.filter((step) => step.action === "saved" && step.version > before && step.version <= version);
  return [...new Set(written.map(({ by }) => by))];
}
