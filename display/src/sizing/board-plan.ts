// What of the hall board fits on a panel, and how it is arranged. Pure arithmetic in units: one unit is the size of the
// row text, which the farthest reader can just read well. Nothing here measures the page.
import { type Geometry, type PanelSize, typeSizes } from "@openhall/shared/venue";
import { countsIn, pausedIn, waitingBelow, type WaitingPlan, waitingSizes, waitsIn } from "./waiting-plan.ts";

/** What the board must have room for. */
export interface BoardContent {
  /** Characters of the longest ticket number, 4 for `A001`. */
  readonly numberLength: number;
  /** Digits of the largest desk number. */
  readonly deskDigits: number;
  readonly queues: number;
  /** Whether the wait of a queue is known. */
  readonly waits: boolean;
  /** The longer of the hall's names; see `textUnits`. */
  readonly hallNameWidth: number;
}

/**
 * `side`: header, calls, waiting counts beside them, foot; `stack`: the same with the counts below, for portrait;
 * `band`: calls, and one or two bands below for everything else.
 */
export type Arrangement = "side" | "stack" | "band";

export interface BoardPlan {
  readonly arrangement: Arrangement;
  /** Font size of the row text in CSS pixels; every length of the board is a multiple of it. */
  readonly unit: number;
  /** Size of number and desk in units. */
  readonly callScale: number;
  /** `stacked` puts the desk under the number. */
  readonly rowForm: "inline" | "stacked";
  /** Widths in units of the widest number and of the widest plate, so that rows stand in columns. */
  readonly numberWidth: number;
  readonly plateWidth: number;
  /** Of what stands behind the plate: 号窗口, and the reason where there is room for it. */
  readonly afterWidth: number;
  /** Rows of calls on one page. */
  readonly rows: number;
  /** Room for the hall's name. */
  readonly hallName: boolean;
  /** Room for the reason of a call. */
  readonly reasons: boolean;
  /** Bands under the calls in `band`. */
  readonly bands: number;
  readonly waiting: WaitingPlan;
  /** Paused desks that are shown at a time in the place of the counts; none where there is no room for them. */
  readonly pausedPlaces: number;
  /** Units of the counts' column in `side`, and of the room for them below the calls in `stack`. */
  readonly sideWidth: number;
  readonly waitingHeight: number;
  /** `aim`: number and desk at 0.7°; `floor`: at 22′; `too-small`: this panel cannot be read from there, and staff see it. */
  readonly fit: "aim" | "floor" | "too-small";
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** With more rows or lines than this a near screen would look like a page of print. */
const mostRows = 8;
const mostUnits = 20;
/** Twice the row text: 12.8 mm of cap height for each metre where the row text is at its floor. */
const aimScale = 2;
/** Where twice does not fit, the largest of these that does. */
const callScales = [aimScale, 1.75, 1.5, 1.25, 1];

/** Lengths in units, measured in Noto Sans SC. */
const sizes = {
  widestLetter: 0.92,
  digit: 0.61,
  lead: 2.4,
  tail: 3,
  reason: 2.4,
  rowGaps: { inline: 1.9, stacked: 1.3 },
  line: 1.08,
  rowAir: 0.2,
  frame: { side: 1.2, stack: 1.2, band: { width: 0.6, height: 0.3 } },
  header: { side: 2.7, stack: 2.7, hallName: 2.3 },
  dayAndClock: 10.5,
  footer: { side: 1.5, stack: 2.6 },
  sideColumn: { least: 6.4, withWaits: 7.8, most: 9, share: 0.24 },
  band: 2.2,
  /** Label, one column of counts, age and clock in one band. */
  wholeBand: 16.4,
  ageAndClock: 8.4,
  /** Age in both languages on one line, and the page. */
  wholeFooter: 23.8,
} as const;

/** The plan for a panel: the first arrangement that fits, from the fullest to the barest. */
export function planBoard(panel: PanelSize, geometry: Geometry, content: BoardContent): BoardPlan {
  const { floor } = typeSizes(panel, geometry);
  let unit = Math.max(floor, Math.min(panel.width, panel.height) / mostUnits);
  let plan = planIn(boxOf(panel, unit), content);
  while (!plan) {
    unit *= 0.97;
    plan = planIn(boxOf(panel, unit), content);
  }
  const fit = unit < floor ? "too-small" : plan.callScale < aimScale ? "floor" : "aim";
  const afterWidth = sizes.tail + (plan.reasons ? sizes.reason : 0);
  return { ...plan, ...callWidths(content, plan.callScale), afterWidth, unit, fit };
}

const boxOf = ({ width, height }: PanelSize, unit: number): Box => ({ width: width / unit, height: height / unit });

const planIn = (box: Box, content: BoardContent): UnitlessPlan | undefined =>
  planSide(box, content) ?? planStack(box, content) ?? firstThatFits(bandForms, (form) => planBand(box, content, form));

function firstThatFits<Form>(
  forms: readonly Form[],
  plan: (form: Form) => UnitlessPlan | undefined,
): UnitlessPlan | undefined {
  for (const form of forms) {
    const fitting = plan(form);
    if (fitting) return fitting;
  }
  return undefined;
}

/** What gives way first: the form of the rows, then the waiting counts, then the size of number and desk. */
const bandForms: readonly BandForm[] = callScales.flatMap((callScale) =>
  [true, false].flatMap((counts) => [
    { callScale, counts, rowForm: "inline" as const },
    { callScale, counts, rowForm: "stacked" as const },
  ]),
);

type UnitlessPlan = Omit<BoardPlan, "unit" | "fit" | "numberWidth" | "plateWidth" | "afterWidth">;

interface BandForm extends Pick<BoardPlan, "callScale" | "rowForm"> {
  /** Whether the waiting counts are shown. */
  readonly counts: boolean;
}

function planSide(box: Box, content: BoardContent): UnitlessPlan | undefined {
  const width = box.width - sizes.frame.side;
  const height = box.height - sizes.frame.side - sizes.header.side - sizes.footer.side;
  const rows = rowsIn(height, aimScale, "inline");
  const spare = width - waitingSizes.gap - rowWidth(content, aimScale, "inline") - sizes.reason;
  const { least, withWaits, most, share } = sizes.sideColumn;
  const waits = content.waits && spare >= withWaits;
  const sideWidth = Math.min(most, Math.max(waits ? withWaits : least, share * box.width), spare);
  if (spare < least || width < sizes.wholeFooter || rows < 4) return undefined;
  const column = { width: sideWidth, height };
  const waiting = waits ? waitsIn(column) : countsIn(column, content.queues);
  const hallName = width >= content.hallNameWidth + waitingSizes.gap + sizes.dayAndClock;
  const usual = {
    arrangement: "side",
    callScale: aimScale,
    rowForm: "inline",
    reasons: true,
    bands: 0,
    waitingHeight: 0,
  } as const;
  return { ...usual, rows, hallName, waiting, pausedPlaces: pausedIn(column), sideWidth };
}

function planStack(box: Box, content: BoardContent): UnitlessPlan | undefined {
  const width = box.width - sizes.frame.stack;
  if (width < rowWidth(content, aimScale, "inline")) return undefined;
  const { waiting, pausedPlaces, height: waitingHeight } = waitingBelow(width, content);
  const hallName = width >= content.hallNameWidth;
  const header = sizes.header.stack + (hallName ? sizes.header.hallName : 0);
  const height = box.height - sizes.frame.stack - header - sizes.footer.stack - waitingHeight;
  const rows = rowsIn(height, aimScale, "inline");
  if (rows < 4) return undefined;
  const reasons = width >= rowWidth(content, aimScale, "inline") + sizes.reason;
  const usual = { arrangement: "stack", callScale: aimScale, rowForm: "inline", bands: 0, sideWidth: 0 } as const;
  return { ...usual, rows, hallName, reasons, waiting, pausedPlaces, waitingHeight };
}

function planBand(box: Box, content: BoardContent, { callScale, rowForm, counts }: BandForm): UnitlessPlan | undefined {
  const width = box.width - sizes.frame.band.width;
  const spare = width - rowWidth(content, callScale, rowForm);
  const bands = counts && width < sizes.wholeBand ? 2 : 1;
  const rows = rowsIn(box.height - sizes.frame.band.height - bands * sizes.band, callScale, rowForm);
  if (spare < 0 || rows < 2 || width < sizes.ageAndClock) return undefined;
  const others = bands === 1 ? sizes.wholeBand - waitingSizes.item.width : waitingSizes.label;
  const columns = counts ? Math.max(1, Math.floor((width - others) / waitingSizes.item.width)) : 0;
  const reasons = rowForm === "inline" && spare >= sizes.reason;
  const waiting = { columns, places: 2 * columns, waits: false };
  const usual = { arrangement: "band", hallName: false, pausedPlaces: 0, sideWidth: 0, waitingHeight: 0 } as const;
  return { ...usual, callScale, rowForm, rows, reasons, bands, waiting };
}

const callWidths = ({ numberLength, deskDigits }: BoardContent, callScale: number) => ({
  numberWidth: callScale * (sizes.widestLetter + (numberLength - 1) * sizes.digit),
  plateWidth: callScale * deskDigits * sizes.digit,
});

function rowWidth(content: BoardContent, callScale: number, form: BoardPlan["rowForm"]): number {
  const { numberWidth, plateWidth } = callWidths(content, callScale);
  const desk = sizes.lead + plateWidth + sizes.tail;
  return sizes.rowGaps[form] + (form === "inline" ? numberWidth + desk : Math.max(numberWidth, desk));
}

function rowHeight(callScale: number, form: BoardPlan["rowForm"]): number {
  const words = 2 * sizes.line;
  const number = callScale * sizes.line;
  return sizes.rowAir + (form === "inline" ? Math.max(words, number) : words + number);
}

const rowsIn = (height: number, callScale: number, form: BoardPlan["rowForm"]): number =>
  Math.min(mostRows, Math.floor(height / rowHeight(callScale, form)));
