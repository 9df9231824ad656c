// A stream that a wall joins only while its playlist asks for it.
import { type Instant, millisecondsOf } from "@openhall/shared/core";
import { type Link, type StreamView } from "@openhall/shared/link";
import { computed, effectScope, type EffectScope, onScopeDispose, shallowRef } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { freshnessOf } from "../hall/freshness.ts";
import { acknowledgeWhenDrawn } from "./acknowledge.ts";

interface Joined<T> {
  readonly view: StreamView;
  readonly read: T;
  readonly scope: EffectScope;
}

/**
 * @param read what is made of its rows, in a scope that ends when the stream is left
 * @param link of whoever joins later than it is set up, when nothing is injected any more
 */
export function useJoining<T>(read: (view: StreamView) => T, link: Link = useHubLink()) {
  const board = useBoardStore();
  const joined = shallowRef<Joined<T>>();

  function join(stream: string | undefined): void {
    if (stream === joined.value?.view.stream) return;
    joined.value?.scope.stop();
    if (joined.value) link.close(joined.value.view.stream);
    joined.value = stream === undefined ? undefined : open(stream);
  }

  function open(stream: string): Joined<T> {
    const view = link.open(stream);
    const scope = effectScope(true);
    const made = scope.run(() => {
      // Whoever changes something waits to see that it stands on the walls.
      acknowledgeWhenDrawn(link, view, () => `${view.version.value}`);
      return { read: read(view) };
    });
    if (!made) throw new Error("A scope that has just been made is active.");
    return { view, scope, ...made };
  }

  onScopeDispose(() => joined.value?.scope.stop());

  const heardAt = computed((): Instant | undefined => joined.value?.view.heardAt.value);
  const heardMs = computed(() => (heardAt.value === undefined ? -Infinity : millisecondsOf(heardAt.value)));
  return {
    join,
    joined,
    heardAt,
    /** As fresh as a call has to be; a link that has just been lost says nothing of now either. */
    isLive: computed(
      () =>
        freshnessOf(
          heardAt.value,
          joined.value?.view.status.value === "live" && link.status.value === "live",
          board.now,
        ) === "live",
    ),
    /** False before anything has been heard of it. */
    isKnown: computed(() => joined.value !== undefined && joined.value.view.status.value !== "empty"),
    /** Not longer than something may be shown without hearing from the hub. */
    isWithin: (leaseMinutes: number): boolean => board.now < heardMs.value + leaseMinutes * 60_000,
  };
}
