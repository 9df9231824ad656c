import { type Link, type StreamView } from "@openhall/shared/link";
import { computed, readonly, type Ref, shallowRef, watch } from "vue";

/** How many look at a stream of a link: it is closed when the last one leaves. */
const lookers = new WeakMap<Link, Map<string, number>>();

function look(link: Link, stream: string): StreamView {
  const counts = lookers.get(link) ?? new Map<string, number>();
  lookers.set(link, counts.set(stream, (counts.get(stream) ?? 0) + 1));
  return link.open(stream);
}

function leave(link: Link, stream: string): void {
  const counts = lookers.get(link);
  const left = (counts?.get(stream) ?? 1) - 1;
  counts?.set(stream, left);
  if (left === 0) link.close(stream);
}

interface Shown {
  readonly stream: string;
  readonly rows: StreamView["rows"];
}

export interface SteadyView extends StreamView {
  /** The rows have been good at least once. */
  readonly isLoaded: Readonly<Ref<boolean>>;
}

/**
 * A stream of whichever link there is now. When the sign-in ends or the link is made anew, the last good rows stay, so that
 * the visit at the desk stays on the page; they go when another stream takes their place.
 */
export function useSteadyView(link: Readonly<Ref<Link | undefined>>, stream: () => string | undefined): SteadyView {
  const view = shallowRef<StreamView>();
  watch(
    [link, stream] as const,
    ([now, name], _, onCleanup) => {
      view.value = name === undefined || !now ? undefined : look(now, name);
      if (name !== undefined && now) onCleanup(() => leave(now, name));
    },
    { immediate: true },
  );

  const status = computed(() => view.value?.status.value ?? "empty");
  const shown = computed<Shown | undefined>((before) => {
    if (view.value && (status.value === "live" || status.value === "kept"))
      return { stream: view.value.stream, rows: { ...view.value.rows } };
    return before?.stream === stream() ? before : undefined;
  });
  const heardAt = computed<string | undefined>((before) => view.value?.heardAt.value ?? before);

  return {
    get stream() {
      return stream() ?? "";
    },
    get rows() {
      return shown.value?.rows ?? {};
    },
    status: readonly(status),
    version: computed(() => view.value?.version.value ?? 0),
    epoch: computed(() => view.value?.epoch.value ?? 0),
    heardAt: readonly(heardAt),
    isLoaded: computed(() => shown.value !== undefined),
  };
}
