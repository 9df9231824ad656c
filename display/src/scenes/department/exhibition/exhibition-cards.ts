// The exhibition board as cards under five headings: on a glass that has no room for five panels beside each other. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type BoardLine, boardOf, type BoardSection, type Sectioned } from "@openhall/shared/departments";
import { both, type Card, type Part } from "../../programme/cards/card.ts";
import { departmentWords } from "../department-words.ts";
import { factsOf, lineCard, noteOf, sectionTitle } from "../line-cards.ts";

const { zh, en } = departmentWords;

export const panelTitle = ({ id }: BoardSection): Bilingual =>
  id === "guide-and-catalogue" ? both(zh.guideAndCatalogue, en.guideAndCatalogue) : sectionTitle(id);

/** Of a section in which nothing stands: that it is so. */
export function panelItems(
  section: BoardSection,
): readonly { readonly key: string; readonly parts: readonly Part[] }[] {
  if (section.lines.length === 0)
    return [{ key: "empty", parts: [{ kind: "text", text: both(zh.nothing, en.nothing), rank: 0, colour: "soft" }] }];
  return section.lines.map((line) => ({ key: `${line.from}/${line.line.id}`, parts: partsOf(line, section) }));
}

function partsOf({ line, step }: BoardLine, { id }: BoardSection): Part[] {
  const isProcess = id === "process" && step === undefined;
  const text =
    step === undefined
      ? line.text
      : both(`${step}. ${line.text.zh}`, line.text.en === "" ? "" : `${step}. ${line.text.en}`);
  return [{ kind: isProcess ? "title" : "text", text, rank: 0, secondRank: 1 }, ...factsOf(line), ...noteOf(line)];
}

export const exhibitionCards = (row: Sectioned): Card[] =>
  boardOf(row).flatMap((section) =>
    panelItems(section).map(({ key, parts }) =>
      lineCard(`${section.id}/${key}`, { section: panelTitle(section), parts }),
    ),
  );
