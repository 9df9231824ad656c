// An item while somebody writes it: every field as it is typed. Pure.
import { type Bilingual, civilDateAt, civilTimeAt, instantOfCivil } from "@openhall/shared/core";
import { type Content, type DossierTemplate, type ItemVersionRow, type Placement } from "@openhall/shared/publishing";
import {
  blankDossier,
  copyOfDossier,
  type DossierDraft,
  dossierDraftOf,
  type DossierProblem,
  problemsOfDossier,
  writtenDossier,
} from "../dossier/dossier-draft.ts";
import {
  blankWords,
  copyOfWords,
  nothing,
  problemsOfWords,
  type WordsDraft,
  wordsDraftOf,
  type WordsProblem,
  writtenWords,
} from "../entry/words-draft.ts";

export interface ItemDraft extends WordsDraft {
  kind: Content["kind"];
  title: Bilingual;
  body: Bilingual;
  media: { mediumId: string; alt: Bilingual }[];
  hallIds: string[];
  /** `YYYY-MM-DDTHH:MM` on the hall's calendar and clock; empty for none. */
  start: string;
  end: string;
  leaseMinutes: number | undefined;
  /** What has changed since the published version. */
  correction: Bilingual;
  dossier: DossierDraft;
}

/** What the hub takes, without the item's id. */
export interface Written {
  readonly content: Content;
  readonly placement: Placement;
  readonly correction?: Bilingual;
}

export const limits = { title: 120, body: 2_000, alt: 200, correction: 200 } as const;
export const mostMedia = (kind: Content["kind"]): number => (kind === "dossier" ? 30 : 10);
export const lease = { least: 5, most: 7 * 24 * 60, usual: 24 * 60 } as const;

export const blankDraft = (hallId: string | undefined): ItemDraft => ({
  kind: "notice",
  title: nothing(),
  body: nothing(),
  media: [],
  hallIds: hallId === undefined ? [] : [hallId],
  start: "",
  end: "",
  leaseMinutes: lease.usual,
  correction: nothing(),
  dossier: blankDossier(),
  ...blankWords(),
});

/** The words of an entry of the programme that nobody has begun, for halls of its choice; its steps are known already. */
export const blankEntry = (hallIds: readonly string[], stepIds: readonly string[]): ItemDraft => ({
  ...blankDraft(undefined),
  kind: "entry",
  hallIds: [...hallIds],
  ...blankWords(stepIds),
});

/** A dossier that nobody has begun, for halls of its choice. */
export const blankOfTemplate = (template: DossierTemplate, hallIds: readonly string[]): ItemDraft => ({
  ...blankDraft(undefined),
  kind: "dossier",
  hallIds: [...hallIds],
  dossier: blankDossier(template),
});

export const copyOf = (draft: ItemDraft): ItemDraft => ({
  ...draft,
  title: { ...draft.title },
  body: { ...draft.body },
  media: draft.media.map(({ mediumId, alt }) => ({ mediumId, alt: { ...alt } })),
  hallIds: [...draft.hallIds],
  correction: { ...draft.correction },
  dossier: copyOfDossier(draft.dossier),
  ...copyOfWords(draft),
});

export const withMedium = (draft: ItemDraft, mediumId: string): ItemDraft =>
  draft.media.some((one) => one.mediumId === mediumId)
    ? draft
    : { ...draft, media: [...draft.media, { mediumId, alt: nothing() }] };

const civilOf = (instant: string | undefined, timeZone: string): string =>
  instant === undefined ? "" : `${civilDateAt(instant, timeZone)}T${civilTimeAt(instant, timeZone)}`;

export function draftOf({ content, placement, correction }: ItemVersionRow, timeZone: string): ItemDraft {
  const media = content.kind === "emergency" ? [] : content.media;
  return {
    kind: content.kind,
    title: { ...content.title },
    body: { ...content.body },
    media: media.map(({ mediumId, alt }) => ({ mediumId, alt: { ...alt } })),
    hallIds: [...placement.hallIds],
    start: civilOf(placement.startsAt, timeZone),
    end: civilOf(placement.endsAt, timeZone),
    leaseMinutes: placement.leaseMinutes,
    correction: correction ? { ...correction } : nothing(),
    dossier: dossierDraftOf(content),
    ...wordsDraftOf(content),
  };
}

const civilMoment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

export function instantOfField(field: string, timeZone: string): string | undefined {
  const [, date, time] = civilMoment.exec(field) ?? [];
  return date !== undefined && time !== undefined ? instantOfCivil(date, time, timeZone) : undefined;
}

/** A correction is sent only where a published version is replaced. */
export function writtenOf(draft: ItemDraft, timeZone: string, corrects: boolean): Written {
  const startsAt = instantOfField(draft.start, timeZone);
  const endsAt = instantOfField(draft.end, timeZone);
  return {
    content: contentOf(draft),
    placement: {
      hallIds: draft.hallIds,
      ...(startsAt !== undefined && { startsAt }),
      ...(endsAt !== undefined && { endsAt }),
      leaseMinutes: draft.leaseMinutes ?? Number.NaN,
    },
    ...(corrects && { correction: draft.correction }),
  };
}

/** Without what its kind does not have. */
export function contentOf(draft: ItemDraft): Content {
  const { kind, title, body, media } = draft;
  if (kind === "emergency") return { kind, title, body };
  if (kind === "notice") return { kind, title, body, media };
  if (kind === "dossier") return { kind, title, body, media, ...writtenDossier(draft.dossier) };
  return { kind, title, body, media, ...writtenWords(draft) };
}

/** What has to be mended before the hub is asked. */
export type DraftProblem =
  | "title-missing"
  | "hall-missing"
  | "ends-before-it-starts"
  | "lease-wrong"
  | "correction-missing"
  | "too-much"
  | WordsProblem
  | DossierProblem;

/** Bytes of the texts in one message; the hub takes 64 KB and hangs up on more. */
const mostBytes = 60_000;
const bytesOf = (draft: ItemDraft): number => new TextEncoder().encode(JSON.stringify(contentOf(draft))).length;

export function problemsOf(draft: ItemDraft, corrects: boolean): readonly DraftProblem[] {
  const { leaseMinutes } = draft;
  const isLease =
    Number.isInteger(leaseMinutes) && (leaseMinutes ?? 0) >= lease.least && (leaseMinutes ?? 0) <= lease.most;
  return [
    ...(draft.title.zh.trim() === "" ? (["title-missing"] as const) : []),
    ...(draft.hallIds.length === 0 ? (["hall-missing"] as const) : []),
    ...(draft.start !== "" && draft.end !== "" && draft.end <= draft.start ? (["ends-before-it-starts"] as const) : []),
    ...(draft.kind === "entry" ? problemsOfWords(draft) : []),
    ...(draft.kind === "dossier" ? problemsOfDossier(draft.dossier) : []),
    ...(bytesOf(draft) > mostBytes ? (["too-much"] as const) : []),
    ...(isLease ? [] : (["lease-wrong"] as const)),
    ...(corrects && (draft.correction.zh.trim() === "" || draft.correction.en.trim() === "")
      ? (["correction-missing"] as const)
      : []),
  ];
}
