// Panels into columns, columns into pages. A panel stays whole where a column holds it; a longer one goes on in the next column under
// its heading. What is left of a column goes to what can use it. Pure; CSS pixels.
import { type Line } from "../../programme/cards/card-lines.ts";
import { headAir, itemAir, type MeasuredItem, type MeasuredPanel } from "./measure-panel.ts";

export interface PlacedItem extends MeasuredItem {
  readonly key: string;
}

export interface PlacedPanel {
  readonly key: string;
  readonly measured: MeasuredPanel;
  readonly items: readonly PlacedItem[];
}

export type PanelColumn = readonly PlacedPanel[];

interface Room {
  readonly height: number;
  readonly columns: number;
  readonly unit: number;
  /** What stands together may be torn. */
  readonly tears: boolean;
}

/** In units. */
export const panelAir = 0.7;
/** Of a column: a panel that has to be torn begins in one of which so much is free. */
const leastStart = 0.55;

/** Undefined where something has no room in a column of its own. */
export function packPanels(
  panels: readonly MeasuredPanel[],
  room: Room,
): readonly (readonly PanelColumn[])[] | undefined {
  const columns: PlacedPanel[][] = [[]];
  let free = room.height;
  const next = (): void => {
    columns.push([]);
    free = room.height;
  };
  for (const measured of panels) {
    const air = (): number => ((columns.at(-1)?.length ?? 0) === 0 ? 0 : panelAir * room.unit);
    const whole = heightOfPanel(measured, groupsOf(measured.items).flat(), room.unit);
    if (whole > free - air() && (whole <= room.height || free < leastStart * room.height)) next();
    let [part, items]: [number, MeasuredItem[]] = [0, []];
    const put = (): void => {
      const key = `${measured.panel.key} ${part}`;
      free -= air() + heightOfPanel(measured, items, room.unit);
      columns.at(-1)?.push({ key, measured, items: items.map((one, index) => ({ ...one, key: `${key} ${index}` })) });
      [part, items] = [part + 1, []];
    };
    for (const group of groupsOf(measured.items).flatMap((one) => tornTo(one, measured, room))) {
      if (heightOfPanel(measured, group, room.unit) > room.height) return undefined;
      if (heightOfPanel(measured, [...items, ...group], room.unit) > free - air()) {
        if (items.length > 0) put();
        next();
      }
      items.push(...group);
    }
    put();
  }
  return Array.from({ length: Math.ceil(columns.length / room.columns) }, (_, page) =>
    columns.slice(page * room.columns, (page + 1) * room.columns).map((column) => grown(column, room)),
  );
}

/** Items that stand together. */
function groupsOf(items: readonly MeasuredItem[]): readonly (readonly MeasuredItem[])[] {
  const groups: MeasuredItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.clings && last) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Items that stand together also where what clings is torn. */
function boundOf(items: readonly MeasuredItem[]): readonly (readonly MeasuredItem[])[] {
  const groups: MeasuredItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.isBound && last) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Lines that are too many for a column go on in the next. */
function tornTo(
  group: readonly MeasuredItem[],
  measured: MeasuredPanel,
  room: Room,
): readonly (readonly MeasuredItem[])[] {
  if (heightOfPanel(measured, group, room.unit) <= room.height || (group.length > 1 && !room.tears)) return [group];
  const bound = boundOf(group);
  const most = room.height - measured.heading.height;
  if (bound.length > 1) return bound.flatMap((one) => tornTo(one, measured, room));
  const [first, ...rest] = group;
  // What is bound and still too high loses its beginning: the last of it are the level and its reason.
  if (first && rest.length > 1) return [[first], rest].flatMap((one) => tornTo(one, measured, room));
  return group.flatMap((item) =>
    item.lines.length > 1 && item.height > most
      ? chunksOf(item.lines, most).map((lines) => [
          { ...item, lines, height: lines.reduce((sum, { height }) => sum + height, 0) },
        ])
      : [[item]],
  );
}

function chunksOf(lines: readonly Line[], most: number): readonly (readonly Line[])[] {
  const chunks: Line[][] = [[]];
  let used = 0;
  for (const line of lines) {
    if (used + line.height > most && used > 0) [used] = [(chunks.push([]), 0)];
    chunks.at(-1)?.push(line);
    used += line.height;
  }
  return chunks;
}

export const heightOfPanel = ({ heading }: MeasuredPanel, items: readonly MeasuredItem[], unit: number): number =>
  heading.height + items.reduce((sum, { height }) => sum + height, 0) + Math.max(0, items.length - 1) * itemAir * unit;

/** What is left goes to charts and pictures, in equal parts. */
function grown(column: readonly PlacedPanel[], { height, unit }: Room): PanelColumn {
  const used =
    column.reduce((sum, { measured, items }) => sum + heightOfPanel(measured, items, unit), 0) +
    Math.max(0, column.length - 1) * panelAir * unit;
  const count = column.reduce((sum, { items }) => sum + items.filter(({ grows }) => grows).length, 0);
  const more = count === 0 ? 0 : Math.max(0, height - used - headAir * unit) / count;
  return column.map((panel) => ({
    ...panel,
    items: panel.items.map((item) => (item.grows ? { ...item, height: item.height + more } : item)),
  }));
}
