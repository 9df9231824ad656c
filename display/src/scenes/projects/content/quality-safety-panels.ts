// What inspections found, and how long nothing has happened to anybody. Pure.
import { shortDayInWords } from "@openhall/shared/charts";
import { accidentWords, inspectionWords, resultWords, retractionWords } from "@openhall/shared/dossier-words";
import { type ProjectRow, safeDays } from "@openhall/shared/projects";
import { type Item, type Panel } from "../panels/panel.ts";
import { projectWords } from "../project-words.ts";
import { type Context } from "./context.ts";
import { nothing } from "./plan-panels-of.ts";
import { asOf, lines, part, said, word } from "./words-in-parts.ts";

export function qualityPanel({ inspections, defects }: ProjectRow, { today }: Context, most: number): Panel {
  const title = word("quality");
  const [newest] = inspections;
  if (!newest) return { key: "quality", title, items: [nothing] };
  const open = defects.found - defects.rectified;
  return {
    key: "quality",
    title,
    age: asOf(newest.on, today),
    items: [
      {
        kind: "figures",
        figures: [{ key: "open", value: `${open}`, label: word("open"), colour: open > 0 ? "warn" : "good" }],
      },
      lines(
        part(
          "place",
          said((language) => projectWords[language].outOf({ found: defects.found, done: defects.rectified })),
          1,
        ),
      ),
      ...inspections.slice(0, most).map(({ on, kind, result }) =>
        lines(
          part(
            "place",
            said(
              (language) =>
                `${shortDayInWords(on, language, today)} ${inspectionWords[language][kind]} ${resultWords[language][result]}`,
            ),
            1,
            result === "fail" ? "bad" : undefined,
          ),
        ),
      ),
    ],
  };
}

export function safetyPanel({ safety, start }: ProjectRow, { today }: Context): Panel {
  const { since, accidents, latest } = safety;
  return {
    key: "safety",
    title: word("safety"),
    age: asOf(latest?.asOf ?? today, today),
    items: [
      {
        kind: "figures",
        figures: [{ key: "days", value: `${safeDays(since, today)}`, label: word("safeDays"), colour: "live" }],
      },
      accidents.some(({ retracted }) => !retracted) || since !== start
        ? lines(
            part(
              "place",
              said((language) => projectWords[language].since({ on: shortDayInWords(since, language, today) })),
            ),
          )
        : lines(part("text", word("noAccident"))),
      ...accidents.map((one) => accidentItem(one, today)),
      ...(latest
        ? [
            lines(
              part(
                "place",
                said((language) =>
                  projectWords[language].hazards({ found: latest.hazardsFound, closed: latest.hazardsClosed }),
                ),
                1,
              ),
              part(
                "place",
                said((language) => projectWords[language].trained({ count: latest.trained })),
                2,
              ),
              ...(latest.lastDrillOn === undefined
                ? []
                : [
                    part(
                      "text",
                      said((language) =>
                        projectWords[language].drill({
                          on: shortDayInWords(latest.lastDrillOn ?? "", language, today),
                        }),
                      ),
                      2,
                    ),
                  ]),
              ...(latest.correctedAt === undefined ? [] : [part("text", word("correctedFigures"), 0, "warn")]),
            ),
          ]
        : []),
    ],
  };
}

function accidentItem({ on, cause, retracted }: ProjectRow["safety"]["accidents"][number], today: string): Item {
  const day = (language: "zh" | "en"): string => shortDayInWords(on, language, today);
  return retracted
    ? lines(
        part(
          "text",
          said((language) =>
            projectWords[language].retracted({ on: day(language), why: retractionWords[language][retracted.because] }),
          ),
          0,
          "warn",
        ),
      )
    : lines(
        part(
          "text",
          said((language) =>
            projectWords[language].accident({ on: day(language), cause: accidentWords[language][cause] }),
          ),
          0,
          "bad",
        ),
      );
}
