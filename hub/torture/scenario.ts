import { type FileLayer } from "../src/journal/file-layer.ts";

/**
 * A piece of a hub's life on some disk. `Kept` is what the hub has promised: once `acknowledge` was called with it, no
 * power cut may take it back.
 */
export interface Scenario<Kept> {
  readonly name: string;
  /** The scripted day, from an empty disk on. */
  run(files: FileLayer, acknowledge: (kept: Kept) => void): Promise<void>;
  /** Recovers with the real code and compares with what was promised; throws, in words, what is missing or wrong. */
  recoverAndCheck(files: FileLayer, acknowledged: readonly Kept[]): Promise<void>;
  /** Goes on after a recovery, so that what the recovery itself did is put to the test too. */
  goOn(files: FileLayer, acknowledge: (kept: Kept) => void): Promise<void>;
}
