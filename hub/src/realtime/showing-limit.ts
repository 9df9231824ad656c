// How often one connection may say what stands on its glass. In earnest it does at most five times in a second.

const windowMs = 2_000;
const mostInWindow = 20;

export function createShowingLimit(now: () => number): () => boolean {
  let endsAt = -Infinity;
  let left = 0;
  return () => {
    if (now() >= endsAt) {
      endsAt = now() + windowMs;
      left = mostInWindow;
    }
    left -= 1;
    return left >= 0;
  };
}
