import { contentRoles, lookup, type Role, staffRoles, type StreamFamily } from "../../core/index.ts";
import { isPublic, publicRow } from "../published.ts";
import { publicItemRowSchema } from "../public-rows.ts";
import * as rows from "../rows.ts";
import { type Item, type PublishingReads, type PublishingState } from "../state.ts";
import { contentRow, mediumRow, rulesRow, stepRow, versionRow } from "./content-rows.ts";

type Family = StreamFamily<PublishingState, PublishingReads>;

const workers: readonly Role[] = [...contentRoles, "manager", "administrator"];

/** `publishing.public/<hall>` (screens and kiosks of the hall, staff): what has been let through, and nothing else. */
const publicItems: Family = {
  name: "publishing.public",
  roles: ["kiosk", "display", ...staffRoles],
  hallOf: (_, scope, { venue }) => lookup(venue.halls, scope)?.id,
  rows: { item: publicItemRowSchema },
  scopes: (_, { venue }) => Object.keys(venue.halls),
  keys: ({ items }, hallId) =>
    keysOf(
      "item",
      Object.values(items)
        .filter((item) => stands(item, hallId))
        .map(idOf),
    ),
  row(state, hallId, key) {
    const item = lookup(state.items, idIn(key));
    return item && isPublic(item) && stands(item, hallId) ? publicRow(item.published, state) : undefined;
  },
};

const stands = (item: Item, hallId: string): boolean =>
  isPublic(item) && item.published.version.placement.hallIds.includes(hallId);

/** `publishing.content/all` (those who write, decide or run the hall): every item as it is worked on, media, the rules. */
const content: Family = {
  name: "publishing.content",
  roles: workers,
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: { item: rows.contentItemRowSchema, medium: rows.mediumRowSchema, rules: rows.publishingRulesRowSchema },
  scopes: () => ["all"],
  keys: ({ items, media }) => ["rules", ...keysOf("item", Object.keys(items)), ...keysOf("medium", Object.keys(media))],
  row(state, _, key) {
    if (key === "rules") return rulesRow(state);
    if (key.startsWith("item/")) return rowOf(lookup(state.items, idIn(key)), contentRow);
    return rowOf(lookup(state.media, idIn(key)), mediumRow);
  },
};

/** `publishing.item/<id>` (the same): its newest versions whole, and who did what. Projected while somebody looks. */
const item: Family = {
  name: "publishing.item",
  roles: workers,
  hallOf: ({ items }, scope) => (lookup(items, scope) ? "" : undefined),
  rows: { version: rows.itemVersionRowSchema, step: rows.itemStepRowSchema },
  scopes: () => [],
  keys: ({ items }, scope) => rowOf(lookup(items, scope), keysOfItem) ?? [],
  row: ({ items }, scope, key) => rowOf(lookup(items, scope), (one) => rowOfItem(one, key)),
  follows: () => "publishing.content/all",
};

const keysOfItem = ({ versions, steps, stepsBefore }: Item): string[] => [
  ...versions.map(({ version }) => `version/${version}`),
  ...steps.map((_, index) => `step/${stepsBefore + index + 1}`),
];

function rowOfItem({ versions, steps, stepsBefore }: Item, key: string) {
  const number = Number(idIn(key));
  return key.startsWith("step/")
    ? rowOf(steps[number - stepsBefore - 1], stepRow)
    : rowOf(
        versions.find(({ version }) => version === number),
        versionRow,
      );
}

const idOf = ({ id }: Item): string => id;
const idIn = (key: string): string => key.slice(key.indexOf("/") + 1);
const keysOf = (kind: string, ids: readonly string[]): string[] => ids.map((id) => `${kind}/${id}`);

function rowOf<Thing, Row>(thing: Thing | undefined, make: (thing: Thing) => Row): Row | undefined {
  return thing === undefined ? undefined : make(thing);
}

export const publishingStreams = [publicItems, content, item];
