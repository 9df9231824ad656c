import { type Report } from "../wire/index.ts";

const everyMs = 10_000;

export interface Reporter {
  report(report: Report): void;
  /** A new connection: the latest is said once more. */
  live(): void;
  end(): void;
}

/** [L60] Tells the hub how this machine is: the latest at most once in ten seconds, a change of its sound at once. */
export function createReporter(say: (report: Report) => boolean): Reporter {
  let latest: Report | undefined;
  let said: Report | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function sayNow(): void {
    if (!latest || latest === said || !say(latest)) return;
    said = latest;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      sayNow();
    }, everyMs);
  }

  return {
    report(report) {
      latest = report;
      if (timer === undefined || report.sound !== said?.sound) sayNow();
    },
    live() {
      said = undefined;
      sayNow();
    },
    end: () => clearTimeout(timer),
  };
}
