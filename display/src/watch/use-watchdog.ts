import { memoryMb } from "@openhall/shared/link";
import { onScopeDispose } from "vue";
import { reloadWhenThere } from "./reload.ts";
import { troubleOf } from "./watchdog.ts";

const everyMs = 5000;

/** Loads the page anew when it has been stuck, is not drawn any more or holds too much memory. */
export function useWatchdog(): void {
  let lookedAt = performance.now();
  let drawnAt = lookedAt;
  let drawn: string | undefined;

  function look(): void {
    const now = performance.now();
    const mark = document.documentElement.dataset.drawn;
    // Nobody draws for a page that is not shown.
    if (mark !== drawn || document.hidden) drawnAt = now;
    drawn = mark;
    const lateMs = now - lookedAt - everyMs;
    lookedAt = now;
    const trouble = troubleOf({ lateMs, undrawnMs: now - drawnAt, memoryMb: memoryMb(), upForMs: now });
    if (trouble === undefined) return;
    console.error(`The page is loaded anew: ${trouble}.`);
    void reloadWhenThere();
  }

  const timer = setInterval(look, everyMs);
  onScopeDispose(() => clearInterval(timer));
}
