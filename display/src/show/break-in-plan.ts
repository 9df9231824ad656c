// How large a call can stand over a scene. Pure; CSS pixels.
import { floorOf, type Glass } from "../sizing/glass.ts";
import { widthOfText } from "../sizing/wrap-text.ts";

export interface BreakInPlan {
  readonly number: number;
  readonly words: number;
  readonly form: "inline" | "stacked";
  readonly rows: number;
}

const largestShare = 0.34;
const used = 0.94;
/** Of the floor. */
const aimShare = 1.91;
const wordsShare = 0.36;
/** In multiples of the number's size: gaps, the arrow and the air at the edges; 号窗口 comes to it in the size of the words. */
const besideWidth = { inline: 0.35 + 0.2 + 0.75 + 0.2 + 0.4, stacked: 0.2 + 0.75 + 0.2 + 0.4 } as const;
const words = 3;
const rowHeight = { inline: 1.32, stacked: 2.44 } as const;

/** Of 0.7°, at which number and desk are aimed: as many of the calls as stand at that size, the larger of both forms. */
export function planBreakIn(
  glass: Glass,
  calls: readonly { readonly number: string; readonly plate: string }[],
): BreakInPlan {
  const aim = aimShare * floorOf(glass);
  for (let rows = calls.length; rows > 1; rows -= 1) {
    const plan = planRows(glass, calls, rows);
    if (plan.number >= aim) return plan;
  }
  return planRows(glass, calls, 1);
}

function planRows(
  glass: Glass,
  calls: readonly { readonly number: string; readonly plate: string }[],
  rows: number,
): BreakInPlan {
  const { width, height } = glass.size;
  const numbers = Math.max(1, ...calls.map(({ number }) => widthOfText(number)));
  const plates = Math.max(0.5, ...calls.map(({ plate }) => widthOfText(plate)));
  const sizes = (["inline", "stacked"] as const).map((form) => {
    const beside = besideWidth[form] + plates + words * wordsShare;
    const units = form === "inline" ? numbers + beside : Math.max(numbers, beside);
    const number = Math.min(width / units, (used * height) / (rows * rowHeight[form]), largestShare * height);
    return { form, number };
  });
  const [inline, stacked] = sizes;
  const { form, number } =
    stacked && inline && stacked.number > inline.number ? stacked : (inline ?? { form: "inline", number: 0 });
  return { form, number, words: Math.max(floorOf(glass), wordsShare * number), rows };
}
