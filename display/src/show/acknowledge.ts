import { type Link, type StreamView } from "@openhall/shared/link";
import { onScopeDispose, watch } from "vue";
import { afterPaint } from "./after-paint.ts";

/** Tells the hub of every version of a stream once it has been drawn; rows of an earlier contact are nothing to tell. Staff wait for it. */
export function acknowledgeWhenDrawn(link: Pick<Link, "rendered">, view: StreamView): void {
  let takeBack = (): void => {};
  watch(
    [view.epoch, view.version, view.status],
    () => {
      takeBack();
      takeBack = afterPaint(() => {
        if (view.status.value === "live") link.rendered(view, { atOnce: true });
      });
    },
    { immediate: true, flush: "post" },
  );
  onScopeDispose(() => takeBack());
}
