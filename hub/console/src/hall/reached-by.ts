import { watch } from "vue";
import { type SteadyView } from "./steady-view.ts";

/** Resolves when the rows of one of the views show a version, when one of them cannot any more, or after `withinMs`. */
export const reachedBy =
  (views: readonly Pick<SteadyView, "version" | "status">[]) =>
  (version: number, withinMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(done, withinMs);
      const stop = watch(() => views.map((view) => [view.version.value, view.status.value]), look, { flush: "sync" });
      look();
      function look(): void {
        const isThere = views.some((view) => view.version.value >= version);
        if (isThere || views.some((view) => view.status.value !== "live")) done();
      }
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
