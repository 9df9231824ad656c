// How the overview of who waits is arranged. Pure arithmetic in units: one unit is the size of the row text, which the farthest
// reader can just read well. Nothing here measures the page.
import { type Geometry, type PanelSize, typeSizes } from "@openhall/shared/venue";

export interface OverviewContent {
  /** Digits of the largest count, and characters of the longest wait: 6 for `90–120`. */
  readonly countDigits: number;
  readonly waitLength: number;
  /** Characters of the longest letter of a queue. */
  readonly queueLength: number;
}

export interface OverviewPlan {
  /**
   * `named`: letter, a service of the queue, count, wait, desks; `desks`: without the service; `plain`: without the desks too;
   * `narrow`: the wait under letter and count.
   */
  readonly form: "named" | "desks" | "plain" | "narrow";
  /** Font size of the row text in CSS pixels. */
  readonly unit: number;
  /** Rows on one page. */
  readonly rows: number;
  /** Widths in units. */
  readonly queueWidth: number;
  readonly countWidth: number;
  readonly waitWidth: number;
  readonly nameWidth: number;
  /** Room for the title and the time of day. */
  readonly hasHead: boolean;
  /** `line`: the age in both languages on one line; `lines`: on two; `brief`: two short ones. */
  readonly foot: "line" | "lines" | "brief";
  /** `aim`: letters and counts at 1.6 times 22′; `too-small`: this panel cannot be read from there, and staff see it. */
  readonly fit: "aim" | "too-small";
}

/** Of letter and count. */
export const largeScale = 1.6;
const mostUnits = 20;
const mostRows = 8;

/** Lengths in units, measured in Noto Sans SC. */
const sizes = {
  frame: 1.2,
  gap: 0.7,
  digit: 0.61,
  widestLetter: 0.95,
  /** 人. */
  people: 1.2,
  /** 分钟 with its gap, and the widest of what stands in its place: Opens 14:00. */
  minutes: 2.4,
  state: 6.2,
  desks: 4.2,
  leastName: 11.5,
  rowHeight: { named: 3.6, desks: 2.5, plain: 2.5, narrow: 4.3 },
  head: { width: 15.5, height: 2.7 },
  foot: { line: 1.5, lines: 2.6, brief: 2.4 },
  footWidth: { line: 24, lines: 13.5 },
} as const;

/** The plan for a panel: the fullest form that fits; then smaller type, which staff are told of. */
export function planOverview(panel: PanelSize, geometry: Geometry, content: OverviewContent): OverviewPlan {
  const { floor } = typeSizes(panel, geometry);
  let unit = Math.max(floor, Math.min(panel.width, panel.height) / mostUnits);
  let plan = planIn(panel, unit, content);
  while (!plan) {
    unit *= 0.97;
    plan = planIn(panel, unit, content);
  }
  return { ...plan, unit, fit: unit < floor ? "too-small" : "aim" };
}

function planIn(
  panel: PanelSize,
  unit: number,
  content: OverviewContent,
): Omit<OverviewPlan, "unit" | "fit"> | undefined {
  const width = panel.width / unit - sizes.frame;
  const height = panel.height / unit - sizes.frame;
  const queueWidth = largeScale * (sizes.widestLetter + (content.queueLength - 1) * sizes.digit);
  const countWidth = largeScale * content.countDigits * sizes.digit + sizes.people;
  const waitWidth = Math.max(sizes.state, content.waitLength * sizes.digit + sizes.minutes);
  const plainWidth = queueWidth + countWidth + waitWidth + 2 * sizes.gap;
  const spare = width - plainWidth;
  const withDesks = spare - sizes.desks - sizes.gap;
  const nameWidth = withDesks - sizes.gap;
  const form = nameWidth >= sizes.leastName ? "named" : withDesks >= 0 ? "desks" : spare >= 0 ? "plain" : "narrow";
  if (form === "narrow" && width < Math.max(waitWidth, queueWidth + sizes.gap + countWidth)) return undefined;
  const { line, lines } = sizes.footWidth;
  const foot = width >= line ? "line" : width >= lines ? "lines" : "brief";
  const rowsUnder = (head: number): number =>
    Math.min(mostRows, Math.floor((height - head - sizes.foot[foot]) / sizes.rowHeight[form]));
  const hasHead = width >= sizes.head.width && rowsUnder(sizes.head.height) >= 2;
  const rows = rowsUnder(hasHead ? sizes.head.height : 0);
  if (rows < 1) return undefined;
  return { form, rows, queueWidth, countWidth, waitWidth, nameWidth: Math.max(0, nameWidth), hasHead, foot };
}
