// What stands in the dossier of a project: who builds it, where to ask, what it means for the street, pictures; and answered
// questions. Pure.
import { shortDayInWords } from "@openhall/shared/charts";
import { civilDateAt } from "@openhall/shared/core";
import { fieldLabel } from "@openhall/shared/dossier-words";
import { type DossierLine, type ProjectSection } from "@openhall/shared/publishing";
import { type ProjectRow, type QuestionRow } from "@openhall/shared/projects";
import { framesOf } from "../../frames.ts";
import { both } from "../../programme/cards/card.ts";
import { type Item, type Panel } from "../panels/panel.ts";
import { panelWords, projectWords } from "../project-words.ts";
import { type Context, isEmpty } from "./context.ts";
import { nothing } from "./plan-panels-of.ts";
import { dayIn, lines, part, said, word } from "./words-in-parts.ts";

const linesIn = ({ sections }: ProjectRow, section: ProjectSection): readonly DossierLine[] =>
  sections.find(({ id }) => id === section)?.lines ?? [];

/** 五方责任主体, and the legal entity. */
const partyFields = ["legal-entity", "owner", "survey", "design", "contractor", "supervision"];

export function partiesPanel(row: ProjectRow): Panel {
  const parties = linesIn(row, "construction").filter(
    ({ field }) => field !== undefined && partyFields.includes(field),
  );
  return {
    key: "parties",
    title: said((language) => panelWords[language].parties),
    items: parties.length === 0 ? [nothing] : parties.map((one) => ({ ...partyItem(one), isSpare: true })),
  };
}

const partyItem = ({ field = "", text, value }: DossierLine): Item =>
  lines(
    part(
      "name",
      said((language) => fieldLabel("construction", field, language)),
      0,
      "soft",
    ),
    { ...part("title", text), secondRank: 1 },
    ...(value && !isEmpty(value) ? [part("text", value, 2)] : []),
  );

export function contactPanel(row: ProjectRow, id: string, { told }: Context): Panel {
  const code = told.addressOf(id);
  const contacts = [...linesIn(row, "contact"), ...linesIn(row, "oversight").filter(({ field }) => field === "phone")];
  const department = told.departmentOf(row.departmentId);
  return {
    key: "contact",
    title: word("contact"),
    items: [
      ...contacts.map(({ text, number }) =>
        lines(part("title", number === undefined ? text : said((language) => `${text[language]} ${number}`))),
      ),
      ...(department ? [lines(part("text", department, 1))] : []),
      lines(part("text", both(`${projectWords.zh.code} ${row.code}`, `${projectWords.en.code} ${row.code}`), 1)),
      ...(code === undefined ? [] : [{ kind: "code" as const, code, words: word("ask") }]),
    ],
  };
}

/** Those that are not over. */
export function impactsPanel(row: ProjectRow, { today }: Context): Panel {
  const impacts = linesIn(row, "impacts").filter(({ until }) => until === undefined || until >= today);
  return {
    key: "impacts",
    title: said((language) => panelWords[language].impacts),
    items:
      impacts.length === 0
        ? [lines(part("text", word("noImpacts")))]
        : impacts.map(({ field, text, date, until = "" }) =>
            lines(
              ...(field === undefined
                ? []
                : [
                    part(
                      "name",
                      said((language) => fieldLabel("impacts", field, language)),
                      0,
                      "soft",
                    ),
                  ]),
              part("title", text),
              part(
                "text",
                said((language) => {
                  const last = shortDayInWords(until, language, today);
                  return date === undefined
                    ? projectWords[language].until({ until: last })
                    : projectWords[language].fromUntil({ from: shortDayInWords(date, language, today), until: last });
                }),
                0,
                "warn",
              ),
            ),
          ),
  };
}

/** Before and after stand beside each other; a line whose pictures are not here is left out. */
export function picturesPanel(row: ProjectRow, { today, isHere }: Context): Panel {
  const frames = new Map(framesOf(row.media).map((frame) => [frame.mediumId, frame]));
  const shown = linesIn(row, "pictures").flatMap(({ text, date, mediumIds = [] }): readonly Item[] => {
    const pictures = mediumIds.flatMap((id) => frames.get(id) ?? []).filter(isHere);
    if (pictures.length === 0) return [];
    const isPair = pictures.length === 2;
    return [
      {
        kind: "pictures",
        frames: pictures.map((frame, index) => ({
          frame,
          ...(isPair && { label: word(index === 0 ? "pictureBefore" : "pictureAfter") }),
        })),
      },
      {
        ...lines(part("text", text), ...(date === undefined ? [] : [part("place", dayIn(date, today), 1, "soft")])),
        clings: true,
      },
    ];
  });
  const title = said((language) => panelWords[language].pictures);
  return {
    key: "pictures",
    title,
    items: shown.length === 0 ? [lines(part("text", word("noPictures"), 0, "soft"))] : shown,
  };
}

export function questionsPanel(questions: readonly QuestionRow[], { today }: Context, timeZone: string): Panel {
  return {
    key: "questions",
    title: said((language) => panelWords[language].questions),
    items:
      questions.length === 0
        ? [lines(part("text", word("noQuestions"), 0, "soft"))]
        : questions
            .toSorted((one, other) => (one.approvedAt < other.approvedAt ? 1 : -1))
            .flatMap(({ title, body, approvedAt }) => [
              lines(
                part(
                  "title",
                  said((language) => projectWords[language].question({ text: title[language] })),
                ),
              ),
              {
                ...lines(
                  part(
                    "text",
                    said((language) => projectWords[language].answer({ text: body[language] })),
                  ),
                  part(
                    "text",
                    said((language) =>
                      projectWords[language].answered({
                        on: shortDayInWords(civilDateAt(approvedAt, timeZone), language, today),
                      }),
                    ),
                    1,
                    "soft",
                  ),
                ),
                clings: true as const,
              },
            ]),
  };
}
