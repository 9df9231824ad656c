// The layers of a zone: the scene that stands, and the one that comes. One of them always stands.
import { computed, onScopeDispose, shallowRef, watch } from "vue";
import { isLive, isWithdrawn, type Layer } from "./layer.ts";
import { useShowStore } from "./show-store.ts";

/** A little longer than the fade, of 240 ms. */
const fadeMs = 300;

interface Shown {
  /** One that comes back while it still goes is another. */
  readonly id: number;
  readonly layer: Layer;
  readonly isReady: boolean;
  readonly fades: boolean;
}

export function useLayers(target: () => Layer, isCalm: () => boolean) {
  const show = useShowStore();
  let count = 0;
  const layers = shallowRef<readonly Shown[]>([coming(target(), [])]);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function coming(layer: Layer, before: readonly Shown[]): Shown {
    count += 1;
    return { id: count, layer, isReady: false, fades: before.length > 0 && !isCalm() };
  }

  function bring(layer: Layer): void {
    const stand = layers.value.filter((one) => one.isReady && !isWithdrawn(one.layer, show.itemOf)).slice(-1);
    const [before] = stand;
    if (before?.layer.key === layer.key) layers.value = [{ ...before, layer }];
    else if (!before || (isLive(before.layer) && isLive(layer))) layers.value = [coming(layer, [])];
    else layers.value = [before, coming(layer, stand)];
  }

  watch(
    () => target().key,
    () => {
      clearTimeout(timer);
      bring(target());
    },
  );

  function ready(id: number): void {
    layers.value = layers.value.map((one) => (one.id === id ? { ...one, isReady: true } : one));
    const last = layers.value.at(-1);
    if (layers.value.length < 2 || last?.id !== id) return;
    clearTimeout(timer);
    timer = setTimeout(() => (layers.value = layers.value.slice(-1)), last.fades ? fadeMs : 0);
  }

  onScopeDispose(() => clearTimeout(timer));

  /** The one on top of those that may be seen. */
  const top = computed(() => layers.value.findLast(({ isReady }) => isReady)?.layer);
  return { layers, top, ready };
}
