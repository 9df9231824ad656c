import { watchEffect } from "vue";
import { instantOf } from "../core/index.ts";
import { type Report } from "../wire/index.ts";
import { type Link } from "./link.ts";
import { memoryMb } from "./page-memory.ts";
import { useHubNow } from "./use-hub-now.ts";

const everyMs = 10_000;
const trial = "openhall.trial";

/** What only the page itself knows. */
export type PageFacts = Pick<Report, "page" | "sound" | "faults" | "width" | "height">;

/**
 * Tells the hub how this machine is while the scope lives, every ten seconds and when something changes; the link keeps to the hub's
 * pace.
 */
export function useReports(link: Link, facts: () => PageFacts): void {
  const now = useHubNow(link, everyMs);
  /** By the hub's clock, and so known once it has been heard. */
  let startedAt: string | undefined;

  watchEffect(() => {
    const { value: at } = now;
    if (!link.welcome.value) return;
    startedAt ??= instantOf(at - performance.now());
    const memory = memoryMb();
    link.report({
      ...facts(),
      ...(memory !== undefined && { memoryMb: memory }),
      startedAt,
      storage: canKeep(),
      shell: Boolean(navigator.serviceWorker?.controller),
    });
  });
}

/** Whether anything can be kept on this machine now. */
function canKeep(): boolean {
  try {
    localStorage.setItem(trial, "");
    localStorage.removeItem(trial);
    return true;
  } catch {
    return false;
  }
}
