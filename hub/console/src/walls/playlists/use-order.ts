// The order of a list by pointer and by keyboard: rows are dragged by their handle, or moved with Alt and the arrow keys.
import { nextTick, onScopeDispose, type Ref, ref } from "vue";

export interface Order {
  /** Index of the row that is dragged. */
  readonly dragged: Readonly<Ref<number | undefined>>;
  grab(index: number, event: PointerEvent): void;
  key(index: number, event: KeyboardEvent): void;
}

/** `move` takes a row from one place to another; `list` has one element per row, `handle` finds the focusable part of one. */
export function useOrder(
  list: Readonly<Ref<HTMLElement | null>>,
  move: (from: number, to: number) => void,
  count: () => number,
): Order {
  const dragged = ref<number>();

  // On the window: a handle that moves in the list loses a pointer that it has captured.
  const heard = { pointermove: drag, pointerup: drop, pointercancel: drop };

  function grab(index: number, event: PointerEvent): void {
    if (event.button !== 0) return;
    drop();
    dragged.value = index;
    for (const [name, hear] of Object.entries(heard)) addEventListener(name, hear);
  }

  /** The row goes where the pointer has passed the middle of its neighbour. */
  function drag(event: Event): void {
    const from = dragged.value;
    if (from === undefined || !list.value || !(event instanceof MouseEvent)) return;
    const { clientY } = event;
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
    for (const [name, hear] of Object.entries(heard)) removeEventListener(name, hear);
  }
  onScopeDispose(drop);

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

  return { dragged, grab, key };
}
