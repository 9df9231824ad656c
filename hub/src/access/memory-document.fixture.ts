import { type AccessData } from "./access-data.ts";
import { type AccessDocument } from "./register.ts";

/** A document that is durable for as long as the process lives: for tests. */
export function createMemoryDocument(data?: unknown): AccessDocument {
  let kept = data;
  return {
    get data() {
      return kept;
    },
    async write(written: AccessData) {
      kept = structuredClone(written);
    },
  };
}
