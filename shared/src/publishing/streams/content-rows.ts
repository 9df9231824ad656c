import {
  type ContentItemRow,
  type ItemStepRow,
  type ItemVersionRow,
  type MediumRow,
  type PublishingRulesRow,
} from "../rows.ts";
import {
  type Item,
  type KnownMedium,
  type Published,
  type PublishingState,
  type Step,
  type Version,
} from "../state.ts";

export function contentRow(item: Item): ContentItemRow | undefined {
  const { kind, status, authors, changedAt, published } = item;
  const working = item.versions.at(-1);
  if (!working) return undefined;
  return {
    kind,
    title: working.content.title,
    hallIds: [...working.placement.hallIds],
    status,
    version: working.version,
    hash: working.hash,
    authors: [...authors],
    changedAt,
    ...(published ? { published: publishedRow(published) } : {}),
    findings: working.findings.length,
  };
}

const publishedRow = ({ version, state, since }: Published) => ({
  version: version.version,
  state,
  ...(version.placement.startsAt === undefined ? {} : { startsAt: version.placement.startsAt }),
  ...(version.placement.endsAt === undefined ? {} : { endsAt: version.placement.endsAt }),
  at: since,
});

export function mediumRow({ mediumId: _, ...medium }: KnownMedium): MediumRow {
  return { ...medium };
}

export const rulesRow = ({ people, contacts }: PublishingState): PublishingRulesRow => ({
  people,
  contacts: contacts.map(({ value, whose }) => ({ value, whose })),
});

export const versionRow = ({ version: _, findings, ...written }: Version): ItemVersionRow => ({
  ...written,
  findings: findings.map((finding) => ({ ...finding })),
});

export const stepRow = ({ reasons, ...step }: Step): ItemStepRow => ({
  ...step,
  ...(reasons ? { reasons: reasons.map(({ kind, reason }) => ({ kind, reason })) } : {}),
});
