// How a notice stands on a glass: sizes from the reader's distance, what does not fit in pages, pictures beside or below. Pure
// arithmetic in CSS pixels; nothing here measures the page.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type PublicItemRow } from "@openhall/shared/publishing";
import { type Glass } from "../sizing/glass.ts";
import { widthOfText, wrapText } from "../sizing/wrap-text.ts";
import { type Frame, framesOf } from "./frames.ts";
import { sceneUnitOf } from "./scene-unit.ts";
import { type Line, type Room, type TextPage, textPages } from "./text-pages.ts";

export type NoticeItem = Pick<PublicItemRow, "title" | "body" | "media"> & {
  readonly correction?: PublicItemRow["correction"] | undefined;
};

export interface NoticePage extends TextPage {
  readonly frame: Frame | undefined;
  /** How long it takes to read and look at, milliseconds. */
  readonly needsMs: number;
}

export interface NoticePlan {
  /** Text of the language that stays, and of the other one. */
  readonly unit: number;
  readonly second: number;
  /** Of the title, in multiples of those. */
  readonly titleScale: number;
  /** Empty where the title is too long to stand above the text: then it is the first of it. */
  readonly title: { readonly first: readonly string[]; readonly second: readonly string[] };
  /** Of text and picture. */
  readonly arrangement: "text" | "media" | "beside" | "stacked";
  readonly areColumns: boolean;
  /** Height of the picture in `stacked`, its width in `beside`. */
  readonly mediaSize: number;
  readonly isFootInOneLine: boolean;
  readonly pages: readonly NoticePage[];
  /** False: this glass is too small for its reader, though nothing on it is below the floor. */
  readonly fits: boolean;
}

export interface NoticeRoom {
  readonly glass: Glass;
  /** The language that stays, and the one beside it. */
  readonly order: readonly Language[];
  readonly kind: "scene" | "takeover";
  /** What stands at the foot, in both languages, and whether there is a head above the title. */
  readonly foot: Bilingual;
  readonly hasHead: boolean;
}

const leading = { first: 1.34, second: 1.28, title: 1.16 } as const;
/** In units. */
const frame = { padding: 0.7, border: 0.35, gap: 0.6, head: 2.1, footLine: 1.3, pageMark: 3 } as const;
const titleScales = { scene: [1.7, 1.4, 1.15, 1], takeover: [2, 1.7, 1.4, 1.2, 1] } as const;
const loneScales = [3.2, 2.7, 2.2, 1.8] as const;
/** Of the height, for the title above a text, and for one that stands alone. */
const titleShare = { above: 0.36, alone: 0.95 } as const;
const leastColumn = 11;
const leastTextBeside = 9;
const mediaShare = { beside: 0.48, stacked: 0.5 } as const;

export function planNotice(item: NoticeItem, room: NoticeRoom): NoticePlan {
  const { unit, second } = sceneUnitOf(room.glass, room.kind);
  const edge = frame.padding + (room.kind === "takeover" ? frame.border : 0);
  const width = room.glass.size.width - 2 * edge * unit;
  const isFootInOneLine = isFootShort(room.foot, width, unit, second);
  const height =
    room.glass.size.height -
    2 * edge * unit -
    (room.hasHead ? frame.head * unit : 0) -
    (isFootInOneLine ? 1 : 2) * frame.footLine * second;
  const box = { width, height, unit, second };
  const frames = framesOf(item.media);
  const words = bodyOf(item, room.order);
  const isLone = frames.length === 0 && words.first.length + words.second.length === 0;
  const { scale, title, height: titleHeight } = planTitle(item.title, room, box, isLone);
  const isTitleInText = title.first.length + title.second.length === 0;
  const text = isTitleInText ? withTitle(words, item.title, room.order) : words;
  const below = height - (isTitleInText ? 0 : titleHeight + frame.gap * unit);
  const planned = planBody(text, frames, { ...box, height: below });
  const columnUnits = (planned.textWidth ?? width) / unit;
  return {
    unit,
    second,
    titleScale: scale,
    title,
    arrangement: planned.arrangement,
    areColumns: planned.areColumns,
    mediaSize: planned.mediaSize,
    isFootInOneLine,
    pages: planned.pages,
    fits: columnUnits >= 5 && below >= (isLone ? 0 : leading.first * unit + leading.second * second),
  };
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly second: number;
}

const isFootShort = (foot: Bilingual, width: number, unit: number, second: number): boolean =>
  (widthOfText(foot.zh) + widthOfText(foot.en) + 1.5) * second <= width - frame.pageMark * unit;

