// A project on the wall of all: how far it is, what comes next, its money, its surroundings. Red stands with its explanation. Pure.
import { daysLate, isFresh, nextMilestone, outageWords, shortDayInWords } from "@openhall/shared/charts";
import { indicatorWords, percentInWords, pointsInWords } from "@openhall/shared/dossier-words";
import { type EnvironmentRow, type Indicator, indicators } from "@openhall/shared/projects";
import { type Item, type Panel } from "../panels/panel.ts";
import { projectWords } from "../project-words.ts";
import { type ProjectFacts } from "../use-projects.ts";
import { type Context } from "./context.ts";
import { newestOf } from "./environment-panel.ts";
import { levelColours, levelIn, type Progress, shownProgress } from "./progress-panel.ts";
import { asOf, bound, clinging, lines, part, said, word } from "./words-in-parts.ts";

export function projectCard(facts: ProjectFacts, context: Context): Panel {
  const { id, row, environment } = facts;
  const progress = shownProgress(row);
  return {
    key: id,
    title: row.title,
    ...(progress && { age: asOf(progress.asOf, context.today) }),
    items: [
      ...(progress
        ? progressItems(progress, row.plan !== undefined)
        : [lines(part("text", word("heldProgress"), 0, "soft"))]),
      ...nextItems(facts, context),
      ...(row.funds
        ? [
            clinging(
              part(
                "place",
                said((language) => projectWords[language].paid({ share: percentInWords(row.funds?.paidTenths ?? 0) })),
                1,
              ),
            ),
          ]
        : []),
      ...(environment ? airItems(environment, row.timeZone, context) : []),
    ],
  };
}

function progressItems(progress: Progress, hasPlan: boolean): readonly Item[] {
  const { tenths, plannedTenths, deviation, level, explanation, was } = progress;
  const figures = said((language) =>
    [
      `${projectWords[language].actual} ${percentInWords(tenths)}`,
      hasPlan ? `${projectWords[language].planned} ${percentInWords(plannedTenths)}` : "",
    ]
      .filter((one) => one !== "")
      .join(" · "),
  );
  const withFigures = explanation ? bound : clinging;
  return [
    { kind: "bar", tenths, plannedTenths: hasPlan ? plannedTenths : undefined },
    clinging(part("soon", figures)),
    ...(hasPlan
      ? [
          withFigures(
            part(
              "state",
              said((language) => `${levelIn(progress)[language]} ${pointsInWords(deviation)}`),
              0,
              levelColours[level],
            ),
          ),
        ]
      : []),
    ...(was
      ? [
          withFigures(
            part(
              "place",
              said((language) => projectWords[language].corrected({ was: percentInWords(was.tenths) })),
              0,
              "warn",
            ),
          ),
        ]
      : []),
    ...(explanation
      ? [
          bound(
            part(
              "text",
              said((language) => projectWords[language].why({ text: explanation.title[language] })),
            ),
          ),
        ]
      : []),
  ];
}

function nextItems({ row }: ProjectFacts, { today }: Context): readonly Item[] {
  const next = nextMilestone(row.milestones);
  if (!next) return [];
  const isOverdue = next.planned < today;
  return [
    clinging(
      part(
        "place",
        said((language) => {
          const title = next.title[language] || next.title.zh;
          return isOverdue
            ? projectWords[language].overdue({ title, days: daysLate(next, today) })
            : projectWords[language].next({ title, on: shortDayInWords(next.planned, language, today) });
        }),
        1,
        isOverdue ? "bad" : undefined,
      ),
    ),
  ];
}

function airItems(environment: EnvironmentRow, timeZone: string, { now }: Context): readonly Item[] {
  const newest = newestOf(environment);
  if (!newest) return [];
  const over = indicators.filter((one: Indicator) => {
    const latest = environment.latest[one];
    return latest?.isOver === true && isFresh(latest, now);
  });
  const text = said((language) => {
    const say = projectWords[language];
    const out = outageWords({ latest: newest, now, timeZone }, language);
    if (out !== undefined) return say.airOut({ out });
    if (over.length === 0) return say.airWithin;
    return say.airOver({
      what: over.map((one) => indicatorWords[language][one]).join(language === "zh" ? "、" : ", "),
    });
  });
  const isOut = !isFresh(newest, now);
  return [
    clinging(
      part("place", text, isOut || over.length > 0 ? 0 : 2, isOut ? "warn" : over.length > 0 ? "bad" : undefined),
    ),
  ];
}
