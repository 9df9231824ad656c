import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, leaseMs, type Leases, nextEnd, nextLeases } from "./lease.ts";

const none: ReadonlySet<string> = new Set();
const at = (...devices: string[]): Candidate[] => devices.map((device) => ({ device, zone: "V01/hall" }));
const holderOf = (leases: Leases, zone = "V01/hall"): string | undefined => leases.get(zone)?.device;

describe("the voice of a zone", () => {
  it("[Z20] is the first display by id, and stays the same while it can", () => {
    const first = nextLeases(new Map(), at("B2", "B1"), none, 0);
    expect(first).toEqual(new Map([["V01/hall", { device: "B1", until: leaseMs }]]));
    const later = nextLeases(first, at("B0", "B1", "B2"), none, 10_000);
    expect(later).toEqual(new Map([["V01/hall", { device: "B1", until: 10_000 + leaseMs }]]));
    expect(nextEnd(later)).toBe(30_000);
    expect(nextEnd(new Map())).toBeUndefined();
  });

  it("[Z20] goes on only when the lease of one that is out of reach has run out", () => {
    const first = nextLeases(new Map(), at("B1", "B2"), none, 0);
    const still = nextLeases(first, at("B2"), none, leaseMs - 1);
    expect(still).toEqual(first);
    expect(holderOf(nextLeases(still, at("B2"), none, leaseMs))).toBe("B2");
    expect(holderOf(nextLeases(still, [], none, leaseMs))).toBeUndefined();
  });

  it("[Z20] goes on at once when it goes cleanly or says that it cannot", () => {
    const first = nextLeases(new Map(), at("B1", "B2"), none, 0);
    expect(nextLeases(first, at("B2"), new Set(["B1"]), 1)).toEqual(
      new Map([["V01/hall", { device: "B2", until: 1 + leaseMs }]]),
    );
  });

  it("[Z20] is that of one zone: what happens in another changes nothing", () => {
    const both = [...at("B1"), { device: "B2", zone: "V01/north" }];
    const first = nextLeases(new Map(), both, none, 0);
    const later = nextLeases(first, at("B1"), new Set(["B2"]), 5_000);
    expect([holderOf(first), holderOf(first, "V01/north")]).toEqual(["B1", "B2"]);
    expect([holderOf(later), holderOf(later, "V01/north")]).toEqual(["B1", undefined]);
  });

  it("[Z20] takes a display that moves to another zone when its old lease is over", () => {
    const first = nextLeases(new Map(), at("B1"), none, 0);
    const moved = [{ device: "B1", zone: "V01/north" }];
    const still = nextLeases(first, moved, none, 1);
    expect([holderOf(still), holderOf(still, "V01/north")]).toEqual(["B1", undefined]);
    const later = nextLeases(still, moved, none, leaseMs);
    expect([holderOf(later), holderOf(later, "V01/north")]).toEqual([undefined, "B1"]);
  });
});

/** A page as it sees itself: it speaks while it believes that it may, in or out of reach of the hub. */
interface Page {
  readonly device: string;
  readonly zone: string;
  connected: boolean;
  /** A page that is gone believes nothing any more. */
  isThere: boolean;
  ready: boolean;
  until: number;
}

const whats = ["cut", "die", "leave", "return", "fall-silent", "be-ready", "wait"] as const;
type What = (typeof whats)[number];

const act = fc.record({
  afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 25_000 })),
  page: fc.nat({ max: 3 }),
  what: fc.constantFrom(...whats),
});

/** The hub's part, as it is wired: at every change, at every beat of 10 s, and when a lease ends. */
function createZones() {
  const pages: Page[] = ["B1", "B2", "B3", "N1"].map((device) => ({
    device,
    zone: device.startsWith("N") ? "north" : "hall",
    connected: false,
    isThere: false,
    ready: true,
    until: 0,
  }));
  let leases: Leases = new Map();
  let now = 0;
  let silencedOnce: string[] = [];
  const mayBeHeard = ({ connected, ready }: Page): boolean => connected && ready;

  function appoint(): void {
    const silenced = [
      ...silencedOnce,
      ...pages.filter((page) => page.connected && !page.ready).map((one) => one.device),
    ];
    silencedOnce = [];
    leases = nextLeases(leases, pages.filter(mayBeHeard), new Set(silenced), now);
    for (const page of pages) {
      if (!page.connected) continue;
      const lease = leases.get(page.zone);
      page.until = lease?.device === page.device && page.ready ? lease.until : 0;
    }
  }

  return {
    pages,
    speaking: (zone: string) =>
      pages.filter((page) => page.zone === zone && page.isThere && page.ready && page.until > now),
    canSpeak: (zone: string) => pages.some((page) => page.zone === zone && mayBeHeard(page)),
    pass(ms: number, look: () => void): void {
      const end = now + ms;
      while (now < end) {
        const beat = Math.floor(now / 10_000 + 1) * 10_000;
        const lease = nextEnd(leases) ?? Infinity;
        now = Math.min(end, beat, lease > now ? lease : Infinity);
        appoint();
        look();
      }
    },
    do(what: What, page: Page): void {
      switch (what) {
        case "cut":
          page.connected = false;
          break;
        case "die":
          Object.assign(page, { connected: false, isThere: false });
          break;
        case "leave":
          if (page.connected) silencedOnce.push(page.device);
          Object.assign(page, { connected: false, isThere: false, until: 0 });
          break;
        case "return":
          Object.assign(page, { connected: true, isThere: true });
          break;
        case "fall-silent":
        case "be-ready":
          page.ready = what === "be-ready";
          break;
        default:
      }
      appoint();
    },
  };
}

describe("whatever displays come, go, die, are cut off, fall silent and come back", () => {
  it("[Z21] a zone is never spoken for by two, and never for longer than a lease by nobody while one could", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const zones = createZones();
        const look = (): void => {
          for (const zone of ["hall", "north"]) expect(zones.speaking(zone).length).toBeLessThanOrEqual(1);
        };
        for (const { afterMs, page, what } of acts) {
          zones.pass(afterMs, look);
          zones.do(what, zones.pages[page]!);
          look();
        }
        zones.pass(leaseMs, look);
        for (const zone of ["hall", "north"]) if (zones.canSpeak(zone)) expect(zones.speaking(zone)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
