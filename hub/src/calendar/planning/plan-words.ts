// What becomes of the words of an entry when a file says them.
import { type ImportRow, wordsItemOf } from "@openhall/shared/programme";
import { type EntryWords, hashOf, type Placement } from "@openhall/shared/publishing";
import { type ReadRow } from "../reading/read-row.ts";
import { type KnownProgramme, type KnownWords } from "./known-programme.ts";

export interface SavedWords {
  readonly itemId: string;
  readonly content: EntryWords;
  readonly placement: Placement | { readonly hallIds: string[] };
  readonly correction?: { readonly zh: string; readonly en: string };
}

export const fileCorrection = { zh: "按新的日程更新", en: "Updated from a newer calendar" } as const;

export interface WordsPlan {
  readonly save?: SavedWords;
  readonly problem?: ImportRow["problems"][number];
}

/** [O75] Nothing where the file says what it said last time, so that what somebody has written since stays. */
export function planWords(entryId: string, row: ReadRow, hallId: string, known: KnownProgramme): WordsPlan {
  const before = known.words(entryId);
  const said = known.entry(entryId)?.imported?.source.words;
  if (before && said === row.source.words) return {};
  const content = withUnsaid(row.words, before?.content);
  const placement = placementIn(hallId, before?.placement);
  if (before && hashOf({ ...before.content }) === hashOf({ ...content }) && placement === before.placement) return {};
  const problem = before && statusProblem(before);
  if (problem) return { problem };
  const correction = before?.isPublic ? { correction: fileCorrection } : {};
  return { save: { itemId: wordsItemOf(entryId), content, placement, ...correction } };
}

function statusProblem({ status }: KnownWords): WordsPlan["problem"] {
  if (status === "submitted" || status === "reviewed") return { code: "words-in-review" };
  return status === "stopped" ? { code: "words-stopped" } : undefined;
}

/** What the file does not say stays as it is. */
function withUnsaid({ title, body, links }: ReadRow["words"], before: EntryWords | undefined): EntryWords {
  const both = (said: EntryWords["title"], known: EntryWords["title"] | undefined) => ({
    zh: said.zh || (known?.zh ?? ""),
    en: said.en || (known?.en ?? ""),
  });
  return {
    ...(before ?? { kind: "entry", steps: [], pledges: [], media: [] }),
    title: both(title, before?.title),
    body: both(body, before?.body),
    links: links.length > 0 ? links : (before?.links ?? []),
  };
}

function placementIn(hallId: string, before: Placement | undefined): SavedWords["placement"] {
  if (before?.hallIds.includes(hallId)) return before;
  return before ? { ...before, hallIds: [...before.hallIds, hallId] } : { hallIds: [hallId] };
}
