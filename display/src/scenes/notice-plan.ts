// How a notice stands on a glass: sizes from the reader's distance, what does not fit in pages, pictures beside or below. Pure
// arithmetic in CSS pixels; nothing here measures the page.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type PublicItemRow } from "@openhall/shared/publishing";
import { type Glass } from "../sizing/glass.ts";
import { widthOfText, wrapText } from "../sizing/wrap-text.ts";
import { type FootForm, footForm, type FootWords } from "./foot-form.ts";
import { type Frame, framesOf } from "./frames.ts";
import { type BodyPlan, planBody, type Words } from "./notice-body.ts";
import { type SceneUnit, sceneUnits } from "./scene-unit.ts";

export type NoticeItem = Pick<PublicItemRow, "title" | "body" | "media"> & {
  readonly correction?: PublicItemRow["correction"] | undefined;
};

export interface NoticePlan extends SceneUnit, BodyPlan {
  /** Of the title, in multiples of the type's size. */
  readonly titleScale: number;
  /** Empty where the title is too long to stand above the text: then it is the first of it. */
  readonly title: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly head: { readonly lines: 0 | 1 | 2; readonly hasMore: boolean };
  readonly foot: FootForm;
  /** False: this glass is too small for its reader, though nothing on it is below the floor. */
  readonly fits: boolean;
}

export interface NoticeRoom {
  readonly glass: Glass;
  /** The language that stays, and the one beside it. */
  readonly order: readonly Language[];
  readonly kind: "scene" | "takeover";
  readonly foot: FootWords;
  /** Above the title, and what is said behind it where there is room. */
  readonly head: (Bilingual & { readonly more: string }) | undefined;
}

const leadingOfTitle = 1.16;
const footLine = 1.3;
/** In units. */
const frame = { padding: 0.7, border: 0.35, gap: 0.6, headLine: 1.35, headAir: 0.75, pageMark: 3 } as const;
const titleScales = { scene: [1.7, 1.4, 1.15, 1], takeover: [2, 1.7, 1.4, 1.2, 1] } as const;
const loneScales = [3.2, 2.7, 2.2, 1.8] as const;
const pictureScales = [1.15, 1] as const;
/** Of the height, for the title above a text, for one that stands alone, and above pictures without a text. */
const titleShare = { above: 0.36, alone: 0.95, picture: 0.36 } as const;

/** The largest type with which all of it stands on one page; where none does, the smallest, in pages. */
export function planNotice(item: NoticeItem, room: NoticeRoom): NoticePlan {
  const frames = framesOf(item.media);
  const { larger, smallest } = sceneUnits(room.glass, room.kind);
  const words = bodyOf(item, room.order);
  // A picture that stands for itself has the room, not its title.
  if (frames.length > 0 && words.first.length + words.second.length === 0) return planAt(smallest, item, frames, room);
  for (const unit of larger) {
    const plan = planAt(unit, item, frames, room);
    if (plan.fits && plan.pages.length <= Math.max(1, frames.length)) return plan;
  }
  return planAt(smallest, item, frames, room);
}

function planAt(size: SceneUnit, item: NoticeItem, frames: readonly Frame[], room: NoticeRoom): NoticePlan {
  const { unit, second } = size;
  const edge = frame.padding + (room.kind === "takeover" ? frame.border : 0);
  const width = room.glass.size.width - 2 * edge * unit;
  const whole = room.glass.size.height - 2 * edge * unit;
  const head = headOf(room.head, width, size);
  const foot = footForm(room.foot, (width - frame.pageMark * unit) / second, whole / second);
  const words = bodyOf(item, room.order);
  const isWordless = words.first.length + words.second.length === 0;
  const stands = isWordless ? (frames.length === 0 ? "alone" : "picture") : "above";
  const height = whole - head.height - Math.max(1, foot.height) * footLine * second;
  const { titleHeight, ...title } = planTitle(item.title, room, { width, height, ...size }, stands);
  const isTitleInText = title.title.first.length + title.title.second.length === 0;
  const text = isTitleInText ? withTitle(words, item.title, room.order) : words;
  const below = height - (isTitleInText ? 0 : titleHeight + frame.gap * unit);
  const body = planBody(text, frames, { width, height: below, ...size });
  const fits = body !== undefined && width >= 5 * unit;
  return { ...size, ...title, head, foot, ...(body ?? nothing), fits };
}

const nothing: BodyPlan = { arrangement: "text", areColumns: false, mediaSize: 0, pages: [] };

function headOf(head: NoticeRoom["head"], width: number, { unit, second }: SceneUnit) {
  if (!head) return { lines: 0 as const, hasMore: false, height: 0 };
  const both = (widthOfText(head.zh) + 1.6) * unit + widthOfText(head.en) * second;
  const hasMore = head.more !== "" && both + (widthOfText(head.more) + 1) * second <= width;
  const lines = both <= width ? (1 as const) : (2 as const);
  return { lines, hasMore, height: (lines * frame.headLine + frame.headAir) * unit };
}

function bodyOf({ body, correction }: NoticeItem, order: readonly Language[]): Words {
  const of = (language: Language | undefined) => {
    if (language === undefined) return [];
    const all = [
      { text: correction?.[language] ?? "", kind: "correction" as const },
      { text: body[language], kind: "text" as const },
    ];
    return all.filter(({ text }) => text.trim() !== "");
  };
  return { first: of(order[0]), second: of(order[1]) };
}

function withTitle(words: Words, title: Bilingual, order: readonly Language[]): Words {
  const of = (language: Language | undefined) =>
    language === undefined || title[language].trim() === "" ? [] : [{ text: title[language], kind: "title" as const }];
  return { first: [...of(order[0]), ...words.first], second: [...of(order[1]), ...words.second] };
}

interface TitleBox extends SceneUnit {
  readonly width: number;
  readonly height: number;
}

function planTitle(title: Bilingual, { order, kind }: NoticeRoom, box: TitleBox, stands: keyof typeof titleShare) {
  const { width, height, unit, second } = box;
  const most = height * titleShare[stands];
  const scales = { above: titleScales[kind], alone: [...loneScales, ...titleScales[kind]], picture: pictureScales }[
    stands
  ];
  const lines = (language: Language | undefined, size: number): readonly string[] =>
    language === undefined ? [] : wrapText(title[language], width / size);
  for (const titleScale of scales) {
    const first = lines(order[0], titleScale * unit);
    const other = lines(order[1], titleScale * second);
    const titleHeight = leadingOfTitle * titleScale * (first.length * unit + other.length * second);
    if (titleHeight <= most) return { titleScale, title: { first, second: other }, titleHeight };
  }
  return { titleScale: 1, title: { first: [], second: [] }, titleHeight: 0 };
}
