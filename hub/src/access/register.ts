import { type AccessData, accessDataSchema } from "./access-data.ts";

/** Port: one durable JSON document. `write` resolves when the data is on the disk, and rejects with nothing changed. */
export interface AccessDocument {
  readonly data: unknown;
  write(data: AccessData): Promise<void>;
}

/** The access data in memory, never ahead of the disk. */
export interface Register {
  readonly data: AccessData;
  /** Changes run one after the other; `update` sees the result of the one before. Returning undefined changes nothing. */
  change(update: (data: AccessData) => AccessData | undefined): Promise<boolean>;
}

/**
 * Throws when the document holds something that is not access data: a damaged list of accounts is not an empty one.
 * `signInEnded` hears the token hash of every sign-in that is over, after the disk has it.
 */
export function openRegister(document: AccessDocument, signInEnded: (tokenHash: string) => void): Register {
  let data: AccessData =
    document.data === undefined
      ? { accounts: {}, signIns: {}, devices: {}, sensors: {} }
      : accessDataSchema.parse(document.data);
  let last: Promise<unknown> = Promise.resolve();

  async function apply(update: (data: AccessData) => AccessData | undefined): Promise<boolean> {
    const next = update(data);
    if (!next) return false;
    await document.write(next);
    const ended = Object.keys(data.signIns).filter((tokenHash) => !Object.hasOwn(next.signIns, tokenHash));
    data = next;
    ended.forEach(signInEnded);
    return true;
  }

  return {
    get data() {
      return data;
    },
    change(update) {
      const changed = last.then(() => apply(update));
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}
