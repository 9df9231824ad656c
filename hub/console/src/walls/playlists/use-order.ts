// The order of a list by pointer and by keyboard: rows are dragged by their handle, or moved with Alt and the arrow keys.
import { nextTick, type Ref, ref } from "vue";

export interface Order {
  /** Index of the row that is dragged. */
  readonly dragged: Readonly<Ref<number | undefined>>;
  grab(index: number, event: PointerEvent): void;
  drag(event: PointerEvent): void;
  drop(): void;
  key(index: number, event: KeyboardEvent): void;
}

/** `move` takes a row from one place to another; `list` has one element per row, `handle` finds the focusable part of one. */
export function useOrder(
  list: Readonly<Ref<HTMLElement | null>>,
  move: (from: number, to: number) => void,
  count: () => number,
): Order {
  const dragged = ref<number>();

  function grab(index: number, event: PointerEvent): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.value = index;
  }

  /** The row goes where the pointer has passed the middle of its neighbour. */
  function drag({ clientY }: PointerEvent): void {
    const from = dragged.value;
    if (from === undefined || !list.value) return;
    const middles = [...list.value.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    const to = middles.filter((middle, index) => index !== from && middle < clientY).length;
    if (to === from) return;
    move(from, to);
    dragged.value = to;
  }

  function drop(): void {
    dragged.value = undefined;
  }

  function key(index: number, event: KeyboardEvent): void {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const to = index + by;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    if (to < 0 || to >= count()) return;
    const part = event.target instanceof HTMLElement ? event.target.dataset.part : undefined;
    move(index, to);
    void nextTick(() => list.value?.children[to]?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus());
  }

  return { dragged, grab, drag, drop, key };
}
