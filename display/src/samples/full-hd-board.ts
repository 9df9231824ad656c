import { approvedKey, pairingKey } from "@openhall/shared/link";
// The board as a page in the tests: a Full-HD panel in hall V01, a hub of ours, and what stands on the glass.
import { cleanup, render, screen } from "@testing-library/vue";
import { createPinia, disposePinia, type Pinia } from "pinia";
import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import App from "../App.vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import { fetchAllScenes } from "../scenes/scene-code.ts";
import { parseSetup } from "../pairing/screen-setup.ts";
import { setupKey } from "../pairing/screen-store.ts";
import { boardRows, createFakeLink, type FakeLink, hallRows } from "./fake-link.ts";
import { createFakePairing, type FakePairing } from "./fake-pairing.ts";

export const board = "queue.board/V01";
/** When every test begins. */
export const start = "2026-09-16T02:20:00.000Z";

/** A new hub and a clock of our own for each test; to be used once in a test file. */
export function useFullHdBoard({ codeIsHere = true } = {}) {
  let hub: FakeLink;
  let pairing: FakePairing;
  const pages: Pinia[] = [];
  const tokens: string[] = [];

  // Code comes from a disk, whose time no test passes.
  beforeAll(codeIsHere ? fetchAllScenes : () => {});
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("innerWidth", 1920);
    vi.stubGlobal("innerHeight", 1080);
    hub = createFakeLink(start);
    pairing = createFakePairing("K7MQ2X");
    tokens.length = 0;
  });
  afterEach(() => {
    cleanup();
    // Stores of a page that is gone hear the window too.
    for (const pinia of pages.splice(0)) disposePinia(pinia);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Time passes, with or without the hub's beats. */
  async function seconds(count: number, { beats = true } = {}): Promise<void> {
    for (let second = 0; second < count; second += 1) {
      hub.pass(1000);
      if (beats) hub.beat();
      await vi.advanceTimersByTimeAsync(1000);
    }
    await vi.advanceTimersByTimeAsync(20);
  }

  return {
    hub: (): FakeLink => hub,
    pairing: (): FakePairing => pairing,
    /** What the page was approved with. */
    tokens,
    seconds,
    mount(setup = "device=t&hall=V01"): void {
      const provide = {
        [hubLinkKey]: hub.link,
        [setupKey]: parseSetup(setup),
        [pairingKey]: pairing.start,
        [approvedKey]: (token: string) => void tokens.push(token),
      };
      const pinia = createPinia();
      pages.push(pinia);
      render(App, { global: { plugins: [pinia], provide } });
    },
    /** The hub has told everything, and the page has drawn it. */
    async live(calls: Record<string, number> = {}, open = true): Promise<void> {
      hub.tell("venue.hall/V01", hallRows);
      hub.tell(board, boardRows(start, calls, open));
      await seconds(0);
    },
  };
}

/** Rows that send somebody to a desk, from top to bottom. */
export const callRows = (): HTMLElement[] => screen.queryAllByRole("listitem", { name: /请到/ });

const numberOf = (row: HTMLElement): string | undefined => row.getAttribute("aria-label")?.split(" ")[0];

export const numbers = (): (string | undefined)[] => callRows().map(numberOf);

export const litNumbers = (): (string | undefined)[] =>
  callRows()
    .filter((row) => row.getAttribute("aria-current") === "true")
    .map(numberOf);
