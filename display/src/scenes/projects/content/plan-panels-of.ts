// Milestones and money. Pure.
import { daysLate, fundLagNote, shareOf, shortDayInWords } from "@openhall/shared/charts";
import { type Bilingual, type CivilDate, type Language } from "@openhall/shared/core";
import { fundSourceWords, moneyInWords, percentInWords } from "@openhall/shared/dossier-words";
import { type MilestoneRow, milestoneState, type ProjectRow } from "@openhall/shared/projects";
import { both, type Colour } from "../../programme/cards/card.ts";
import { type Item, type Panel } from "../panels/panel.ts";
import { panelWords, projectWords } from "../project-words.ts";
import { type Context } from "./context.ts";
import { asOf, lines, part, said, word } from "./words-in-parts.ts";

const stateColours = {
  done: "soft",
  "done-late": "warn",
  overdue: "bad",
  "at-risk": "warn",
  planned: undefined,
} as const satisfies Record<ReturnType<typeof milestoneState>, Colour | undefined>;

/** The late and the coming stand before what was done in time. */
const milestoneRanks = { done: 2, "done-late": 1, overdue: 0, "at-risk": 0, planned: 0 } as const;

/** The number is that of its mark on the line of time. */
function milestoneItem(milestone: MilestoneRow, index: number, { today, first }: Context): Item {
  const state = milestoneState(milestone, today);
  const rank = milestoneRanks[state];
  const days = said((language) => daysOf(milestone, today, language));
  return lines(
    part("soon", numbered(milestone.title, index + 1, first), rank),
    part("place", days, rank, stateColours[state]),
  );
}

/** Once, before what is read first. */
const numbered = ({ zh, en }: Bilingual, number: number, first: Language): Bilingual =>
  first === "zh" ? both(`${number} ${zh}`, en || zh) : both(zh, `${number} ${en || zh}`);

/** In few words, with both days of a late one. */
function daysOf(milestone: MilestoneRow, today: CivilDate, language: Language): string {
  const say = projectWords[language];
  const day = (on: CivilDate): string => shortDayInWords(on, language, today);
  const { passed = "", forecast, first, was } = milestone;
  const planned = day(milestone.planned);
  const days = daysLate(milestone, today);
  const isMoved = milestone.passed === undefined && forecast !== undefined && forecast !== milestone.planned;
  const state = {
    done: () => say.done({ on: day(passed) }),
    "done-late": () => say.doneLate({ planned, on: day(passed), days }),
    overdue: () => say.late({ planned, days }),
    "at-risk": () => say.due({ planned }),
    planned: () => say.due({ planned }),
  }[milestoneState(milestone, today)]();
  return [
    state,
    isMoved ? say.expected({ on: day(forecast) }) : "",
    first === undefined ? "" : say.first({ on: day(first) }),
    was === undefined ? "" : say.wasDone({ on: day(was) }),
  ].join("");
}

export function milestonesPanel({ milestones }: ProjectRow, context: Context): Panel {
  const title = said((language) => panelWords[language].milestones);
  if (milestones.length === 0) return { key: "milestones", title, items: [nothing] };
  const chart = { kind: "milestones", milestones, today: context.today } as const;
  return {
    key: "milestones",
    title,
    items: [
      { kind: "chart", chart, least: 2.7, isSpare: true },
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
        : [{ ...lines(part("text", sourcesIn)), isSpare: true as const }]),
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
