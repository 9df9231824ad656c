import { instantOf, millisecondsOf } from "@openhall/shared/core";
import { partsOfHall } from "@openhall/shared/queue";
import { render } from "@testing-library/vue";
import { createPinia } from "pinia";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defineComponent, h } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import { parseSetup } from "../pairing/screen-setup.ts";
import { setupKey } from "../pairing/screen-store.ts";
import { type FakeAudio, stubAudio, stubVoice } from "../samples/fake-audio.ts";
import { createFakeLink, type FakeLink, hallRows } from "../samples/fake-link.ts";
import { useSoundStore } from "./sound-store.ts";

const start = "2026-09-16T02:20:00.000Z";
const line = "queue.announcements/V01";
const names = partsOfHall([1, 2, 3, 4, 5, 6, 7, 8]).map(({ language, text }) => `${language}/${text}`);
const zhWords = ["请", "A", "零", "一", "二", "号到", "三", "号窗口"].map((word) => `zh/${word}`);
const enWords = ["Number", "A", "zero", "one", "two", "please go to desk", "three"].map((word) => `en/${word}`);
/** Of parts of 400 ms each. */
const zhMs = 8 * 400 + 5 * 60 + 400;
const enMs = 7 * 400 + 4 * 60 + 160 + 400;

const device = {
  kind: "display",
  name: "Board",
  diagonalInches: 55,
  volume: 50,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "voice",
  zone: "hall",
};

let hub: FakeLink;
let audio: FakeAudio;
let store: ReturnType<typeof useSoundStore>;

