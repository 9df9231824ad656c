// Milestones and money. Pure.
import { fundLagNote, milestoneWords, shareOf } from "@openhall/shared/charts";
import { fundSourceWords, moneyInWords, percentInWords } from "@openhall/shared/dossier-words";
import { type MilestoneRow, milestoneState, type ProjectRow } from "@openhall/shared/projects";
import { type Colour } from "../../programme/cards/card.ts";
import { type Item, type Panel } from "../panels/panel.ts";
import { panelWords } from "../project-words.ts";
import { type Context } from "./context.ts";
import { asOf, lines, part, said, word } from "./words-in-parts.ts";

const stateColours = {
  done: "soft",
  "done-late": "warn",
  overdue: "bad",
  "at-risk": "warn",
  planned: undefined,
} as const satisfies Record<ReturnType<typeof milestoneState>, Colour | undefined>;

/** The number is that of its mark on the line of time. */
function milestoneItem(milestone: MilestoneRow, index: number, { today }: Context): Item {
  const state = milestoneState(milestone, today);
  const text = said((language) => `${index + 1} ${milestone.title[language] || milestone.title.zh}`);
  return lines(
    part("title", text),
    part(
      "text",
      said((language) => milestoneWords(milestone, today, language)),
      0,
      stateColours[state],
    ),
  );
}

export function milestonesPanel({ milestones }: ProjectRow, context: Context): Panel {
  const title = said((language) => panelWords[language].milestones);
  if (milestones.length === 0) return { key: "milestones", title, items: [nothing] };
  const chart = { kind: "milestones", milestones, today: context.today } as const;
  return {
    key: "milestones",
    title,
    items: [
      { kind: "chart", chart, least: 5.5 },
      ...milestones.map((one, index) => milestoneItem(one, index, context)),
    ],
  };
}

export function fundsPanel({ funds }: ProjectRow, { today }: Context, isLarge: boolean): Panel {
  const title = said((language) => panelWords[language].funds);
  if (!funds) return { key: "funds", title, items: [nothing] };
  const { sources, totalFen } = funds;
  const sourcesIn = said((language) =>
    sources
      .map(({ source, fen }) => `${fundSourceWords[language][source]} ${percentInWords(shareOf(fen, totalFen))}`)
      .join(" · "),
  );
  return {
    key: "funds",
    title,
    age: asOf(funds.asOf, today),
    items: [
      ...(funds.correctedAt === undefined ? [] : [lines(part("text", word("correctedFigures"), 0, "warn"))]),
      ...(isLarge
        ? [
            {
              kind: "figures" as const,
              figures: [
                {
                  key: "paid",
                  value: percentInWords(funds.paidTenths),
                  label: word("paidShare"),
                  colour: "live" as const,
                },
              ],
            },
          ]
        : []),
      { kind: "chart", chart: { kind: "funds", funds }, least: fundsLeast },
      ...(isLarge
        ? [{ kind: "chart" as const, chart: { kind: "shares" as const, funds }, least: 2.5 * sources.length }]
        : [lines(part("text", sourcesIn, 1))]),
      ...(isLarge
        ? [
            lines(
              part(
                "text",
                said((language) => moneyLine(funds, language)),
                2,
              ),
            ),
          ]
        : []),
      lines(part("text", fundLagNote, 2, "soft")),
    ],
  };
}
const fundsLeast = 9.4;

const moneyLine = (funds: NonNullable<ProjectRow["funds"]>, language: "zh" | "en"): string =>
  `${word("paidSoFar")[language]} ${moneyInWords(funds.paidFen, language)}`;

export const nothing = lines(part("text", word("notYet"), 0, "soft"));
