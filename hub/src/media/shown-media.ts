// What the streams say of media: what the scan passes, what stands in the books, and who may see what now.
import { later, type Row, type Sender, staffRoles } from "@openhall/shared/core";
import { entryRowSchema } from "@openhall/shared/programme";
import {
  mediaKeptMilliseconds,
  mediumRowSchema,
  publicItemRowSchema,
  publishingRulesRowSchema,
} from "@openhall/shared/publishing";
import { proofRowSchema, takeoverRowSchema } from "@openhall/shared/screens";
import { type Streams } from "../streams/create-streams.ts";

export interface ShownMedia {
  /** Office lines that the scan passes; the same list until it changes. */
  contacts(): readonly string[];
  isKnown(mediumId: string): boolean;
  /** Whether any is older than the time for which media are kept without an item. */
  hasOldMedia(): boolean;
  mayShow(mediumId: string, sender: Sender): boolean;
}

const content = "publishing.content/all";

/** `now` is the hub's time in the hall, as in the rows. */
export function followShownMedia(streams: Pick<Streams, "shown">, now: () => string): ShownMedia {
  let rules: Row | undefined;
  let contacts: readonly string[] = [];

  const rowsOf = (stream: string): Readonly<Record<string, Row>> => streams.shown(stream)?.rows ?? {};
  const rowsUnder = (stream: string, prefix: string): Row[] =>
    Object.entries(rowsOf(stream))
      .filter(([key]) => key.startsWith(prefix))
      .map(([, row]) => row);

  const isPublic = (mediumId: string, hallId: string): boolean =>
    rowsUnder(`publishing.public/${hallId}`, "item/")
      .map((row) => publicItemRowSchema.parse(row))
      .some((item) => lasts(item, now()) && holds(item, mediumId));

  /** In the words of an entry that the hall's screens and kiosks show. */
  const isInProgramme = (mediumId: string, hallId: string): boolean =>
    rowsUnder(`programme.hall/${hallId}`, "entry/").some((row) => holds(entryRowSchema.parse(row), mediumId));

  const isTakingOver = (mediumId: string, hallId: string, deviceId: string): boolean =>
    rowsUnder(`screens.hall/${hallId}`, "takeover/")
      .map((row) => takeoverRowSchema.parse(row))
      .some(
        (takeover) =>
          lasts(takeover, now()) && (takeover.deviceIds?.includes(deviceId) ?? true) && holds(takeover, mediumId),
      );

  const isProof = (mediumId: string, deviceId: string): boolean =>
    rowsUnder(`screens.proof/${deviceId}`, "proof")
      .map((row) => proofRowSchema.parse(row))
      .some((proof) => lasts(proof, now()) && holds(proof, mediumId));

  return {
    contacts() {
      const row = rowsOf(content).rules;
      if (row !== rules) {
        rules = row;
        contacts = row ? publishingRulesRowSchema.parse(row).contacts.map(({ value }) => value) : [];
      }
      return contacts;
    },
    isKnown: (mediumId) => rowsOf(content)[`medium/${mediumId}`] !== undefined,
    hasOldMedia: () =>
      rowsUnder(content, "medium/")
        .map((row) => mediumRowSchema.parse(row))
        .some(({ at }) => later(at, mediaKeptMilliseconds) <= now()),
    mayShow(mediumId, { id, role, hallId }) {
      if (staffRoles.some((staff) => staff === role)) return true;
      if (hallId === undefined || (role !== "display" && role !== "kiosk")) return false;
      if (isPublic(mediumId, hallId) || isInProgramme(mediumId, hallId)) return true;
      const deviceId = id.slice("device:".length);
      return role === "display" && (isTakingOver(mediumId, hallId, deviceId) || isProof(mediumId, deviceId));
    },
  };
}

const lasts = ({ endsAt }: { readonly endsAt?: string | undefined }, now: string): boolean =>
  endsAt === undefined || endsAt > now;

const holds = ({ media }: { readonly media: readonly { readonly mediumId: string }[] }, mediumId: string): boolean =>
  media.some((medium) => medium.mediumId === mediumId);
