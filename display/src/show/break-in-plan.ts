// How large a call can stand over a scene. Pure; CSS pixels.
import { floorOf, type Glass } from "../sizing/glass.ts";
import { widthOfText } from "../sizing/wrap-text.ts";

export interface BreakInPlan {
  readonly number: number;
  readonly words: number;
  readonly form: "inline" | "stacked";
  readonly rows: number;
}

const largestShare = 0.3;
const wordsShare = 0.36;
/** In multiples of the number's size: gaps, the arrow and the air at the edges; 号窗口 comes to it in the size of the words. */
const besideWidth = { inline: 0.35 + 0.2 + 0.75 + 0.2 + 0.4, stacked: 0.2 + 0.75 + 0.2 + 0.4 } as const;
const words = 3;
const rowHeight = { inline: 1.32, stacked: 2.44 } as const;

/** The larger of both forms, as many rows as fit; words never below the floor. */
export function planBreakIn(
  glass: Glass,
  calls: readonly { readonly number: string; readonly plate: string }[],
): BreakInPlan {
  const floor = floorOf(glass);
  const { width, height } = glass.size;
  const numbers = Math.max(0, ...calls.map(({ number }) => widthOfText(number)));
  const plates = Math.max(0, ...calls.map(({ plate }) => widthOfText(plate)));
  const forms = (["inline", "stacked"] as const).map((form) => {
    const beside = besideWidth[form] + plates + words * wordsShare;
    const units = form === "inline" ? numbers + beside : Math.max(numbers, beside);
    const tall = (0.94 * height) / rowHeight[form];
    const size = Math.min(width / units, tall, Math.max(largestShare * height, 2.5 * floor));
    const rows = Math.max(1, Math.min(calls.length, Math.floor((0.94 * height) / (size * rowHeight[form]))));
    return { number: size, words: Math.max(floor, wordsShare * size), form, rows };
  });
  return (
    forms.toSorted((one, other) => other.number - one.number)[0] ?? {
      number: floor,
      words: floor,
      form: "inline",
      rows: 1,
    }
  );
}
