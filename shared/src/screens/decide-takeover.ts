import { accept, type Instant, later, lookup, refuse } from "../core/index.ts";
import { findPublished, type PublishedItem, refuseText } from "../publishing/index.ts";
import { type ScreensCommand } from "./commands.ts";
import { type ScreensContext, type ScreensDecision } from "./context.ts";
import { type Fill, fillPlaces } from "./fill-places.ts";
import { findDisplay, isHallInUse } from "./find-display.ts";
import { type Message, proposalMs, type ScreensReads, type ScreensState, type Takeover } from "./state.ts";

type Payload<Type extends ScreensCommand["type"]> = Extract<ScreensCommand, { type: Type }>["payload"];

interface Asked {
  readonly itemId: string;
  readonly minutes: number;
  readonly sound: boolean;
  readonly fill: Fill;
}

/** [N36] One manager, one hall or some of its screens. */
export function takeOver(
  { hallId, deviceIds, ...asked }: Payload<"take-over">,
  _: ScreensState,
  { now, id, sender, reads }: ScreensContext,
): ScreensDecision {
  const { venue } = reads;
  if (!isHallInUse(venue, hallId)) return refuse("unknown-hall", { hallId });
  const unknown = deviceIds?.find((deviceId) => !findDisplay(venue, deviceId, hallId));
  if (unknown !== undefined) return refuse("unknown-display", { deviceId: unknown });
  const found = approvedItem(asked.itemId, [hallId], now, reads);
  if ("refusal" in found) return found;
  const message = messageOf(found.item, asked, reads, hallId);
  if ("refusal" in message) return message;
  const takeover: Takeover = {
    ...message.message,
    id,
    state: "running",
    hallId,
    ...(deviceIds === undefined ? {} : { deviceIds }),
    by: sender.id,
    at: now,
    startedAt: now,
    endsAt: endOf(found.item, asked.minutes, now),
    needsReview: found.item.row.kind === "emergency",
  };
  return accept([{ type: "TakeoverStarted", takeover }], { takeoverId: id, endsAt: takeover.endsAt ?? now });
}

/** [N37] Every hall takes a second manager. */
export function proposeTakeover(
  asked: Payload<"propose-takeover">,
  _: ScreensState,
  { now, id, sender, reads }: ScreensContext,
): ScreensDecision {
  const found = approvedItem(asked.itemId, hallsInUse(reads), now, reads);
  if ("refusal" in found) return found;
  const message = messageOf(found.item, asked, reads);
  if ("refusal" in message) return message;
  const lapsesAt = later(now, proposalMs);
  const takeover: Takeover = {
    ...message.message,
    id,
    state: "proposed",
    by: sender.id,
    at: now,
    lapsesAt,
    needsReview: false,
  };
  return accept([{ type: "TakeoverProposed", takeover }], { takeoverId: id, lapsesAt });
}

/** [N37] What is confirmed is what was proposed, still approved, word for word. */
export function confirmTakeover(
  { takeoverId }: Payload<"confirm-takeover">,
  { takeovers }: ScreensState,
  { now, sender, reads }: ScreensContext,
): ScreensDecision {
  const takeover = lookup(takeovers, takeoverId);
  if (!takeover) return refuse("unknown-takeover", { takeoverId });
  if (takeover.hallId !== undefined) return refuse("not-proposed", { takeoverId });
  if (takeover.state === "lapsed" || (takeover.state === "proposed" && isLapsed(takeover, now)))
    return refuse("proposal-over", { takeoverId });
  if (takeover.state !== "proposed") return refuse("not-proposed", { takeoverId });
  if (takeover.by === sender.id) return refuse("same-person", { takeoverId });
  const found = approvedItem(takeover.itemId, hallsInUse(reads), now, reads);
  if ("refusal" in found) return found;
  if (found.item.row.hash !== takeover.hash) return refuse("not-approved", { itemId: takeover.itemId });
  const endsAt = endOf(found.item, takeover.minutes, now);
  return accept([{ type: "TakeoverConfirmed", takeoverId, by: sender.id, at: now, endsAt }], { takeoverId, endsAt });
}

export function endTakeover(
  { takeoverId }: Payload<"end-takeover">,
  { takeovers }: ScreensState,
  { now, sender }: ScreensContext,
): ScreensDecision {
  const takeover = lookup(takeovers, takeoverId);
  if (!takeover) return refuse("unknown-takeover", { takeoverId });
  const isOn = takeover.state === "running" || takeover.state === "proposed";
  return accept(isOn ? [{ type: "TakeoverEnded", takeoverId, by: sender.id, at: now }] : [], { changed: isOn });
}

/** [N39] The look afterwards, by somebody else. */
export function reviewTakeover(
  { takeoverId, note }: Payload<"review-takeover">,
  { takeovers }: ScreensState,
  { now, sender, reads }: ScreensContext,
): ScreensDecision {
  const takeover = lookup(takeovers, takeoverId);
  if (!takeover) return refuse("unknown-takeover", { takeoverId });
  if (!takeover.needsReview) return refuse("nothing-to-review", { takeoverId });
  if (takeover.by === sender.id) return refuse("same-person", { takeoverId });
  const problem = refuseText([{ field: "note", text: note }], reads.publishing);
  if (problem) return problem;
  return accept([{ type: "TakeoverReviewed", takeoverId, by: sender.id, at: now, note }], { changed: true });
}

/** [N34] Approved, begun, not over, and for each of these halls. */
function approvedItem(itemId: string, hallIds: readonly string[], now: Instant, { publishing }: ScreensReads) {
  const item = findPublished(publishing, itemId);
  const { startsAt = now, endsAt } = item?.row ?? {};
  if (!item || startsAt > now || (endsAt !== undefined && endsAt <= now)) return refuse("not-approved", { itemId });
  const missing = hallIds.filter((hallId) => !item.hallIds.includes(hallId));
  return missing.length > 0 ? refuse("not-approved", { itemId, hallIds: missing }) : { item };
}

function messageOf(
  { itemId, row }: PublishedItem,
  { minutes, sound, fill }: Asked,
  { venue }: ScreensReads,
  hallId?: string,
) {
  const { kind, hash, media } = row;
  const filled = kind === "emergency" ? fillPlaces(row, fill, venue, hallId) : { text: row };
  if ("missing" in filled) return refuse("fill-missing", { places: filled.missing });
  if ("unknownDesk" in filled) return refuse("unknown-desk", { deskId: filled.unknownDesk });
  const { title, body } = filled.text;
  const message: Message = { itemId, hash, kind, title, body, media, minutes, sound };
  return { message };
}

/** Not longer than what it shows may be shown. */
function endOf({ row: { endsAt } }: PublishedItem, minutes: number, now: Instant): Instant {
  const end = later(now, minutes * 60_000);
  return endsAt !== undefined && endsAt < end ? endsAt : end;
}

const hallsInUse = ({ venue }: ScreensReads): string[] =>
  Object.values(venue.halls).flatMap(({ id, retired }) => (retired ? [] : [id]));

const isLapsed = ({ lapsesAt }: Takeover, now: Instant): boolean => lapsesAt !== undefined && lapsesAt <= now;
