// The parts of a draft that only the words of a programme entry have. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Content, type EntryWords } from "@openhall/shared/publishing";
import { newItemId } from "../editor/new-item-id.ts";

export interface StepDraft {
  /** As the programme has it. */
  readonly id: string;
  title: Bilingual;
}

export interface PledgeDraft {
  readonly id: string;
  /** Empty until one is chosen. */
  departmentId: string;
  text: Bilingual;
}

export interface LinkDraft {
  label: Bilingual;
  url: string;
}

export interface WordsDraft {
  steps: StepDraft[];
  pledges: PledgeDraft[];
  /** Empty where nothing is unveiled. */
  unveiling: Bilingual;
  links: LinkDraft[];
}

export const wordsLimits = { step: 120, pledge: 300, unveiling: 120, label: 60, url: 500 } as const;
export const mostOf = { steps: 30, pledges: 60, links: 5 } as const;

export const nothing = (): Bilingual => ({ zh: "", en: "" });

export const blankWords = (stepIds: readonly string[] = []): WordsDraft => ({
  steps: stepIds.map((id) => ({ id, title: nothing() })),
  pledges: [],
  unveiling: nothing(),
  links: [],
});

export const copyOfWords = ({ steps, pledges, unveiling, links }: WordsDraft): WordsDraft => ({
  steps: steps.map(({ id, title }) => ({ id, title: { ...title } })),
  pledges: pledges.map(({ id, departmentId, text }) => ({ id, departmentId, text: { ...text } })),
  unveiling: { ...unveiling },
  links: links.map(({ label, url }) => ({ label: { ...label }, url })),
});

export const wordsDraftOf = (content: Content): WordsDraft =>
  content.kind === "entry" ? copyOfWords({ ...content, unveiling: content.unveiling ?? nothing() }) : blankWords();

export function writtenWords(draft: WordsDraft): Pick<EntryWords, "steps" | "pledges" | "unveiling" | "links"> {
  const { steps, pledges, unveiling, links } = copyOfWords(draft);
  return {
    steps,
    pledges,
    ...(isEmpty(unveiling) ? {} : { unveiling }),
    links,
  };
}

const isEmpty = ({ zh, en }: Bilingual): boolean => zh.trim() === "" && en.trim() === "";

export type WordsProblem = "department-missing" | "address-wrong";

export const hasDepartment = ({ departmentId }: PledgeDraft): boolean => departmentId !== "";
/** As the hub takes it. */
export const hasAddress = ({ url }: LinkDraft): boolean => /^https?:\/\/[^\s"<>\\]+$/.test(url);

/** Each once for each that is wrong. */
export const problemsOfWords = ({ pledges, links }: WordsDraft): readonly WordsProblem[] => [
  ...pledges.flatMap((pledge) => (hasDepartment(pledge) ? [] : (["department-missing"] as const))),
  ...links.flatMap((link) => (hasAddress(link) ? [] : (["address-wrong"] as const))),
];

/** Of a step that the programme does not have yet; it will count in the same way. */
export function freshStepId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}

/** Never one that was there before: how far a pledge has come is kept by it. */
export const freshPledgeId = (): string => newItemId().replace("n-", "p-");
