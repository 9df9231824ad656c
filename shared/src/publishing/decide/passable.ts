// Whether a version may go on through the gate, as texts, contacts and media are now.
import { type Json, lookup, refuse } from "../../core/index.ts";
import { lintWords } from "../lint/lint-words.ts";
import { type FieldFinding, type Item, type PublishingState, type Version } from "../state.ts";
import { inField, mediaOf, scanTexts, textsOf } from "../texts.ts";
import { type Refused, refusePrivate } from "./publishing-context.ts";

/** [G104] Asked at every step: a contact may have gone from the list meanwhile, and the end may have come. */
export function refuseUnready(version: Version, state: PublishingState, now: string): Refused | undefined {
  const { content, placement, correction } = version;
  const stops = lintWords(content, state.media, correction).filter(({ level }) => level === "stop");
  if (stops.length > 0) return refuse("text-not-ready", { findings: stops.map(asJson) });
  if (placement.endsAt !== undefined && placement.endsAt <= now) return refuse("already-over");
  return refusePrivate(scanTexts(textsOf(content, correction), state));
}

const asJson = ({ field, ...finding }: ReturnType<typeof lintWords>[number]): Json => ({
  ...finding,
  ...(field === undefined ? {} : { field }),
});

interface Reasoned {
  readonly reasons: readonly { readonly kind: string }[];
}

/** [G111] For each kind of finding that stands in it there is a reason. */
export function refuseUnreasoned({ reasons }: Reasoned, version: Version, state: PublishingState): Refused | undefined {
  const given = new Set(reasons.map(({ kind }) => kind));
  const kinds = [...new Set(findingsNow(version, state).map(({ kind }) => kind))].filter((kind) => !given.has(kind));
  return kinds.length > 0 ? refuse("reasons-missing", { kinds }) : undefined;
}

const findingsNow = ({ content, correction }: Version, state: PublishingState): FieldFinding[] => [
  ...scanTexts(textsOf(content, correction), state),
  ...mediaOf(content).flatMap(({ mediumId }, index) =>
    inField(`media.${index}`, lookup(state.media, mediumId)?.findings ?? []),
  ),
];

/** [G112] Written by this person since the last version that was let through, or with a picture that this person has added. */
export const isOwnText = (person: string, item: Item, { content }: Version, { media }: PublishingState): boolean =>
  item.authors.includes(person) || mediaOf(content).some(({ mediumId }) => lookup(media, mediumId)?.by === person);
