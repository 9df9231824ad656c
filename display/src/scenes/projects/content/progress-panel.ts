// Plan against actual: in figures, in words, and as a curve. Red stands only with its explanation. Pure.
import {
  percentInWords,
  pointsInWords,
  civilDayInWords,
  levelWords,
  planReasonWords,
} from "@openhall/shared/dossier-words";
import { type ProjectRow } from "@openhall/shared/projects";
import { type Colour } from "../../programme/cards/card.ts";
import { type Figure, type Item, type Panel } from "../panels/panel.ts";
import { panelWords, projectWords } from "../project-words.ts";
import { type Context } from "./context.ts";
import { asOf, bound, clinging, lines, part, said, word } from "./words-in-parts.ts";

export type Progress = NonNullable<ProjectRow["progress"]>;

export const levelColours = { "on-course": "good", amber: "warn", red: "bad" } as const satisfies Record<
  Progress["level"],
  Colour
>;

/** [D154] What may be shown of it: red not without its explanation. */
export const shownProgress = ({ progress }: ProjectRow): Progress | undefined =>
  progress?.level === "red" && !progress.explanation ? undefined : progress;

export function progressPanel(row: ProjectRow, { today }: Context): Panel {
  const progress = shownProgress(row);
  const title = said((language) => panelWords[language].progress);
  const facts = { plan: row.plan, earlierPlans: row.earlierPlans, series: progress ? row.series : [], progress };
  const curve: Item = { kind: "chart", chart: { kind: "curve", facts, today }, least: 7.2 };
  if (!progress) {
    const none = part("title", word(row.progress ? "heldProgress" : "notYet"), 0, "soft");
    return { key: "progress", title, items: [lines(none), ...(row.plan ? [curve] : [])] };
  }
  const withFigures = progress.explanation ? bound : clinging;
  return {
    key: "progress",
    title,
    age: asOf(progress.asOf, today),
    items: [
      { kind: "figures", figures: figuresOf(progress, row.plan !== undefined) },
      ...(row.plan ? [withFigures(part("state", levelIn(progress), 0, levelColours[progress.level]))] : []),
      ...correctionOf(progress),
      ...explanationOf(progress),
      ...(row.plan || row.series.length > 0 ? [curve] : []),
      ...finishOf(row, progress),
    ],
  };
}

export const levelIn = ({ level }: Progress) => said((language) => levelWords[language][level]);

function figuresOf({ tenths, plannedTenths, deviation, level }: Progress, hasPlan: boolean): readonly Figure[] {
  const actual: Figure = { key: "actual", value: percentInWords(tenths), label: word("actual"), colour: "live" };
  if (!hasPlan) return [actual];
  return [
    { key: "planned", value: percentInWords(plannedTenths), label: word("planned") },
    actual,
    { key: "deviation", value: pointsInWords(deviation), label: word("gap"), colour: levelColours[level] },
  ];
}

const correctionOf = ({ was, explanation }: Progress): readonly Item[] =>
  was
    ? [
        (explanation ? bound : clinging)(
          part(
            "text",
            said((language) => projectWords[language].corrected({ was: percentInWords(was.tenths) })),
            0,
            "warn",
          ),
        ),
      ]
    : [];

/** Its title stands with the figures, the rest follows. */
function explanationOf({ explanation }: Progress): readonly Item[] {
  if (!explanation) return [];
  const { title, body, correction } = explanation;
  return [
    bound(
      part(
        "title",
        said((language) => projectWords[language].why({ text: title[language] })),
      ),
    ),
    lines(
      ...(correction
        ? [
            part(
              "text",
              said((language) => projectWords[language].correction({ text: correction[language] })),
              0,
              "warn",
            ),
          ]
        : []),
      part("text", body, 1),
    ),
  ];
}

function finishOf({ plan, earlierPlans }: ProjectRow, { forecastFinish }: Progress): readonly Item[] {
  const last = plan?.points.at(-1)?.on;
  if (!plan || last === undefined) return [];
  return [
    lines(
      part(
        "text",
        said((language) => {
          const on = civilDayInWords(last, language);
          return forecastFinish === undefined
            ? projectWords[language].finish({ on })
            : projectWords[language].finishAndForecast({ on, forecast: civilDayInWords(forecastFinish, language) });
        }),
        2,
      ),
      ...(earlierPlans.length > 0
        ? [
            part(
              "text",
              said((language) =>
                projectWords[language].planVersion({
                  version: plan.version,
                  because: planReasonWords[language][plan.because],
                }),
              ),
              3,
              "soft",
            ),
          ]
        : []),
    ),
  ];
}
