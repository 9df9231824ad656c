import { describe, expect, it } from "vitest";
import { ago, nowMs } from "../test-hall.ts";
import { withMemory } from "./memory-marks.ts";
import { screenLinesOf } from "./screen-lines.ts";
import { type HallScreens, screenTroubles } from "./screen-trouble.ts";
import { hallScreens, kiosk, printer, report, status, wall } from "./test-screens.ts";
import { voiceZones, withSilences } from "./voice-zones.ts";

const kinds = (hall: HallScreens) => screenTroubles(hall, nowMs).map(({ kind }) => kind);

describe("a screen or kiosk", () => {
  it("[M5] is silent when it has no connection left, since its last contact, for a day", () => {
    const gone = (minutes: number) =>
      hallScreens({ B1: wall() }, [status("B1", { connected: false, lastContactAt: ago(minutes) })]);
    expect(screenTroubles(gone(4), nowMs)).toEqual([{ device: "B1", kind: "silent-screen", since: nowMs - 240_000 }]);
    expect(kinds(gone(24 * 60))).toEqual([]);
    expect(kinds(hallScreens({ K1: kiosk() }, [status("K1", { connected: false, lastContactAt: ago(4) })]))).toEqual([
      "silent-screen",
    ]);
  });

  it("[M5] is stale while it is connected and behind", () => {
    const rendered = [{ stream: "queue.board/H1", epoch: 1, version: 7, renderedAt: ago(5) }];
    const versions = { "queue.board/H1": [{ epoch: 1, version: 8, at: nowMs - 40_000 }] };
    expect(screenTroubles(hallScreens({ B1: wall() }, [status("B1", { rendered })], { versions }), nowMs)).toEqual([
      { device: "B1", kind: "stale-screen", since: nowMs - 40_000 },
    ]);
  });

  it("[M5] that no machine has been connected to, or that is not of this hall, is no trouble", () => {
    expect(kinds(hallScreens({ B1: wall() }, [status("B1", { paired: false, connected: false })]))).toEqual([]);
    expect(kinds(hallScreens({}, [status("B7", { connected: false, lastContactAt: ago(4) })]))).toEqual([]);
  });

  it("[M64] is muted or blocked where it is to sound, and not where it is set up without", () => {
    const saying = (sound: "muted" | "blocked", set: "voice" | "chime" | "none") =>
      kinds(hallScreens({ B1: wall({ sound: set }) }, [status("B1", { report: report({ sound }) })]));
    expect(saying("muted", "chime")).toEqual(["muted-screen"]);
    expect(saying("blocked", "voice")).toEqual(["blocked-screen"]);
    expect(saying("muted", "none")).toEqual([]);
  });

  it("[M66] grows when its memory is twice and 60 MB over the least of its run", () => {
    const marks = (...sizes: [memoryMb: number, startedAt?: string][]) =>
      sizes.reduce(
        (before, [memoryMb, startedAt = ago(600)]) =>
          withMemory(before, [status("B1", { report: report({ memoryMb, startedAt }) })]),
        withMemory(new Map(), []),
      );
    const found = (memory: HallScreens["memory"]) => kinds(hallScreens({ B1: wall() }, [status("B1")], { memory }));
    expect(found(marks([60], [50], [110]))).toEqual(["growing-screen"]);
    expect(found(marks([50], [109]))).toEqual([]);
    expect(found(marks([200], [399]))).toEqual([]);
    expect(found(marks([50], [200, ago(1)]))).toEqual([]);
  });
});

describe("a printer", () => {
  const saying = (state: Parameters<typeof printer>[0], prints = true) =>
    kinds(hallScreens({ K1: kiosk(prints) }, [status("K1")], { printers: new Map([["K1", printer(state)]]) }));

  it("[M65] is trouble when it cannot print, or soon cannot", () => {
    expect(saying("paper-out")).toEqual(["paper-out"]);
    expect(saying("cover-open")).toEqual(["cover-open"]);
    expect(saying("offline")).toEqual(["printer-offline"]);
    expect(saying("fault")).toEqual(["printer-fault"]);
    expect(saying("paper-low")).toEqual(["paper-low"]);
    expect(saying("ready")).toEqual([]);
    expect(saying("unknown")).toEqual([]);
  });

  it("[M65] counts only where the kiosk is set up to print", () => {
    expect(saying("paper-out", false)).toEqual([]);
  });
});

describe("the voice of a zone", () => {
  const devices = new Map([
    ["B1", wall()],
    ["B2", wall()],
    ["B3", wall({ zone: "east" })],
    ["B4", wall({ zone: "quiet", sound: "chime" })],
  ]);
  const statuses = (speaker?: string) =>
    new Map(["B1", "B2", "B3", "B4"].map((id) => [id, status(id, { speaks: id === speaker })]));

  it("[M63] is told of every zone where a screen is to speak", () => {
    expect(voiceZones(devices, statuses("B2"))).toEqual([
      { zone: "east", speaker: undefined },
      { zone: "hall", speaker: "B2" },
    ]);
  });

  it("[M63] is missing where no machine that is connected speaks, not where none has been there at all", () => {
    const gone = statuses("B2").set("B2", status("B2", { speaks: true, connected: false }));
    expect(voiceZones(devices, gone)).toContainEqual({ zone: "hall", speaker: undefined });
    expect(voiceZones(devices, new Map())).toEqual([]);
    const off = status("B1", { connected: false, lastContactAt: undefined });
    expect(voiceZones(devices, new Map([["B1", off]]))).toEqual([]);
  });

  it("[M63] is trouble when the zone has been silent for half a minute", () => {
    const silent = [{ zone: "hall", speaker: undefined }];
    const first = withSilences(new Map(), silent, nowMs - 30_000);
    const still = withSilences(first, silent, nowMs - 10_000);
    expect(screenTroubles(hallScreens({}, [], { silences: still }), nowMs)).toEqual([
      { kind: "silent-zone", zone: "hall", since: nowMs - 30_000 },
    ]);
    expect(kinds(hallScreens({}, [], { silences: withSilences(new Map(), silent, nowMs - 29_000) }))).toEqual([]);
    expect(withSilences(first, [{ zone: "hall", speaker: "B1" }], nowMs)).toEqual(new Map());
  });
});

describe("the list of screens", () => {
  it("[M60] has those in trouble first and those without a machine last", () => {
    const devices = { B1: wall(), B2: wall(), B3: wall(), K1: kiosk(), K2: kiosk() };
    const statuses = [
      status("B1"),
      status("B2", { paired: false, connected: false }),
      status("B3", { connected: false, lastContactAt: ago(2 * 24 * 60) }),
      status("K1", { connected: false, lastContactAt: ago(3) }),
    ];
    expect(screenLinesOf(hallScreens(devices, statuses), nowMs).map(({ id, state }) => `${id} ${state}`)).toEqual([
      "K1 trouble",
      "B3 away",
      "B1 well",
      "B2 unpaired",
      "K2 unpaired",
    ]);
  });
});
