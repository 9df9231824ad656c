import { instantOf } from "../core/index.ts";
import { type Rendered } from "../wire/index.ts";
import { type StreamView } from "./link.ts";

const everyMs = 2000;

export interface Acknowledger {
  rendered(view: StreamView, when?: { readonly atOnce: boolean }): void;
  /** A new connection: what stands on the glass is said once more, in case the hub has not heard it. */
  live(): void;
  end(): void;
}

interface Drawn {
  readonly acknowledgement: Rendered;
  said: boolean;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Tells the hub what a page has drawn: the latest of each stream, at most once in two seconds, or at once where somebody waits. */
export function createAcknowledger(hubNow: () => number, say: (rendered: Rendered) => boolean): Acknowledger {
  const drawn = new Map<string, Drawn>();

  function sayNow(stream: string): void {
    const latest = drawn.get(stream);
    if (!latest || latest.said || latest.timer !== undefined) return;
    latest.said = say(latest.acknowledgement);
    if (!latest.said) return;
    latest.timer = setTimeout(() => {
      const now = drawn.get(stream);
      if (now) now.timer = undefined;
      sayNow(stream);
    }, everyMs);
  }

  return {
    rendered({ stream, epoch, version }, { atOnce } = { atOnce: false }) {
      const before = drawn.get(stream);
      const known = before?.acknowledgement;
      if (known?.epoch === epoch.value && known.version === version.value) return;
      const at = instantOf(hubNow());
      const acknowledgement = { stream, epoch: epoch.value, version: version.value, at };
      if (atOnce) clearTimeout(before?.timer);
      drawn.set(stream, { acknowledgement, said: false, timer: atOnce ? undefined : before?.timer });
      sayNow(stream);
    },
    live() {
      for (const [stream, latest] of drawn) {
        latest.said = false;
        sayNow(stream);
      }
    },
    end() {
      for (const { timer } of drawn.values()) clearTimeout(timer);
      drawn.clear();
    },
  };
}
