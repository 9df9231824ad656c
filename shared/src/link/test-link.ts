// Links to a test hub, which end with the test.
import { onTestFinished, vi } from "vitest";
import { type CountingLink, createLink, type Kept, type KeptRows, type LinkOptions } from "./index.ts";
import { startTestHub, type TestHub } from "./test-hub.ts";

export const board = "queue.board/V01";
export const rowsOf = (...numbers: string[]) =>
  Object.fromEntries(numbers.map((number) => [`call/${number}`, { desk: "D1" }]));
export const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 8000, interval: 10 });

/** A hub that ends with the test, its board at version 7. */
export const hubWith = (...numbers: string[]): Promise<TestHub> =>
  hubOn(0, { [board]: { epoch: 1, version: 7, rows: rowsOf(...numbers) } });

export async function hubOn(port: number, streams: TestHub["streams"]): Promise<TestHub> {
  const hub = await startTestHub(streams, port);
  onTestFinished(() => hub.stop());
  return hub;
}

export function link(port: number, options: Partial<LinkOptions> = {}): CountingLink {
  const made = createLink({ app: "display", url: `http://127.0.0.1:${port}`, storage: null, ...options });
  onTestFinished(() => made.end());
  return made;
}

export function keptInMemory(): KeptRows & { readonly kept: Map<string, Kept> } {
  const kept = new Map<string, Kept>();
  return {
    kept,
    load: (stream) => kept.get(stream),
    save: (stream, rows) => void kept.set(stream, structuredClone(rows)),
    forget: (stream) => void kept.delete(stream),
  };
}
