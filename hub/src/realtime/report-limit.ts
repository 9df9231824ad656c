// How often one connection may report. In earnest it does every ten seconds, and when its sound changes.
import { type Report } from "@openhall/shared/wire";

const windowMs = 500;
/** A page that comes up says muted, blocked and ready within a moment; more changes than that are noise. */
const changesInWindow = 4;

/** Answers whether a report counts: the first of its window does, a later one where its sound is another than the last one's. */
export function createReportLimit(now: () => number): (report: Pick<Report, "sound">) => boolean {
  let endsAt = -Infinity;
  let changesLeft = 0;
  let last: Report["sound"] | undefined;
  return ({ sound }) => {
    if (now() >= endsAt) {
      endsAt = now() + windowMs;
      changesLeft = changesInWindow;
    } else {
      if (sound === last || changesLeft === 0) return false;
      changesLeft -= 1;
    }
    last = sound;
    return true;
  };
}
