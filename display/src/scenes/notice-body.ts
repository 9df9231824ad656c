// The text of a notice and its pictures in the room under the title. Pure; CSS pixels.
import { bolder, wrapText } from "../sizing/wrap-text.ts";
import { type Frame } from "./frames.ts";
import { type SceneUnit } from "./scene-unit.ts";
import { type Line, type TextPage, textPages } from "./text-pages.ts";

export interface NoticePage extends TextPage {
  readonly frame: Frame | undefined;
  /** How long it takes to read and look at, milliseconds. */
  readonly needsMs: number;
}

export interface BodyPlan {
  /** `turns`: pictures and text on pages of their own. */
  readonly arrangement: "text" | "media" | "beside" | "stacked" | "turns";
  readonly areColumns: boolean;
  /** Height of the picture in `stacked`, its width in `beside`. */
  readonly mediaSize: number;
  readonly pages: readonly NoticePage[];
}

/** Paragraphs. */
export interface Words {
  readonly first: readonly Line[];
  readonly second: readonly Line[];
}

export interface Box extends SceneUnit {
  readonly width: number;
  readonly height: number;
}

const leading = { first: 1.34, second: 1.28 } as const;
/** In units. */
const gap = 0.6;
const leastColumn = 10;
const leastTextBeside = 9;
const mediaShare = { beside: 0.48, stacked: 0.5 } as const;
const noText: TextPage = { first: [], second: [] };

/** Undefined where not even a line has room. */
export function planBody(words: Words, frames: readonly Frame[], box: Box): BodyPlan | undefined {
  const hasText = words.first.length + words.second.length > 0;
  if (frames.length === 0) {
    const text = planText(words, box);
    return text && { ...text, arrangement: "text", mediaSize: 0 };
  }
  if (!hasText) return mediaAlone(frames);
  return planBeside(words, frames, box) ?? planStacked(words, frames, box) ?? planTurns(words, frames, box);
}

const mediaAlone = (frames: readonly Frame[]): BodyPlan => ({
  arrangement: "media",
  areColumns: false,
  mediaSize: 0,
  pages: frames.map((one) => pageOf(noText, one)),
});

function planBeside(words: Words, frames: readonly Frame[], box: Box): BodyPlan | undefined {
  const widest = Math.max(...frames.map(({ aspect }) => aspect));
  const mediaSize = Math.min(mediaShare.beside * box.width, box.height * widest);
  const width = box.width - mediaSize - gap * box.unit;
  if (box.width < 1.15 * box.height || width < leastTextBeside * box.unit) return undefined;
  return withFrames(planText(words, { ...box, width }), frames, "beside", mediaSize);
}

function planStacked(words: Words, frames: readonly Frame[], box: Box): BodyPlan | undefined {
  const narrowest = Math.min(...frames.map(({ aspect }) => aspect));
  const mediaSize = Math.min(mediaShare.stacked * box.height, box.width / narrowest);
  const height = box.height - mediaSize - gap * box.unit;
  // Less than two lines of each would be a peephole.
  if (height < 2 * (leading.first * box.unit + leading.second * box.second) + gap * box.unit) return undefined;
  return withFrames(planText(words, { ...box, height }), frames, "stacked", mediaSize);
}

function planTurns(words: Words, frames: readonly Frame[], box: Box): BodyPlan | undefined {
  const text = planText(words, box);
  if (!text) return undefined;
  const pages = [...text.pages, ...frames.map((one) => pageOf(noText, one))];
  return { arrangement: "turns", areColumns: text.areColumns, mediaSize: 0, pages };
}

type TextPlan = Pick<BodyPlan, "areColumns" | "pages">;

/** The text stays while pictures turn, and the other way round. */
function withFrames(
  text: TextPlan | undefined,
  frames: readonly Frame[],
  arrangement: "beside" | "stacked",
  mediaSize: number,
): BodyPlan | undefined {
  if (!text) return undefined;
  const count = Math.max(text.pages.length, frames.length);
  const pages = Array.from({ length: count }, (_, index) =>
    pageOf(
      text.pages[Math.floor((index * text.pages.length) / count)] ?? noText,
      frames[Math.floor((index * frames.length) / count)],
    ),
  );
  return { arrangement, areColumns: text.areColumns, mediaSize, pages };
}

/**
 * Both languages on every page. One after the other, the title by itself, where that is the only way, or where a title that does not
 * stand above the text has a page of its own for no page more.
 */
function planText(words: Words, box: Box): TextPlan | undefined {
  const together = planTogether(words, box);
  const hasTitle = [...words.first, ...words.second].some(({ kind }) => kind === "title");
  if (together && (!hasTitle || together.pages.length <= 1)) return together;
  const apart = planApart(words, box);
  return apart && (!together || apart.pages.length <= together.pages.length) ? apart : together;
}

function planApart(words: Words, box: Box): TextPlan | undefined {
  const part = (isWanted: (line: Line) => boolean): Words => ({
    first: words.first.filter(isWanted),
    second: words.second.filter(isWanted),
  });
  const parts = [part(({ kind }) => kind === "title"), part(({ kind }) => kind !== "title")];
  const plans = parts.flatMap((all) => {
    const together = planTogether(all, box);
    if (together?.areColumns === false && together.pages.length <= 1) return [together];
    return [textIn({ ...all, second: [] }, box, false), textIn({ ...all, first: [] }, box, false)];
  });
  if (plans.includes(undefined)) return undefined;
  return { areColumns: false, pages: plans.flatMap((plan) => plan?.pages ?? []) };
}

/** Beside each other or one above the other: whichever takes fewer pages. */
function planTogether(words: Words, box: Box): TextPlan | undefined {
  const half = (box.width - 2 * gap * box.unit) / 2;
  const canStandBeside = words.first.length > 0 && words.second.length > 0 && half >= leastColumn * box.unit;
  const beside = canStandBeside ? textIn(words, { ...box, width: half }, true) : undefined;
  const below = textIn(words, box, false);
  if (!beside || !below) return beside ?? below;
  return below.pages.length < beside.pages.length ? below : beside;
}

function textIn(words: Words, { width, height, unit, second }: Box, areColumns: boolean): TextPlan | undefined {
  const room = {
    height,
    firstLine: leading.first * unit,
    secondLine: leading.second * second,
    gap: gap * unit,
    isBeside: areColumns,
  };
  const pages = textPages(linesOf(words.first, width / unit), linesOf(words.second, width / second), room);
  return pages && { areColumns, pages: pages.map((page) => pageOf(page, undefined)) };
}

const linesOf = (paragraphs: readonly Line[], width: number): readonly Line[] =>
  paragraphs.flatMap(({ text, kind }) =>
    wrapText(text, width / (kind === "text" ? 1 : bolder)).map((line) => ({ text: line, kind })),
  );

const lookMs = 15_000;
const leastMs = 5_000;
/** Source: screens.md, “Displays”. */
const readingMs = { zh: 500, en: 125 } as const;

function pageOf({ first, second }: TextPage, shown: Frame | undefined): NoticePage {
  const reading = Math.max(readingOf(first), readingOf(second));
  const looking = shown === undefined ? leastMs : (shown.durationMs ?? lookMs);
  return { first, second, frame: shown, needsMs: Math.max(reading, looking) };
}

const readingOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + [...text].reduce((all, one) => all + msOf(one), 0), 0);
const msOf = (character: string): number => (character >= "\u2e80" ? readingMs.zh : readingMs.en);
