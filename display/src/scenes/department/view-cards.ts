// The cards of each view of a department. Pure.
import { type Bilingual, lookup } from "@openhall/shared/core";
import {
  type DepartmentDossierRow,
  type Fulfilment,
  linesOf,
  processesOf,
  rowsOfTree,
  shareOf,
  treeOf,
} from "@openhall/shared/departments";
import { closureWords, percentInWords } from "@openhall/shared/dossier-words";
import { type DossierLine } from "@openhall/shared/publishing";
import { momentInShort } from "../moment-words.ts";
import { both, type Card, type Part } from "../programme/cards/card.ts";
import { departmentWords } from "./department-words.ts";
import { correctionParts, dayOf, factsOf, lineCard, noteOf, sectionCards } from "./line-cards.ts";

const { zh, en } = departmentWords;

/** When it is, in whole minutes. */
export interface Moment {
  readonly now: number;
  readonly timeZone: string;
}

export function bodyCards({ body, correction }: Pick<DepartmentDossierRow, "body" | "correction">): Card[] {
  const parts: Part[] = [...correctionParts(correction), { kind: "text", text: body, rank: 0, secondRank: 1 }];
  return correction || body.zh !== "" ? [lineCard("body", { section: undefined, parts })] : [];
}

export const overviewCards = (row: DepartmentDossierRow): Card[] => [
  ...bodyCards(row),
  ...sectionCards("duties", linesOf(row, "duties")),
  ...sectionCards("contact", linesOf(row, "contact")),
];

/** Each under what it stands under. */
export const officeCards = (row: DepartmentDossierRow): Card[] =>
  rowsOfTree(treeOf(linesOf(row, "offices"))).map(({ line, depth }) =>
    lineCard(line.id, {
      section: undefined,
      depth,
      parts: [{ kind: depth === 0 ? "title" : "name", text: line.text, rank: 0, secondRank: 1 }, ...noteOf(line)],
    }),
  );

/** Steps with their numbers, an arrow from each to the next. */
export const processCards = (row: DepartmentDossierRow): Card[] =>
  processesOf(row).flatMap(({ line, steps }) =>
    steps.length === 0
      ? [lineCard(line.id, { section: undefined, parts: titled(line) })]
      : steps.map((step) =>
          lineCard(step.line.id, {
            section: line.text,
            lead: { text: `${step.number}`, under: step.number < steps.length ? "↓" : undefined },
            parts: titled(step.line),
          }),
        ),
  );

const titled = (line: DossierLine): Part[] => [
  { kind: "title", text: line.text, rank: 0, secondRank: 1 },
  ...noteOf(line),
];

export const commitmentCards = (row: DepartmentDossierRow): Card[] =>
  linesOf(row, "commitments").map((line) =>
    lineCard(line.id, {
      section: undefined,
      parts: [
        { kind: "title", text: line.text, rank: 0, secondRank: 1 },
        ...keptParts(lookup(row.fulfilment, line.id)),
        ...noteOf(line).map((part): Part => ({ ...part, rank: 2, secondRank: 3 })),
      ],
    }),
  );

function keptParts(
  span: (Pick<Fulfilment, "from" | "to" | "kept" | "all"> & { was?: Fulfilment["was"] }) | undefined,
): Part[] {
  if (!span) return [];
  const share = shareOf(span);
  const counts = span.all === 0 ? both(zh.none, en.none) : both(zh.counts(span), en.counts(span));
  const percent = share === undefined ? undefined : { percent: percentInWords(share) };
  const [from, to] = [dayOf(span.from), dayOf(span.to)];
  const days = both(zh.span({ from: from.zh, to: to.zh }), en.span({ from: from.en, to: to.en }));
  const state = percent ? both(zh.share(percent), en.share(percent)) : counts;
  const more = percent ? both(`${days.zh} · ${counts.zh}`, `${days.en}: ${counts.en}`) : days;
  return [
    { kind: "state", text: state, rank: 0, colour: share === 1_000 ? "good" : "live" },
    { kind: "text", text: more, rank: 1, secondRank: 2, colour: "soft" },
    ...(span.was
      ? [
          {
            kind: "mark" as const,
            text: both(zh.was(span.was), en.was(span.was)),
            rank: 0 as const,
            colour: "warn" as const,
          },
        ]
      : []),
  ];
}

/** Stops in their order; one that is closed says so in words, why, and until when. */
export const tourCards = (row: DepartmentDossierRow, moment: Moment): Card[] =>
  linesOf(row, "tour").map((line, index) => {
    const closed = closureOf(row, line.id, moment);
    return lineCard(line.id, {
      section: undefined,
      lead: { text: `${index + 1}`, under: undefined },
      tone: closed ? "off" : "usual",
      parts: [
        { kind: "title", text: line.text, rank: 0, secondRank: 1 },
        ...(closed ? [{ kind: "mark" as const, text: closed, rank: 0 as const, colour: "bad" as const }] : []),
        ...factsOf(line),
        ...noteOf(line),
      ],
    });
  });

/** A closure whose end has come is over, also where nobody hears of it. */
export function closureOf(row: DepartmentDossierRow, stopId: string, { now, timeZone }: Moment): Bilingual | undefined {
  const closure = lookup(row.closed, stopId);
  if (!closure || (closure.until !== undefined && Date.parse(closure.until) <= now)) return undefined;
  const say = (language: "zh" | "en"): string => {
    const because = closureWords[language][closure.because];
    const words = departmentWords[language];
    return closure.until === undefined
      ? words.closed({ because })
      : words.closedUntil({ because, at: momentInShort(closure.until, { now, timeZone }) });
  };
  return both(say("zh"), say("en"));
}
