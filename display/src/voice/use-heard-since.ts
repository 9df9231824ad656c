import { millisecondsOf } from "@openhall/shared/core";
import { type Link } from "@openhall/shared/link";
import { watch } from "vue";

/**
 * Since when this screen is the voice of its zone without a break, by the hub's clock; undefined while it is not. A lease that
 * has run out has ended, and so has one of a connection that is lost or of another zone: the hub may have given it to others.
 */
export function useHeardSince(
  link: Pick<Link, "duty" | "hubNow" | "status">,
  zone: () => string | undefined,
): () => number | undefined {
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
  watch(
    [link.status, zone],
    () => {
      since = undefined;
    },
    { flush: "sync" },
  );
  return () => (untilMs > link.hubNow() ? since : undefined);
}
