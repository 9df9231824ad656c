// How a notice stands on a glass: sizes from the reader's distance, what does not fit in pages, pictures beside or below. Pure
// arithmetic in CSS pixels; nothing here measures the page.
import { type Bilingual, type Language } from "@openhall/shared/core";
import { type PublicItemRow } from "@openhall/shared/publishing";
import { type Glass } from "../sizing/glass.ts";
import { bolder, widthOfText, wrapText } from "../sizing/wrap-text.ts";
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
  /** No lines where there is no room for it above the text. */
  readonly head: { readonly lines: 0 | 1 | 2; readonly hasEnglish: boolean; readonly hasMore: boolean };
  readonly foot: FootForm;
  /** The number of the page under it instead of beside it. */
  readonly isFootApart: boolean;
  /** Around the text, in multiples of the type's size: the air, and the border of what lies over everything. */
  readonly edge: Edge;
  /** False: this glass is too small for its reader. All of it stands, in type below the floor. */
  readonly fits: boolean;
}

interface Edge {
  readonly padding: number;
  readonly border: number;
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
/** Of the height, for a foot of two lines. */
const mostOfFoot = { scene: 0.25, takeover: 0.35 } as const;
/** In units. */
const frame = { gap: 0.6, headLine: 1.35, headAir: 0.75, pageMark: 3 } as const;
/** In units. */
const leastWidth = 4;
const edges = { usual: { padding: 0.7, border: 0.35 }, tight: { padding: 0.35, border: 0.2 } } as const;
const titleScales = { scene: [1.7, 1.4, 1.15, 1], takeover: [2, 1.7, 1.4, 1.2, 1] } as const;
const loneScales = [3.2, 2.7, 2.2, 1.8] as const;
const pictureScales = [1.15, 1] as const;
/** Of the height, for the title above a text, for one that stands alone, and above pictures without a text. */
const titleShare = { above: 0.36, alone: 0.95, picture: 0.36 } as const;

/** Where a glass is so small that not even a line stands at the floor, steps down to what can be drawn at all. */
const belowFloor = [0.8, 0.65, 0.5, 0.35, 0.25] as const;

/** The largest type with which all of it stands on one page; where none does, the smallest, in pages. */
export function planNotice(item: NoticeItem, room: NoticeRoom): NoticePlan {
  const frames = framesOf(item.media);
  const { larger, smallest } = sceneUnits(room.glass, room.kind);
  const words = bodyOf(item, room.order);
  // A picture that stands for itself has the room, not its title.
  const isPicture = frames.length > 0 && words.first.length + words.second.length === 0;
  for (const unit of isPicture ? [] : larger) {
    const plan = planAt(unit, item, frames, room);
    if (plan.fits && plan.pages.length <= Math.max(1, frames.length)) return plan;
  }
  return planInPages(smallest, item, frames, room);
}

/** A message over everything gives up its heading and its wide edge before it takes more pages than it must. */
function planInPages(size: SceneUnit, item: NoticeItem, frames: readonly Frame[], room: NoticeRoom): NoticePlan {
  const titled = planAt(size, item, frames, room);
  const plain = planAt(size, item, frames, room, edges.usual, 1);
  const isPlain = plain.fits && (!titled.fits || plain.pages.length < titled.pages.length);
  const usual = isPlain ? plain : titled;
  if (usual.fits && (room.kind === "scene" || usual.pages.length <= 1)) return usual;
  const bare = room.kind === "takeover" ? { ...room, head: undefined } : room;
  const tight = planAt(size, item, frames, bare, edges.tight);
  if (usual.fits) return tight.pages.length < usual.pages.length ? tight : usual;
  if (tight.fits) return tight;
  for (const share of belowFloor) {
    const plan = planAt({ unit: share * size.unit, second: share * size.second }, item, frames, bare, edges.tight);
    if (plan.fits) return { ...plan, fits: false };
  }
  return tight;
}

function planAt(
  size: SceneUnit,
  item: NoticeItem,
  frames: readonly Frame[],
  room: NoticeRoom,
  { padding, border }: Edge = edges.usual,
  largestTitle = Infinity,
): NoticePlan {
  const { unit, second } = size;
  const edge = { padding, border: room.kind === "takeover" ? border : 0 };
  const around = 2 * (edge.padding + edge.border) * unit;
  const width = room.glass.size.width - around;
  const whole = room.glass.size.height - around;
  const head = headOf(room.head, width, size);
  const beside = footForm(room.foot, (width - frame.pageMark * unit) / second, whole / second);
  // When it was published, or when it ends, stands on a narrow glass too.
  const hasRoom = 2 * footLine * second <= mostOfFoot[room.kind] * whole;
  const isFootApart = beside.height === 0 && room.foot.short.length > 0 && hasRoom;
  const foot = isFootApart ? footForm(room.foot, width / second, whole / second) : beside;
  const footLines = Math.max(1, foot.height) + (isFootApart ? 1 : 0);
  const words = bodyOf(item, room.order);
  const isWordless = words.first.length + words.second.length === 0;
  const stands = isWordless ? (frames.length === 0 ? "alone" : "picture") : "above";
  const height = whole - head.height - footLines * footLine * second;
  const { titleHeight, ...title } = planTitle(item.title, room, { width, height, ...size, largestTitle }, stands);
  const isTitleInText = title.title.first.length + title.title.second.length === 0;
  const text = isTitleInText ? withTitle(words, item.title, room.order) : words;
  const below = height - (isTitleInText ? 0 : titleHeight + frame.gap * unit);
  const body = planBody(text, frames, { width, height: below, ...size });
  const fits = body !== undefined && width >= leastWidth * unit;
  return { ...size, ...title, head, foot, isFootApart, edge, ...(body ?? nothing), fits };
}

const nothing: BodyPlan = { arrangement: "text", areColumns: false, mediaSize: 0, pages: [] };

function headOf(head: NoticeRoom["head"], width: number, { unit, second }: SceneUnit) {
  if (!head) return { lines: 0 as const, hasEnglish: false, hasMore: false, height: 0 };
  const english = bolder * widthOfText(head.en) * second;
  const both = (widthOfText(head.zh) + 1.6) * unit + english;
  const hasMore = head.more !== "" && both + (widthOfText(head.more) + 1) * second <= width;
  // The one in Chinese says it by itself where both have no room.
  const hasEnglish = both <= width || english <= width;
  const lines = both > width && hasEnglish ? (2 as const) : (1 as const);
  return { lines, hasEnglish, hasMore, height: (lines * frame.headLine + frame.headAir) * unit };
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
  /** In multiples of the type's size. */
  readonly largestTitle: number;
  readonly width: number;
  readonly height: number;
}

function planTitle(title: Bilingual, { order, kind }: NoticeRoom, box: TitleBox, stands: keyof typeof titleShare) {
  const { width, height, unit, second, largestTitle } = box;
  const most = height * titleShare[stands];
  const scales = { above: titleScales[kind], alone: [...loneScales, ...titleScales[kind]], picture: pictureScales }[
    stands
  ];
  const lines = (language: Language | undefined, size: number): readonly string[] =>
    language === undefined ? [] : wrapText(title[language], width / (bolder * size));
  for (const titleScale of scales.filter((scale) => scale <= largestTitle)) {
    const first = lines(order[0], titleScale * unit);
    const other = lines(order[1], titleScale * second);
    const titleHeight = leadingOfTitle * titleScale * (first.length * unit + other.length * second);
    if (titleHeight <= most) return { titleScale, title: { first, second: other }, titleHeight };
  }
  return { titleScale: 1, title: { first: [], second: [] }, titleHeight: 0 };
}
