import { onScopeDispose, readonly, ref, type Ref, watch } from "vue";

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Before the first measurement. */
const unmeasured: Grid = { columns: 2, rows: 3 };

/** Spreads `count` tiles over pages of at most `fitting`; where one page does, its rows are as equal as can be. */
export function layOut(count: number, fitting: Grid): Grid & { readonly pages: number } {
  const pages = Math.max(1, Math.ceil(count / (fitting.columns * fitting.rows)));
  if (pages > 1) return { ...fitting, pages };
  const rows = Math.max(1, Math.ceil(count / fitting.columns));
  return { columns: Math.max(1, Math.ceil(count / rows)), rows, pages };
}

/**
 * How many tiles fit `area` without scrolling, when none may be smaller than `smallest` (an element of the least size that
 * the style sheet allows, in the same area). Follows the panel being turned and the type being enlarged.
 */
export function useTileGrid(
  area: Readonly<Ref<HTMLElement | null>>,
  smallest: Readonly<Ref<HTMLElement | null>>,
): Readonly<Ref<Grid>> {
  const grid = ref(unmeasured);

  function measure(): void {
    const [outer, tile] = [area.value, smallest.value];
    if (!outer || !tile || outer.clientHeight === 0 || tile.offsetHeight === 0) return;
    const gap = Number.parseFloat(getComputedStyle(outer).columnGap) || 0;
    const fitting = (room: number, size: number): number => Math.max(1, Math.floor((room + gap) / (size + gap)));
    grid.value = {
      columns: fitting(outer.clientWidth, tile.offsetWidth),
      rows: fitting(outer.clientHeight, tile.offsetHeight),
    };
  }

  const observer = new ResizeObserver(measure);
  watch([area, smallest], (elements) => {
    observer.disconnect();
    for (const element of elements) if (element) observer.observe(element);
  });
  onScopeDispose(() => observer.disconnect());
  return readonly(grid);
}
