// What other topics and the hub may know of items: read only, and of what is public the whole.
import { lookup } from "../core/index.ts";
import { type Dossier, type EntryWords } from "./content.ts";
import { type DossierRow } from "./dossier/dossier-row.ts";
import { type EntryWordsRow, type PublicItemRow, type ShownMedium } from "./public-rows.ts";
import { type Item, type Published, type PublishingState, type Version } from "./state.ts";
import { mediaOf } from "./texts.ts";

/** An item that has been let through and is neither withdrawn nor over; it may not have begun. */
export interface PublishedItem {
  readonly itemId: string;
  readonly hallIds: readonly string[];
  readonly row: PublicItemRow;
}

/** The words of an entry of the programme that have been let through, have begun, and are neither withdrawn nor over. */
export interface PublishedWords {
  readonly hallIds: readonly string[];
  readonly row: EntryWordsRow;
}

export const isPublic = (item: Item): item is Item & { readonly published: Published } =>
  item.published?.state === "scheduled" || item.published?.state === "live";

/** Items that screens show by themselves; the words of entries reach the public through `programme`. */
export const publishedItems = (state: PublishingState): PublishedItem[] =>
  Object.keys(state.items).flatMap((itemId) => findPublished(state, itemId) ?? []);

export function findPublished(state: PublishingState, itemId: string): PublishedItem | undefined {
  const item = lookup(state.items, itemId);
  const row = item && isPublic(item) ? publicRow(item.published, state) : undefined;
  return item?.published && row && { itemId, hallIds: item.published.version.placement.hallIds, row };
}

export function findPublishedWords(state: PublishingState, itemId: string): PublishedWords | undefined {
  const published = lookup(state.items, itemId)?.published;
  if (published?.state !== "live") return undefined;
  const { content, placement } = published.version;
  if (content.kind !== "entry") return undefined;
  return { hallIds: placement.hallIds, row: wordsRow(published, content, state) };
}

/** A dossier that has been let through, has begun, and is neither withdrawn nor over. */
export interface PublishedDossier {
  readonly hallIds: readonly string[];
  readonly row: DossierRow;
}

export function findPublishedDossier(state: PublishingState, itemId: string): PublishedDossier | undefined {
  const published = lookup(state.items, itemId)?.published;
  if (published?.state !== "live") return undefined;
  const { content, placement } = published.version;
  if (content.kind !== "dossier") return undefined;
  return { hallIds: placement.hallIds, row: dossierRow(published, content, state) };
}

/** The row of `publishing.public`; none for the words of other topics' rows. */
export function publicRow(published: Published, state: PublishingState): PublicItemRow | undefined {
  const { content, placement } = published.version;
  if (content.kind === "entry" || content.kind === "dossier") return undefined;
  return {
    kind: content.kind,
    ...shownParts(published, state),
    ...(placement.startsAt === undefined ? {} : { startsAt: placement.startsAt }),
    ...(placement.endsAt === undefined ? {} : { endsAt: placement.endsAt }),
  };
}

function wordsRow(published: Published, content: EntryWords, state: PublishingState): EntryWordsRow {
  const { steps, pledges, unveiling, links } = content;
  return { ...shownParts(published, state), steps, pledges, ...(unveiling ? { unveiling } : {}), links };
}

function dossierRow(published: Published, content: Dossier, state: PublishingState): DossierRow {
  const { departmentId, date, sections } = content;
  return {
    ...shownParts(published, state),
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(date === undefined ? {} : { date }),
    sections,
  };
}

function shownParts({ version, approvedAt }: Published, state: PublishingState) {
  const { content, placement, correction } = version;
  return {
    title: content.title,
    body: content.body,
    media: shownMedia(version, state),
    version: version.version,
    hash: version.hash,
    leaseMinutes: placement.leaseMinutes,
    approvedAt,
    ...(correction ? { correction: { ...correction, at: approvedAt } } : {}),
  };
}

/** The newest version, whatever its status: for proofs and previews, never for the public. */
export function workingVersion(state: PublishingState, itemId: string): (Version & Pick<Item, "status">) | undefined {
  const item = lookup(state.items, itemId);
  const version = item?.versions.at(-1);
  return item && version && { ...version, status: item.status };
}

export const shownMedia = ({ content }: Version, { media }: PublishingState): ShownMedium[] =>
  mediaOf(content).flatMap(({ mediumId, alt }) => {
    const medium = lookup(media, mediumId);
    if (!medium) return [];
    const { type, width, height, pages, durationMs } = medium;
    const length = durationMs === undefined ? {} : { durationMs };
    return [{ mediumId, type, width, height, pages, ...length, alt }];
  });

/** Whether a machine of the hall may fetch it: it stands in something that is public, in words of an entry once they have begun. */
export const isPublicMedium = (state: PublishingState, mediumId: string): boolean =>
  Object.values(state.items).some(
    (item) => isPublic(item) && isFetched(item.published) && holds(item.published.version, mediumId),
  );

/** Screens fetch what is for them before it begins; words of other topics come to them with their row. */
const isFetched = ({ state, version: { content } }: Published): boolean =>
  state === "live" || (content.kind !== "entry" && content.kind !== "dossier");

export const holds = ({ content }: Version, mediumId: string): boolean =>
  mediaOf(content).some((medium) => medium.mediumId === mediumId);
