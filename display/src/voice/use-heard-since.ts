import { millisecondsOf } from "@openhall/shared/core";
import { type Link } from "@openhall/shared/link";
import { watch } from "vue";

/**
 * Since when this screen is the voice of its zone without a break, by the hub's clock; undefined while it is not. A lease that
 * has run out has ended, whatever the hub would say if it could be heard.
 */
export function useHeardSince(link: Pick<Link, "duty" | "hubNow">): () => number | undefined {
  let since: number | undefined;
  let untilMs = 0;
  watch(
    link.duty,
    (duty) => {
      if (!duty?.speaks) {
        since = undefined;
        return;
      }
      const now = link.hubNow();
      if (since === undefined || untilMs <= now) since = now;
      untilMs = millisecondsOf(duty.until);
    },
    { immediate: true, flush: "sync" },
  );
  return () => (untilMs > link.hubNow() ? since : undefined);
}
