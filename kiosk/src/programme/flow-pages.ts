import { onScopeDispose, readonly, ref, type Ref, watch } from "vue";

interface Flow {
  readonly pages: number;
  /** CSS pixels from the beginning of one page to that of the next. */
  readonly step: number;
}

/** Columns that reach a little into a page are no page of their own. */
const tolerance = 0.05;

/**
 * Into how many pages a text falls that runs on in columns beside `frame`, which is as wide as one page; `content` is all of it.
 * Follows the panel being turned, the type being enlarged and the text being changed.
 */
export function useFlow(
  frame: Readonly<Ref<HTMLElement | null>>,
  content: Readonly<Ref<HTMLElement | null>>,
): Readonly<Ref<Flow>> {
  const flow = ref<Flow>({ pages: 1, step: 0 });

  function measure(): void {
    const element = frame.value;
    // With its fraction of a pixel: over eighty pages whole pixels would cut the beginning of every line.
    const width = element?.getBoundingClientRect().width ?? 0;
    if (!element || width === 0) return;
    const step = width + (Number.parseFloat(getComputedStyle(element).columnGap) || 0);
    const pages = Math.max(1, Math.ceil(element.scrollWidth / step - tolerance));
    flow.value = { pages, step };
  }

  const observer = new ResizeObserver(measure);
  watch([frame, content], (elements) => {
    observer.disconnect();
    for (const element of elements) if (element) observer.observe(element);
  });
  onScopeDispose(() => observer.disconnect());
  return readonly(flow);
}