interface Words {
  readonly first: readonly Paragraph[];
  readonly second: readonly Paragraph[];
}
interface Paragraph {
  readonly text: string;
  readonly isCorrection: boolean;
}

function bodyOf({ body, correction }: NoticeItem, order: readonly Language[]): Words {
  const of = (language: Language | undefined): readonly Paragraph[] => {
    if (language === undefined) return [];
    const all = [
      { text: correction?.[language] ?? "", isCorrection: true },
      { text: body[language], isCorrection: false },
    ];
    return all.filter(({ text }) => text.trim() !== "");
  };
  return { first: of(order[0]), second: of(order[1]) };
}

function withTitle(words: Words, title: Bilingual, order: readonly Language[]): Words {
  const of = (language: Language | undefined): readonly Paragraph[] =>
    language === undefined || title[language].trim() === "" ? [] : [{ text: title[language], isCorrection: false }];
  return { first: [...of(order[0]), ...words.first], second: [...of(order[1]), ...words.second] };
}

function planTitle(
  title: Bilingual,
  { order, kind }: NoticeRoom,
  { width, height, unit, second }: Box,
  isLone: boolean,
) {
  const most = height * (isLone ? titleShare.alone : titleShare.above);
  const scales = isLone ? [...loneScales, ...titleScales[kind]] : titleScales[kind];
  const lines = (language: Language | undefined, size: number): readonly string[] =>
    language === undefined ? [] : wrapText(title[language], width / size);
  for (const scale of scales) {
    const first = lines(order[0], scale * unit);
    const other = lines(order[1], scale * second);
    const tall = leading.title * scale * (first.length * unit + other.length * second);
    if (tall <= most) return { scale, title: { first, second: other }, height: tall };
  }
  return { scale: 1, title: { first: [], second: [] }, height: 0 };
}

function planBody(words: Words, frames: readonly Frame[], box: Box) {
  const hasText = words.first.length + words.second.length > 0;
  if (frames.length === 0) return { ...planText(words, box), arrangement: "text" as const, mediaSize: 0 };
  if (!hasText) {
    const pages = frames.map((one) => pageOf({ first: [], second: [] }, one));
    return { arrangement: "media" as const, mediaSize: 0, areColumns: false, textWidth: undefined, pages };
  }
  const isWide = box.width > 1.15 * box.height;
  const mediaWidth = Math.min(mediaShare.beside * box.width, box.height * widestOf(frames));
  const textWidth = box.width - mediaWidth - frame.gap * box.unit;
  if (isWide && textWidth >= leastTextBeside * box.unit) {
    const text = planText(words, { ...box, width: textWidth });
    return { ...text, arrangement: "beside" as const, mediaSize: mediaWidth, pages: withFrames(text.pages, frames) };
  }
  const mediaHeight = Math.min(mediaShare.stacked * box.height, box.width / narrowestOf(frames));
  const text = planText(words, { ...box, height: box.height - mediaHeight - frame.gap * box.unit });
  return { ...text, arrangement: "stacked" as const, mediaSize: mediaHeight, pages: withFrames(text.pages, frames) };
}

const widestOf = (frames: readonly Frame[]): number => Math.max(...frames.map(({ aspect }) => aspect));
const narrowestOf = (frames: readonly Frame[]): number => Math.min(...frames.map(({ aspect }) => aspect));

function planText(words: Words, { width, height, unit, second }: Box) {
  const half = (width - 2 * frame.gap * unit) / 2;
  const isBilingual = words.first.length > 0 && words.second.length > 0;
  const areColumns = isBilingual && half >= leastColumn * unit;
  const column = areColumns ? half : width;
  const room: Room = {
    height,
    firstLine: leading.first * unit,
    secondLine: leading.second * second,
    gap: isBilingual ? frame.gap * unit : 0,
    isBeside: areColumns,
  };
  const pages = textPages(linesOf(words.first, column / unit), linesOf(words.second, column / second), room);
  return { areColumns, textWidth: column, pages: pages.map((page) => pageOf(page, undefined)) };
}

const linesOf = (paragraphs: readonly Paragraph[], width: number): readonly Line[] =>
  paragraphs.flatMap(({ text, isCorrection }) => wrapText(text, width).map((line) => ({ text: line, isCorrection })));

/** The text stays while pictures turn, and the other way round. */
function withFrames(pages: readonly NoticePage[], frames: readonly Frame[]): readonly NoticePage[] {
  const count = Math.max(pages.length, frames.length);
  return Array.from({ length: count }, (_, index) =>
    pageOf(
      pages[Math.floor((index * pages.length) / count)] ?? { first: [], second: [] },
      frames[frames.length === count ? index : Math.floor((index * frames.length) / count)],
    ),
  );
}

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
