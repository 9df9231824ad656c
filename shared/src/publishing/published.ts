// What other topics and the hub may know of items: read only, and of what is public the whole.
import { lookup } from "../core/index.ts";
import { type PublicItemRow, type ShownMedium } from "./rows.ts";
import { type Item, type Published, type PublishingState, type Version } from "./state.ts";

/** An item that has been let through and is neither withdrawn nor over; it may not have begun. */
export interface PublishedItem {
  readonly itemId: string;
  readonly hallIds: readonly string[];
  readonly row: PublicItemRow;
}

export const isPublic = (item: Item): item is Item & { readonly published: Published } =>
  item.published?.state === "scheduled" || item.published?.state === "live";

export const publishedItems = (state: PublishingState): PublishedItem[] =>
  Object.values(state.items).flatMap((item) => (isPublic(item) ? [publishedItem(item, state)] : []));

export function findPublished(state: PublishingState, itemId: string): PublishedItem | undefined {
  const item = lookup(state.items, itemId);
  return item && isPublic(item) ? publishedItem(item, state) : undefined;
}

const publishedItem = (item: Item & { readonly published: Published }, state: PublishingState): PublishedItem => ({
  itemId: item.id,
  hallIds: item.published.version.placement.hallIds,
  row: publicRow(item.published, state),
});

/** The row of `publishing.public`. */
export function publicRow({ version, approvedAt }: Published, state: PublishingState): PublicItemRow {
  const { content, placement, correction } = version;
  return {
    kind: content.kind,
    title: content.title,
    body: content.body,
    media: shownMedia(version, state),
    version: version.version,
    hash: version.hash,
    ...(placement.startsAt === undefined ? {} : { startsAt: placement.startsAt }),
    ...(placement.endsAt === undefined ? {} : { endsAt: placement.endsAt }),
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
  content.kind === "emergency"
    ? []
    : content.media.flatMap(({ mediumId, alt }) => {
        const medium = lookup(media, mediumId);
        if (!medium) return [];
        const { type, width, height, pages, durationMs } = medium;
        const length = durationMs === undefined ? {} : { durationMs };
        return [{ mediumId, type, width, height, pages, ...length, alt }];
      });

/** Whether a machine of the hall may fetch it: it stands in something that is public. */
export const isPublicMedium = (state: PublishingState, mediumId: string): boolean =>
  Object.values(state.items).some((item) => isPublic(item) && holds(item.published.version, mediumId));

export const holds = ({ content }: Version, mediumId: string): boolean =>
  content.kind === "notice" && content.media.some((medium) => medium.mediumId === mediumId);
