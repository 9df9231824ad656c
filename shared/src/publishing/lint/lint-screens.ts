// What the screens that it is for make of a text: how large it is read there, and for how long. People decide; nothing stops.
import { type Bilingual, type Language, lookup } from "../../core/index.ts";
import { type PanelSize, textUnits, typeSizes } from "../../venue/index.ts";
import { type Content, type EntryWords } from "../content.ts";
import { pairsOfDossier } from "../dossier/dossier-texts.ts";
import { readingSeconds } from "../reading-time.ts";
import { mediaOf } from "../texts.ts";
import { type LintFinding } from "./findings.ts";
import { finding, type LintedMedia, type LintedMedium } from "./lint-words.ts";

/** A display as the venue has it; without pixels it is taken for a lying panel of 1920 × 1080. */
export interface LintedScreen {
  readonly deviceId: string;
  readonly name: string;
  readonly diagonalInches: number;
  readonly readerMetres: number;
  readonly mountMetres?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Of the panel's width, between its margins. */
const usableWidth = 0.9;
const titleLines = 2;
/** A whole round of pages, screens.md, “Displays”. */
const mostSeconds = 60;

/** [G74] At the smallest size that the farthest reader can read. */
export function lintSizes(content: Content, media: LintedMedia, screen: LintedScreen): LintFinding[] {
  const panel = { width: screen.width ?? 1920, height: screen.height ?? 1080 };
  const floor = typeSizes(panel, screen).floor;
  const unitsInLine = (panel.width * usableWidth) / floor;
  const fields = [
    ...tooWide("title", content.title, unitsInLine, titleLines),
    ...tooWide("body", content.body, unitsInLine, Infinity),
    ...textsOfScenes(content).flatMap(({ field, text }) => tooWide(field, text, unitsInLine, Infinity)),
    ...mediaOf(content).flatMap(({ mediumId }, index) => {
      const medium = lookup(media, mediumId);
      return medium && smallestPixels(medium, panel) < floor ? [`media.${index}`] : [];
    }),
  ];
  const { deviceId, name } = screen;
  return fields.map((field) => finding("below-floor", "warn", field, { deviceId, name, floor: Math.ceil(floor) }));
}

/** What scenes of other topics draw beside title and text. */
function textsOfScenes(content: Content): readonly { readonly field: string; readonly text: Bilingual }[] {
  if (content.kind === "dossier") return pairsOfDossier(content);
  return content.kind === "entry" ? textsOfEntry(content) : [];
}

const textsOfEntry = ({ steps, pledges, unveiling }: EntryWords): { field: string; text: Bilingual }[] => [
  ...steps.map(({ title }, index) => ({ field: `steps.${index}.title`, text: title })),
  ...pledges.map(({ text }, index) => ({ field: `pledges.${index}.text`, text })),
  ...(unveiling ? [{ field: "unveiling", text: unveiling }] : []),
];

/** Its longest word would not fit into a line, or all of it not into so many lines. */
function tooWide(field: string, text: Bilingual, unitsInLine: number, lines: number): string[] {
  const languages: readonly Language[] = ["zh", "en"];
  return languages
    .filter((language) => longestWord(text[language]) > unitsInLine || textUnits(text[language]) > unitsInLine * lines)
    .map((language) => `${field}.${language}`);
}

/** Chinese breaks between any two characters. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s\u2e80-\uffef]+/u).map((word) => textUnits(word)));

/** Of a picture or a page that fills the panel as far as its shape allows; a file without text has none. */
function smallestPixels({ smallestText, width, height }: LintedMedium, panel: PanelSize): number {
  if (smallestText === undefined || width <= 0) return Infinity;
  return smallestText * Math.min(panel.height, (panel.width * height) / width);
}

/** A ceremony has its steps and what is unveiled beside its text; pledges have pages of their own. */
function readAtOnce(content: Content): Bilingual {
  if (content.kind !== "entry") return content.body;
  const beside = [...content.steps.map(({ title }) => title), content.unveiling ?? { zh: "", en: "" }];
  const all = [content.body, ...beside];
  return {
    zh: all.map(({ zh }) => zh).join(""),
    en: all
      .map(({ en }) => en)
      .join(" ")
      .trim(),
  };
}

/** [G75] All of it is read within a round of pages, and within its turn where a playlist says how long that is. */
export function lintTime(content: Content, media: LintedMedia, dwellSeconds: number | undefined): LintFinding[] {
  // Pictures of a dossier stand in scenes of their own, one after the other.
  const pictures = content.kind === "dossier" ? [] : mediaOf(content);
  const shown = pictures.flatMap(({ mediumId }) => lookup(media, mediumId) ?? []);
  const seconds = readingSeconds({ title: content.title, body: readAtOnce(content), media: shown });
  return [
    ...(seconds > mostSeconds ? [finding("cycle-too-long", "warn", undefined, { seconds, limit: mostSeconds })] : []),
    ...(dwellSeconds !== undefined && dwellSeconds < seconds
      ? [finding("dwell-too-short", "warn", undefined, { seconds, dwellSeconds })]
      : []),
  ];
}
