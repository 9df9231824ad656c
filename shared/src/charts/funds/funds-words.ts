// Money of a project in sentences. Pure.
import { type Language } from "../../core/index.ts";
import { type ProjectRow } from "../../projects/index.ts";
import { defineWords } from "../../ui/define-words.ts";
import { civilDayInWords, fundSourceWords, moneyInWords, percentInWords } from "../../ui/dossier-words/index.ts";

export type FundsRow = NonNullable<ProjectRow["funds"]>;

export const fundsName = { zh: "资金来源与拨付", en: "Funds: sources and payments" } as const;

const words = defineWords({
  zh: {
    total: ({ total, sources }: { total: string; sources: string }) => `总投资${total}，其中${sources}。`,
    source: ({ source, share }: { source: string; share: string }) => `${source}${share}`,
    join: "、",
    budget: ({ year, budget, allocated, share }: Budget) => `${year}年预算${budget}，已下达${allocated}（${share}）。`,
    paid: ({ paid, share }: { paid: string; share: string }) => `开工以来已支付${paid}，占总投资${share}。`,
    lag: "款项支付一般晚于工程进度。",
    asOf: ({ on }: { on: string }) => `数据截至${on}。`,
    corrected: "该组数据已更正。",
  },
  en: {
    total: ({ total, sources }) => `${total} in all: ${sources}.`,
    source: ({ source, share }) => `${source} ${share}`,
    join: ", ",
    budget: ({ year, budget, allocated, share }) => `Budget of ${year}: ${budget}, allocated ${allocated} (${share}).`,
    paid: ({ paid, share }) => `Paid since the start: ${paid}, ${share} of the total.`,
    lag: "Payments usually lag behind the works.",
    asOf: ({ on }) => `As of ${on}.`,
    corrected: "These figures have been corrected.",
  },
});

interface Budget {
  readonly year: number;
  readonly budget: string;
  readonly allocated: string;
  readonly share: string;
}

/** In tenths of a per cent; of nothing it is nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1_000 * part) / whole));

export const fundLagNote = { zh: words.zh.lag, en: words.en.lag } as const;

export function fundsSentences(funds: FundsRow, language: Language): readonly string[] {
  const { totalFen, sources, budgetYear, budgetFen, allocatedFen, paidFen, paidTenths, asOf, correctedAt } = funds;
  const say = words[language];
  const money = (fen: number): string => moneyInWords(fen, language);
  return [
    say.total({
      total: money(totalFen),
      sources: sources
        .map(({ source, fen }) =>
          say.source({ source: fundSourceWords[language][source], share: percentInWords(shareOf(fen, totalFen)) }),
        )
        .join(say.join),
    }),
    say.budget({
      year: budgetYear,
      budget: money(budgetFen),
      allocated: money(allocatedFen),
      share: percentInWords(shareOf(allocatedFen, budgetFen)),
    }),
    say.paid({ paid: money(paidFen), share: percentInWords(paidTenths) }),
    say.lag,
    say.asOf({ on: civilDayInWords(asOf, language) }),
    ...(correctedAt === undefined ? [] : [say.corrected]),
  ];
}
