import { type Duty } from "@openhall/shared/wire";
import { describe, expect, it } from "vitest";
import { createHandClock } from "../engine/hand-clock.fixture.ts";
import { type ConnectedDisplay, createSpeakers } from "./speakers.ts";

const hall = "V01/hall";

function open(first: Readonly<Record<string, boolean | undefined>>) {
  const clock = createHandClock("2026-09-16T01:00:00.000Z");
  const connected = new Map<string, ConnectedDisplay>();
  const told = new Map<string, Duty>();
  const speakers = createSpeakers({
    displays: () => [...connected.values()],
    tell: (device, duty) => void told.set(device, duty),
    now: clock.now,
    clock,
  });
  const be = (device: string, canSpeak: boolean | undefined, zone: string | undefined = hall): void => {
    connected.set(device, { device, zone, canSpeak });
    speakers.changed();
  };
  const cut = (device: string): void => {
    connected.delete(device);
    speakers.changed();
  };
  for (const [device, canSpeak] of Object.entries(first)) be(device, canSpeak);
  return {
    clock,
    speakers,
    told,
    be,
    cut,
    leave(device: string): void {
      connected.delete(device);
      told.delete(device);
      speakers.left(device);
    },
    setUp: (device: string, zone: string | undefined) => {
      const display = connected.get(device);
      if (display) connected.set(device, { ...display, zone });
      speakers.changed();
    },
    /** Who has been told to speak and still may. */
    speaking: () =>
      [...told].filter(([, { speaks, until }]) => speaks && until > clock.instant).map(([device]) => device),
  };
}

describe("the displays of a zone", () => {
  it("[Z22] are told who speaks, each of them, and again with every beat for twenty seconds more", () => {
    const { told, clock, speakers } = open({ B1: true, B2: true });
    expect(told.get("B1")).toEqual({ speaks: true, until: "2026-09-16T01:00:20.000Z" });
    expect(told.get("B2")).toMatchObject({ speaks: false });
    clock.advance(10_000);
    speakers.beat();
    expect(told.get("B1")).toEqual({ speaks: true, until: "2026-09-16T01:00:30.000Z" });
    expect([speakers.speaks("B1"), speakers.speaks("B2")]).toEqual([true, false]);
  });

  it("[Z22] follow one that is lost when its lease is over, to the moment, without a beat", () => {
    const { clock, cut, told, speaking } = open({ B1: true, B2: true });
    clock.advance(3_000);
    cut("B1");
    clock.advance(16_999);
    expect(told.get("B2")).toMatchObject({ speaks: false });
    expect(speaking()).toEqual(["B1"]);
    clock.advance(1);
    expect(speaking()).toEqual(["B2"]);
  });

  it("[Z22] follow one at once that has left, or says that it cannot", () => {
    const { clock, be, leave, speaking } = open({ B1: true, B2: true, B3: true });
    clock.advance(1_000);
    be("B1", false);
    expect(speaking()).toEqual(["B2"]);
    leave("B2");
    expect(speaking()).toEqual(["B3"]);
  });

  it("[Z22] do not take the place of one that has come back and has not said yet whether it can", () => {
    const { clock, cut, be, speaking } = open({ B1: true, B2: true });
    cut("B1");
    clock.advance(1_000);
    be("B1", undefined);
    expect(speaking()).toEqual(["B1"]);
    be("B1", true);
    expect(speaking()).toEqual(["B1"]);
  });

  it("[Z22] keep quiet while one that was set up otherwise may still be speaking", () => {
    const { clock, setUp, told, speaking } = open({ B1: true, B2: true });
    setUp("B1", "V01/north");
    expect(told.get("B1")).toMatchObject({ speaks: false });
    expect(speaking()).toEqual([]);
    clock.advance(20_000);
    expect(speaking()).toEqual(["B1", "B2"]);
  });

  it("[Z22] have no timer left when it is over", () => {
    const { clock, speakers } = open({ B1: true });
    expect(clock.alarms).toBe(1);
    speakers.close();
    expect(clock.alarms).toBe(0);
  });
});
