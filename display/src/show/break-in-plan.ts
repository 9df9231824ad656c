// How large a call can stand over a scene. Pure; CSS pixels.
import { floorOf, type Glass } from "../sizing/glass.ts";
import { bolder, widthOfText } from "../sizing/wrap-text.ts";

export interface BreakInPlan {
  readonly number: number;
  /** Of 号窗口, and of the English under it; none where number, arrow and plate have all the room. */
  readonly words: number;
  readonly english: number;
  readonly hasWords: boolean;
  readonly form: "inline" | "stacked";
  readonly rows: number;
  /** False: this glass is too small for its reader. Number and plate stand, below the floor. */
  readonly fits: boolean;
}

interface Called {
  readonly number: string;
  readonly plate: string;
}

const largestShare = 0.34;
const used = { width: 0.96, height: 0.94 } as const;
/** Of the floor. */
const aimShare = 1.91;
const wordsShare = 0.36;
const englishShare = 0.8;
const wordsLine = 1.15;
/** In multiples of the number's size. */
const sizes = { gap: 0.35, arrow: 0.75, arrowGaps: 0.4, line: 1.12, betweenRows: 0.2 } as const;
/** 号窗口, in its own size. */
const chineseUnits = 3;
/** What it is searched by, from the largest. */
const step = 0.97;

/** Of 0.7°, at which number and desk are aimed: as many of the calls as stand at that size, the larger of both forms. */
export function planBreakIn(glass: Glass, calls: readonly Called[]): BreakInPlan {
  const aim = aimShare * floorOf(glass);
  for (let rows = calls.length; rows > 1; rows -= 1) {
    const plan = planRows(glass, calls.slice(0, rows), true);
    if (plan.number >= aim) return plan;
  }
  const one = calls.slice(0, 1);
  const worded = planRows(glass, one, true);
  return worded.fits ? worded : planRows(glass, one, false);
}

function planRows(glass: Glass, calls: readonly Called[], hasWords: boolean): BreakInPlan {
  const floor = floorOf(glass);
  const forms = ["inline", "stacked"] as const;
  for (let number = largestShare * glass.size.height; ; number *= step) {
    const words = Math.max(floor, wordsShare * number);
    const english = Math.max(floor, englishShare * words);
    const plan = { number, words, english, hasWords, rows: Math.max(1, calls.length), fits: number >= floor };
    const form = forms.find((one) => stands(glass, calls, { ...plan, form: one }));
    if (form) return { ...plan, form };
    // With words that keep their size it does not come to stand by the number's getting smaller.
    if (hasWords && number < floor) return { ...plan, form: "inline" };
    if (number < 1) return { ...plan, form: "stacked" };
  }
}

function stands({ size }: Glass, calls: readonly Called[], plan: Omit<BreakInPlan, "fits">): boolean {
  const { number, words, english, hasWords, form, rows } = plan;
  const wide = calls.map((call) => {
    const said = hasWords ? Math.max(chineseUnits * words, bolder * widthOfText(`Desk ${call.plate}`) * english) : 0;
    const to = (sizes.arrow + sizes.arrowGaps + bolder * widthOfText(call.plate)) * number + said;
    const itself = bolder * widthOfText(call.number) * number;
    return form === "inline" ? itself + sizes.gap * number + to : Math.max(itself, to);
  });
  const wordsHigh = hasWords ? wordsLine * (words + english) : 0;
  const to = Math.max(sizes.line * number, wordsHigh);
  const high = form === "inline" ? to : sizes.line * number + to;
  const all = rows * high + (rows - 1) * sizes.betweenRows * number;
  return Math.max(0, ...wide) <= used.width * size.width && all <= used.height * size.height;
}
