// How the panel above a desk is arranged. Pure arithmetic in units: one unit is the size of the row text, which the farthest
// reader can just read well. What the words need comes in; nothing here measures the page.
import { type Geometry, type PanelSize, typeSizes } from "@openhall/shared/venue";

/** What the panel must have room for, in units or characters. */
export interface PanelContent {
  /** Characters of the longest number that is to be expected, 4 for `A001`. */
  readonly numberLength: number;
  readonly deskDigits: number;
  /** The longer of the desk's names; see `textUnits`. */
  readonly nameWidth: number;
}

export interface PanelPlan {
  /**
   * `named`: plate and age, the desk's name, the number, the sentence; `plain`: the same without the name; `tall`: with the age
   * under the plate; `beside`: the plate left of the number, the age beside the sentence.
   */
  readonly form: "named" | "plain" | "tall" | "beside";
  /** Font size of the row text in CSS pixels. */
  readonly unit: number;
  /** Of the number on the plate, of the called number, and of words in its place, in units; 0: no room for those. */
  readonly plateScale: number;
  readonly numberScale: number;
  readonly wordScale: number;
  /** Whether the sentences may be long ones. */
  readonly isRoomy: boolean;
  /** Room for the time of day. */
  readonly hasClock: boolean;
  /** Room for the whole sentence of the age. */
  readonly hasWholeAge: boolean;
  /** `aim`: the number at 0.7° at least; `floor`: at 22′; `too-small`: this panel cannot be read from there, and staff see it. */
  readonly fit: "aim" | "floor" | "too-small";
}

type Unitless = Omit<PanelPlan, "unit" | "fit">;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** With more lines than this a near panel would look like a page of print. */
const mostUnits = 13;
/** Twice the row text: 12.8 mm of cap height for each metre where the row text is at its floor. */
const plateScale = 2;
/** Of the called number: where the desk's name has room too, what it aims at, and the floor. */
const numberScales = { named: 3.2, aim: 2, least: 1 } as const;

/** Lengths in units, measured in Noto Sans SC. */
const sizes = {
  frame: 0.7,
  line: 1.08,
  widestLetter: 0.92,
  digit: 0.61,
  /** 号窗口 with its gap. */
  afterPlate: 3.5,
  gap: 0.6,
  air: 0.3,
  header: 2.3,
  /** 离线 10:20 with its dot. */
  ages: { width: 5.2, height: 2.3 },
  /** as of 10:20 (offline). */
  wholeAge: 11.5,
  clock: 4,
  name: 2.3,
  sentence: 2.3,
  /** 更正：请等候 and its English, the widest of the short sentences. */
  shortWords: 7.8,
  longWords: 14,
  /** 窗口未开放. */
  state: 5.4,
} as const;

const numberUnits = (length: number): number => sizes.widestLetter + (length - 1) * sizes.digit;
/** How wide the plate is, with 号窗口 behind it. */
export const plateUnits = (digits: number, scale: number): number => scale * digits * sizes.digit + sizes.afterPlate;

/** The plan for a panel: the first form that fits, from the fullest to the barest; then smaller type, which staff are told of. */
export function planPanel(panel: PanelSize, geometry: Geometry, content: PanelContent): PanelPlan {
  const { floor } = typeSizes(panel, geometry);
  let unit = Math.max(floor, Math.min(panel.width, panel.height) / mostUnits);
  let plan = planIn(panel, unit, content);
  while (!plan) {
    unit *= 0.97;
    plan = planIn(panel, unit, content);
  }
  const fit = unit < floor ? "too-small" : plan.numberScale < numberScales.aim ? "floor" : "aim";
  return { ...plan, unit, fit };
}

function planIn({ width, height }: PanelSize, unit: number, content: PanelContent): Unitless | undefined {
  const box = { width: width / unit - sizes.frame, height: height / unit - sizes.frame };
  if (box.width < sizes.shortWords) return undefined;
  const { named, aim, least } = numberScales;
  return (
    stacked(box, content, "named", named) ??
    stacked(box, content, "plain", aim) ??
    stacked(box, content, "tall", aim) ??
    beside(box, content) ??
    stacked(box, content, "plain", least) ??
    stacked(box, content, "tall", least)
  );
}

/** Plate on top, the number across the whole width, the sentence at the foot. */
function stacked(
  box: Box,
  content: PanelContent,
  form: "named" | "plain" | "tall",
  leastNumber: number,
): Unitless | undefined {
  const plate = plateUnits(content.deskDigits, plateScale);
  const headWidth = form === "tall" ? Math.max(plate, sizes.ages.width) : plate + sizes.gap + sizes.ages.width;
  const extra = { named: sizes.name, plain: 0, tall: sizes.ages.height }[form];
  const height = box.height - sizes.header - extra - sizes.sentence;
  const numberScale = Math.min(height / sizes.line, box.width / numberUnits(content.numberLength));
  const needsName = form === "named" && box.width < content.nameWidth;
  if (box.width < headWidth || needsName || numberScale < leastNumber) return undefined;
  const words = { wordScale: wordScaleIn({ width: box.width, height }), isRoomy: box.width >= sizes.longWords };
  const room = { hasClock: box.width >= headWidth + sizes.clock, hasWholeAge: box.width >= plate + sizes.wholeAge };
  return { form, plateScale, numberScale, ...words, ...room };
}

/** For a low panel: the plate left of the number. */
function beside(box: Box, content: PanelContent): Unitless | undefined {
  const height = box.height - sizes.sentence;
  const width = box.width - plateUnits(content.deskDigits, plateScale) - sizes.gap;
  const numberScale = Math.min(height / sizes.line, width / numberUnits(content.numberLength));
  const isWide = box.width >= sizes.shortWords + sizes.ages.width;
  if (!isWide || numberScale < numberScales.aim) return undefined;
  const words = { wordScale: wordScaleIn({ width, height }), isRoomy: false };
  return { form: "beside", plateScale, numberScale, ...words, hasClock: false, hasWholeAge: false };
}

/** Chinese and under it English, which is 60 % of it and never below a unit; 0 where they have no room. */
function wordScaleIn({ width, height }: Box): number {
  const room = height - sizes.air;
  const scale = Math.min(room / 1.85, room / sizes.line - 1.05, width / sizes.state);
  return scale < 1 ? 0 : scale;
}
