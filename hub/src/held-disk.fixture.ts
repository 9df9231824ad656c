import { createFailingFiles } from "./journal/failing-files.fixture.ts";
import { type FileLayer } from "./journal/index.ts";

export interface HeldDisk {
  readonly files: FileLayer;
  /** From now on the journal's syncs wait; resolves when the first one does. */
  hold(): Promise<void>;
  letGo(): void;
}

/** A disk that can be made to wait before it says that the journal is safe. */
export function createHeldDisk(): HeldDisk {
  let reach = (): void => undefined;
  let letGo = (): void => undefined;
  let gate: Promise<void> | undefined;
  const files = createFailingFiles({
    sync(label) {
      if (label !== "journal batch") return undefined;
      reach();
      return gate;
    },
  });
  return {
    files,
    hold() {
      gate = new Promise((resolve) => (letGo = resolve));
      return new Promise((resolve) => (reach = resolve));
    },
    letGo() {
      gate = undefined;
      letGo();
    },
  };
}
