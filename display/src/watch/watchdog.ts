// The watchdog inside the page. A page whose scripts hang altogether is the outer one's: see the launcher.

/** What it has seen since its last look. */
export interface Seen {
  /** Since this look was due: timers that come late mean that the page was stuck. */
  readonly lateMs: number;
  /** Since a frame was last drawn. */
  readonly undrawnMs: number;
  readonly memoryMb: number | undefined;
  /** Since the page was loaded. */
  readonly upForMs: number;
}

/** Ten times what the page needs after a week. */
const mostMemoryMb = 400;
const longestStallMs = 30_000;
/** A page that is no better anew is not loaded over and over. */
const seldomMs = 10 * 60_000;

/** Why the page should be loaded anew, at most once in ten minutes; undefined while all is well. */
export function troubleOf({
  lateMs,
  undrawnMs,
  memoryMb,
  upForMs,
}: Seen): "stalled" | "not drawn" | "memory" | undefined {
  if (upForMs < seldomMs) return undefined;
  if (lateMs > longestStallMs) return "stalled";
  if (undrawnMs > longestStallMs) return "not drawn";
  return memoryMb !== undefined && memoryMb > mostMemoryMb ? "memory" : undefined;
}
