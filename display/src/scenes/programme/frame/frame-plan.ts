// What stands around a view of the programme, and how much room that leaves. Pure; CSS pixels.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type Glass } from "../../../sizing/glass.ts";
import { bolder, widthOfText, wrapText } from "../../../sizing/wrap-text.ts";
import { type SceneUnit } from "../../scene-unit.ts";

/** In units. */
const frames = {
  usual: { padding: 0.5, headLine: 1.25, headAir: 0.2, titleScale: 1.2, foot: 1.2, cardAir: 0.5, sectionAir: 0.2 },
  tight: { padding: 0.3, headLine: 1.25, headAir: 0.15, titleScale: 1, foot: 1.15, cardAir: 0.35, sectionAir: 0.1 },
} as const;
export type Frame = (typeof frames)["usual" | "tight"];
/** Of the height, in units: what is lower than that has no room for air. */
const leastForAir = 13;

export interface FrameRoom {
  readonly glass: Glass;
  readonly order: readonly Language[];
  readonly title: Bilingual;
  /** In its place where it would not stand in one line, from the longest. */
  readonly shorter?: readonly Bilingual[];
  /** Whether how old it is has to be said. */
  readonly hasAge?: boolean;
}

export interface Title {
  readonly lines: readonly { readonly text: string; readonly language: Language; readonly isFirst: boolean }[];
  readonly isBeside: boolean;
  readonly height: number;
}

/** What every plan of a view has. */
export interface FramePlan extends SceneUnit {
  readonly frame: Frame;
  /** Height of the line below, in units of the second language; 0: none. */
  readonly foot: number;
  /** In it, where it does not stand above. */
  readonly footTitle: Title["lines"];
  readonly pages: readonly { readonly title: Title; readonly needsMs: number }[];
  /** False: this glass is too small for its reader. All of it stands, in type below the floor. */
  readonly fits: boolean;
}

export interface FrameBox {
  readonly frame: Frame;
  readonly title: Title;
  readonly footTitle: Title["lines"];
  /** Of what is inside. */
  readonly width: number;
  /** With the line below. */
  readonly height: number;
  /** Without it. */
  readonly wholeHeight: number;
}

export const untitled: Title = { lines: [], isBeside: false, height: 0 };

/** Where there is little room the title stands in the line below. */
export function frameAt(room: FrameRoom, size: SceneUnit): FrameBox {
  const { unit, second } = size;
  const frame = frameOf(room.glass, size);
  const width = room.glass.size.width - 2 * frame.padding * unit;
  const title = isTight(frame) ? untitled : planTitle(room, width, { ...size, frame });
  const footTitle = isTight(frame) ? titleBelow(room, width / second - pageMarkWidth) : [];
  const wholeHeight = room.glass.size.height - 2 * frame.padding * unit - title.height;
  return { frame, title, footTitle, width, wholeHeight, height: wholeHeight - frame.foot * second };
}

/** Both languages, or the one that stays, as there is room. */
function titleBelow({ title, shorter, order }: FrameRoom, width: number): Title["lines"] {
  const tries = [title, ...(shorter ?? [])].flatMap((text) => {
    const said = order
      .map((language, index) => ({ text: text[language], language, isFirst: index === 0 }))
      .filter((one) => one.text !== "");
    return [said, said.slice(0, 1)];
  });
  const wide = (said: Title["lines"]): number =>
    said.reduce((sum, { text }) => sum + bolder * widthOfText(text) + 0.6, 0);
  return tries.find((said) => wide(said) <= width) ?? tries.at(-1) ?? [];
}

/** Of the second language's type: “10/12” and some air. */
const pageMarkWidth = 4;

export const isTight = (frame: Frame): boolean => frame === frames.tight;
export const tightFrame: Frame = frames.tight;
const frameOf = ({ size }: Glass, { unit }: SceneUnit): Frame =>
  frames[size.height < leastForAir * unit ? "tight" : "usual"];

interface Framed extends SceneUnit {
  readonly frame: Frame;
}

function planTitle({ title, shorter, order }: FrameRoom, width: number, size: Framed): Title {
  const all = [title, ...(shorter ?? [])].map((text) => titleIn(text, order, width, size));
  const [lowest = untitled] = all.toSorted((one, other) => one.height - other.height);
  return lowest;
}

function titleIn(title: Bilingual, order: readonly Language[], width: number, size: Framed): Title {
  const { unit, second, frame } = size;
  const said = order
    .map((language, index) => ({ text: title[language], language, isFirst: index === 0 }))
    .filter(({ text }) => text !== "");
  if (said.length === 0) return untitled;
  const sizeOf = (isFirst: boolean): number => (isFirst ? bolder * frame.titleScale * unit : second);
  const beside = said.reduce((sum, { text, isFirst }) => sum + widthOfText(text) * sizeOf(isFirst) + second, -second);
  const air = frame.headAir * unit;
  if (beside <= width) return { lines: said, isBeside: true, height: frame.headLine * frame.titleScale * unit + air };
  const lines = said.flatMap(({ text, ...one }) =>
    wrapText(text, width / sizeOf(one.isFirst)).map((line) => ({ ...one, text: line })),
  );
  const high = lines.reduce((sum, { isFirst }) => sum + titleLine * (isFirst ? frame.titleScale * unit : second), 0);
  return { lines, isBeside: false, height: high + air };
}

const titleLine = 1.2;

/** Source: screens.md, “Displays”. */
const readingMs = { zh: 500, en: 125 } as const;
const leastMs = 8_000;

/** How long a page takes to read. */
export function needsOf(spans: readonly { readonly text: string; readonly language: Language }[]): number {
  const of = (language: Language): number =>
    spans.reduce((sum, span) => sum + (span.language === language ? span.text.length * readingMs[language] : 0), 0);
  return Math.max(leastMs, of("zh"), of("en"));
}
