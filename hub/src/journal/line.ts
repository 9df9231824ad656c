/** Work that stands in line: each step begins when the one before is done, however that ended. */
export interface Line {
  /** Resolves or rejects as the step itself does. */
  add(step: () => Promise<void>): Promise<void>;
  /** Whether nothing was added after the step that this promise came from. */
  isLast(done: Promise<void>): boolean;
}

export function createLine(): Line {
  let last: Promise<void> = Promise.resolve();
  return {
    add(step) {
      last = last.catch(() => undefined).then(step);
      return last;
    },
    isLast: (done) => done === last,
  };
}
