// The curve in sentences: its name for those who cannot see it, and what stands beside it on paper and kiosks. Pure.
import { type Language } from "../../core/index.ts";
import { defineWords } from "../../ui/define-words.ts";
import {
  civilDayInWords,
  levelWords,
  percentInWords,
  planReasonWords,
  readingInWords,
} from "../../ui/dossier-words/index.ts";
import { type SCurveFacts } from "./s-curve-facts.ts";

export const sCurveName = { zh: "计划与实际进度曲线", en: "Plan and actual progress" } as const;

const words = defineWords({
  zh: {
    noPlan: "还没有公布计划。",
    noProgress: "还没有上报实际进展。",
    actualAlone: ({ asOf, actual }: { asOf: string; actual: string }) => `截至${asOf}，实际完成${actual}。`,
    both: ({ asOf, planned, actual, deviation, level }: Said) =>
      `截至${asOf}，计划完成${planned}，实际完成${actual}，${deviation}，${level}。`,
    behind: ({ points }: { points: string }) => `落后计划${points}个百分点`,
    before: ({ points }: { points: string }) => `超前计划${points}个百分点`,
    even: "与计划一致",
    finish: ({ on }: { on: string }) => `计划${on}完成。`,
    finishAndForecast: ({ on, forecast }: { on: string; forecast: string }) => `计划${on}完成，预计${forecast}完成。`,
    version: ({ version, at, because }: { version: number; at: string; because: string }) =>
      `现行计划为第${version}版，${at}起执行（${because}）。`,
    earlier: ({ version, on }: { version: number; on: string }) => `第${version}版计划${on}完成。`,
    corrected: ({ was }: { was: string }) => `更正：原报${was}。`,
  },
  en: {
    noPlan: "No plan has been published yet.",
    noProgress: "No progress has been reported yet.",
    actualAlone: ({ asOf, actual }) => `As of ${asOf}: ${actual} done.`,
    both: ({ asOf, planned, actual, deviation, level }) =>
      `As of ${asOf}: ${planned} planned, ${actual} done, ${deviation}. ${level}.`,
    behind: ({ points }) => `${points} points behind plan`,
    before: ({ points }) => `${points} points ahead of plan`,
    even: "as planned",
    finish: ({ on }) => `Planned to finish on ${on}.`,
    finishAndForecast: ({ on, forecast }) => `Planned to finish on ${on}, expected on ${forecast}.`,
    version: ({ version, at, because }) => `Version ${version} of the plan holds since ${at} (${because}).`,
    earlier: ({ version, on }) => `By version ${version} it would finish on ${on}.`,
    corrected: ({ was }) => `Correction: ${was} was reported at first.`,
  },
});

interface Said {
  readonly asOf: string;
  readonly planned: string;
  readonly actual: string;
  readonly deviation: string;
  readonly level: string;
}

/** “落后计划2.5个百分点”, “2.5 points behind plan”. */
export function deviationWords(tenths: number, language: Language): string {
  const say = words[language];
  if (tenths === 0) return say.even;
  const points = readingInWords(Math.abs(tenths));
  return tenths < 0 ? say.behind({ points }) : say.before({ points });
}

export function sCurveSentences(facts: SCurveFacts, language: Language): readonly string[] {
  const { plan, earlierPlans } = facts;
  const say = words[language];
  if (!plan) return [say.noPlan, progressSentence(facts, language)];
  const on = civilDayInWords(plan.points.at(-1)?.on ?? "", language);
  const forecast = facts.progress?.forecastFinish;
  return [
    progressSentence(facts, language),
    ...(facts.progress?.was ? [say.corrected({ was: percentInWords(facts.progress.was.tenths) })] : []),
    forecast === undefined
      ? say.finish({ on })
      : say.finishAndForecast({ on, forecast: civilDayInWords(forecast, language) }),
    ...(earlierPlans.length === 0
      ? []
      : [
          say.version({
            version: plan.version,
            at: civilDayInWords(plan.at.slice(0, 10), language),
            because: planReasonWords[language][plan.because],
          }),
        ]),
    ...earlierPlans.map(({ version, points }) =>
      say.earlier({ version, on: civilDayInWords(points.at(-1)?.on ?? "", language) }),
    ),
  ];
}

function progressSentence({ plan, progress }: SCurveFacts, language: Language): string {
  const say = words[language];
  if (!progress) return say.noProgress;
  const asOf = civilDayInWords(progress.asOf, language);
  const actual = percentInWords(progress.tenths);
  if (!plan) return say.actualAlone({ asOf, actual });
  return say.both({
    asOf,
    actual,
    planned: percentInWords(progress.plannedTenths),
    deviation: deviationWords(progress.deviation, language),
    level: levelWords[language][progress.level],
  });
}
