import { type ItemEvent, type ItemSaved } from "./events.ts";
import {
  type Item,
  mostDossierVersions,
  mostSteps,
  mostVersions,
  type Published,
  type Step,
  type Version,
} from "./state.ts";

/** What an event makes of its item; undefined where it has none, which a sound journal never says. */
export function evolveItem(item: Item | undefined, event: ItemEvent): Item | undefined {
  if (event.type === "ItemSaved") return withStep(saved(item, event), event);
  return item && withStep(changed(item, event), event);
}

function changed(item: Item, event: Exclude<ItemEvent, ItemSaved>): Item {
  switch (event.type) {
    case "ItemSubmitted":
      return { ...unreviewed(item), status: "submitted" };
    case "ItemTakenBack":
    case "StopCleared":
      return { ...unreviewed(item), status: "draft" };
    case "DraftDiscarded":
      return { ...unreviewed(item), status: "discarded" };
    case "ItemReturned":
      return { ...unreviewed(item), status: "returned" };
    case "ItemStopped":
      return { ...unreviewed(item), status: "stopped" };
    case "ItemReviewed":
      return { ...item, status: "reviewed", reviewedBy: event.by };
    case "ItemApproved":
      return approved(item, event.at);
    case "ItemStarted":
      return withPublished(item, "live", event.at);
    case "ItemEnded":
      return withPublished(item, "ended", event.at);
    case "ItemWithdrawn":
      return withPublished(item, "withdrawn", event.at);
    default:
      return event satisfies never;
  }
}

function saved(item: Item | undefined, event: ItemSaved): Item {
  const { type: _type, itemId, role: _role, ...version } = event;
  const before = item ?? blank(itemId, event);
  // Who wrote what has been let through does not write the next version with it.
  const authors = before.status === "approved" ? [] : before.authors;
  return {
    ...unreviewed(before),
    status: "draft",
    versions: [...before.versions, version].slice(-versionsKept(event.content)),
    authors: authors.includes(event.by) ? authors : [...authors, event.by],
  };
}

/** [G157] */
const versionsKept = ({ kind }: ItemSaved["content"]): number =>
  kind === "dossier" ? mostDossierVersions : mostVersions;

const blank = (id: string, { content, at }: ItemSaved): Item => ({
  id,
  kind: content.kind,
  status: "draft",
  versions: [],
  authors: [],
  changedAt: at,
  steps: [],
  stepsBefore: 0,
});

function unreviewed(item: Item): Item {
  const { reviewedBy: _, ...rest } = item;
  return rest;
}

function approved(item: Item, at: string): Item {
  const version = item.versions.at(-1);
  if (!version) return item;
  return {
    ...item,
    status: "approved",
    published: { version, state: stateAt(version, at), approvedAt: at, since: at },
  };
}

const stateAt = ({ placement }: Version, at: string): Published["state"] =>
  placement.startsAt !== undefined && placement.startsAt > at ? "scheduled" : "live";

const withPublished = (item: Item, state: Published["state"], since: string): Item =>
  item.published ? { ...item, published: { ...item.published, state, since } } : item;

const actions = {
  ItemSaved: "saved",
  ItemSubmitted: "submitted",
  ItemTakenBack: "taken-back",
  DraftDiscarded: "discarded",
  ItemReviewed: "reviewed",
  ItemReturned: "returned",
  ItemApproved: "approved",
  ItemStarted: "started",
  ItemEnded: "ended",
  ItemWithdrawn: "withdrawn",
  ItemStopped: "stopped",
  StopCleared: "stop-cleared",
} as const satisfies Record<ItemEvent["type"], Step["action"]>;

function withStep(item: Item, event: ItemEvent): Item {
  const { by, role, at, version } = event;
  const step: Step = { action: actions[event.type], by, ...(role ? { role } : {}), at, version, ...noteOf(event) };
  const steps = [...item.steps, step];
  const left = Math.max(0, steps.length - mostSteps);
  return { ...item, changedAt: at, steps: steps.slice(left), stepsBefore: item.stepsBefore + left };
}

function noteOf(event: ItemEvent): Pick<Step, "note" | "scope" | "reasons"> {
  if (event.type === "ItemReviewed") return { note: event.basis, scope: event.scope, reasons: event.reasons };
  return "reason" in event ? { note: event.reason } : {};
}
