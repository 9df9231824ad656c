// Items of a section in two columns, read down the first and then down the second.
import { type Block } from "./items.ts";
import { moved } from "./marks.ts";

/** One block as high as the higher column; the columns are as even as the order of the items allows. */
export function inTwoColumns(blocks: readonly Block[], shift: number): Block[] {
  if (blocks.length < 2) return [...blocks];
  const total = heightOf(blocks);
  const highest = (first: number): number => Math.max(first, total - first);
  let [split, best, above] = [1, Infinity, 0];
  for (const [index, { height }] of blocks.entries()) {
    above += height;
    if (highest(above) < best) [split, best] = [index + 1, highest(above)];
  }
  const [left, right] = [stacked(blocks.slice(0, split)), stacked(blocks.slice(split))];
  return [{ height: best, marks: [...left, ...right.map((mark) => moved(mark, shift, 0))], leads: false }];
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

function stacked(blocks: readonly Block[]): Block["marks"] {
  let y = 0;
  return blocks.flatMap(({ marks, height }) => {
    const placed = marks.map((mark) => moved(mark, 0, y));
    y += height;
    return placed;
  });
}