beforeEach(() => {
  vi.useFakeTimers();
  hub = createFakeLink(start);
  audio = stubAudio();
  stubVoice(names);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inMs = (ms: number): string => instantOf(millisecondsOf(start) + ms);

/** Time passes on the hub's clock and on the screen's, together. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 10) {
    hub.pass(Math.min(10, left));
    await vi.advanceTimersByTimeAsync(Math.min(10, left));
  }
}

async function mount(change: object = {}): Promise<void> {
  audio.now = () => (millisecondsOf(hub.now()) - millisecondsOf(start)) / 1000;
  const page = defineComponent({
    setup() {
      store = useSoundStore();
      return () => h("p");
    },
  });
  render(page, {
    global: {
      plugins: [createPinia()],
      provide: { [hubLinkKey]: hub.link, [setupKey]: parseSetup("device=t&hall=V01") },
    },
  });
  hub.tell("venue.hall/V01", { ...hallRows, "device/D1": { ...device, ...change } });
  await pass(100);
}

const appoint = (untilMs = 600_000, speaks = true): void => {
  hub.duty.value = { speaks, until: inMs(untilMs) };
};

function announce(key: string, startsAtMs: number, endsAtMs: number, change: object = {}): void {
  const calls = [{ number: "A012", desk: "W3" }];
  const times = { startsAt: inMs(startsAtMs), endsAt: inMs(endsAtMs) };
  hub.tell(line, { [`announcement/${key}`]: { calls, languages: ["zh", "en"], round: 1, ...times, ...change } });
}

const heard = (): string[] => audio.played.map(({ sound }) => sound);
/** Milliseconds after the start of the test at which each sound begins. */
const times = (): number[] => audio.played.map(({ at }) => Math.round((at - 0.03) * 1000));

describe("an announcement on the screen that is the voice of its zone", () => {
  it("[Z40] is played at its time: the chime, then each word behind the other, Chinese and English", async () => {
    await mount();
    appoint();
    announce("1", 2_000, 13_000);
    await pass(1_890);
    expect(heard()).toEqual([]);
    await pass(1_000);
    expect(heard()).toEqual(["chime", ...zhWords, ...enWords]);
    expect(times().slice(0, 4)).toEqual([2_000, 3_000, 3_460, 3_920]);
    expect(times().at(-1)).toBe(3_000 + zhMs + enMs - 400 - 400);
    expect(audio.volume).toBe(0.25);
    await pass(20_000);
    expect(audio.played).toHaveLength(16);
  });

  it("[Z40] says the corrected words of what is taken back, and nothing of what is dropped before it begins", async () => {
    await mount();
    appoint();
    announce("1", 2_000, 13_000);
    hub.tell(line, { "announcement/1": undefined });
    announce("2", 3_000, 14_000, { withdraws: true, languages: ["zh"] });
    await pass(5_000);
    expect(heard()).toEqual(["chime", ...["更正", "A", "零", "一", "二", "号请继续等候"].map((word) => `zh/${word}`)]);
  });

  it("[Z41] never runs into another: the next waits, and leaves English out", async () => {
    await mount();
    appoint();
    announce("1", 1_000, 5_000, { languages: ["zh"] });
    announce("2", 5_500, 5_000 + 1_000 + zhMs + enMs);
    announce("3", 30_000, 30_000 + 1_000 + zhMs + enMs);
    await pass(60_000);
    expect(heard()).toEqual(["chime", ...zhWords, "chime", ...zhWords, "chime", ...zhWords, ...enWords]);
    const second = 1_000 + 1_000 + zhMs;
    expect(times()[9]).toBeGreaterThanOrEqual(second);
    expect(times()[9]).toBeLessThan(second + 20);
  });

  it("[Z42] begins late without English where it would run into the next, and not at all when its time is over", async () => {
    await mount();
    appoint();
    await pass(4_000);
    announce("late", 2_000, 2_000 + 1_000 + zhMs + enMs);
    await pass(10);
    expect(heard()).toEqual(["chime", ...zhWords]);
    await pass(20_000);
    announce("over", 10_000, 20_000);
    await pass(1_000);
    expect(heard()).toHaveLength(9);
  });

  it("[Z43] is heard only where the screen has its lease, and nothing that began before it", async () => {
    await mount();
    announce("nobody", 1_000, 11_000);
    await pass(1_500);
    appoint(12_000);
    await pass(500);
    expect(heard()).toEqual([]);
    announce("mine", 3_000, 9_000, { languages: ["zh"] });
    await pass(2_000);
    expect(heard()).toHaveLength(9);
    announce("run out", 12_500, 20_000);
    await pass(12_000);
    expect(heard()).toHaveLength(9);
    appoint(60_000, false);
    announce("another's", 30_000, 40_000);
    await pass(20_000);
    expect(heard()).toHaveLength(9);
  });

  it("[Z44] is the chime alone where the screen is set up so or a word is missing, and nothing where there is no sound", async () => {
    stubVoice(names.filter((name) => name !== "zh/号到" && name !== "en/three"));
    await mount();
    appoint();
    announce("1", 1_000, 11_000);
    await pass(2_000);
    expect(heard()).toEqual(["chime"]);
    hub.tell("venue.hall/V01", { "device/D1": { ...device, sound: "chime" } });
    hub.duty.value = undefined;
    announce("2", 14_000, 24_000);
    await pass(20_000);
    expect(heard()).toEqual(["chime", "chime"]);
    hub.tell("venue.hall/V01", { "device/D1": { ...device, sound: "none" } });
    announce("3", 30_000, 40_000);
    await pass(20_000);
    expect(heard()).toEqual(["chime", "chime"]);
  });

  it("[Z44] is not heard in a rehearsal that is faster than the world", async () => {
    for (const { speed, startsAt, sounds } of [
      { speed: 2, startsAt: 10_000, sounds: 0 },
      { speed: 1, startsAt: 40_000, sounds: 16 },
    ]) {
      hub.rehearse(speed);
      if (speed === 2) await mount();
      appoint();
      announce(`at ${speed}`, startsAt, startsAt + 11_000);
      await pass(25_000);
      expect(heard()).toHaveLength(sounds);
    }
  });
});

describe("what staff are told of the sound", () => {
  it("[Z45] ready when the browser lets it play and every sound is there", async () => {
    const voice = stubVoice(names);
    voice.isAway = true;
    await mount();
    expect(store.sound).toBe("muted");
    voice.isAway = false;
    await pass(30_100);
    expect(store.sound).toBe("ready");
  });

  it("[Z45] blocked until the browser lets it play, asked again by a touch and from time to time", async () => {
    audio.state = "suspended";
    audio.lets = false;
    await mount();
    expect(store.sound).toBe("blocked");
    appoint();
    announce("1", 1_000, 11_000);
    await pass(2_000);
    expect(heard()).toEqual([]);
    audio.lets = true;
    dispatchEvent(new Event("pointerdown"));
    await pass(10);
    expect(store.sound).toBe("ready");
    audio.change("suspended");
    await pass(10);
    expect(store.sound).toBe("ready");
    audio.lets = false;
    audio.change("suspended");
    await pass(10);
    expect(store.sound).toBe("muted");
    audio.lets = true;
    await pass(10_000);
    expect(store.sound).toBe("ready");
  });

  it("[Z45] blocked where there is nothing to play with", async () => {
    vi.stubGlobal("AudioContext", undefined);
    await mount();
    expect(store.sound).toBe("blocked");
  });

  it("[Z45] muted at no volume, none where it is set up without", async () => {
    await mount({ volume: 0 });
    expect(store.sound).toBe("muted");
    hub.tell("venue.hall/V01", { "device/D1": { ...device, sound: "none" } });
    await pass(10);
    expect(store.sound).toBe("none");
  });
});
