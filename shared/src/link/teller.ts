import { type Showing } from "../wire/index.ts";

const everyMs = 200;

export interface Teller {
  showing(showing: Showing): void;
  /** A new connection: what stands on the glass is said once more. */
  live(): void;
  end(): void;
}

/** [L66] Tells the hub what stands on the glass: at once, then the latest of each 200 ms. */
export function createTeller(say: (showing: Showing) => boolean): Teller {
  let latest: Showing | undefined;
  let said: Showing | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function sayNow(): void {
    if (!latest || latest === said || timer !== undefined || !say(latest)) return;
    said = latest;
    timer = setTimeout(() => {
      timer = undefined;
      sayNow();
    }, everyMs);
  }

  return {
    showing(showing) {
      latest = showing;
      sayNow();
    },
    live() {
      said = undefined;
      clearTimeout(timer);
      timer = undefined;
      sayNow();
    },
    end: () => clearTimeout(timer),
  };
}
