import { type Link, type StreamView } from "@openhall/shared/link";
import { onScopeDispose, watch } from "vue";
import { afterPaint } from "./after-paint.ts";

/**
 * Tells the hub of every version of a stream once it has been drawn; rows of an earlier contact are nothing to tell.
 * @param awaited what somebody waits for: once it differs the hub is told at once
 */
export function acknowledgeWhenDrawn(link: Pick<Link, "rendered">, view: StreamView, awaited: () => string): void {
  let takeBack = (): void => {};
  let told = awaited();
  watch(
    [view.epoch, view.version, view.status],
    () => {
      takeBack();
      takeBack = afterPaint(() => {
        if (view.status.value !== "live") return;
        const drawn = awaited();
        link.rendered(view, { atOnce: drawn !== told });
        told = drawn;
      });
    },
    { immediate: true, flush: "post" },
  );
  onScopeDispose(() => takeBack());
}
