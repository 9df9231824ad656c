// A loudspeaker of tests: it notes what is played and when. It is never part of the built app.
import { vi } from "vitest";

interface Played {
  /** What the sound was decoded from. */
  readonly sound: string;
  /** Seconds of the audio clock. */
  readonly at: number;
}

interface Source {
  buffer: { readonly sound: string } | undefined;
  connect(): void;
  start(at: number): void;
}

/** Puts an AudioContext in place of the browser's. Sounds are texts: one “decodes” to itself. */
export function stubAudio(state: AudioContextState = "running") {
  const played: Played[] = [];
  const audio = {
    played,
    state,
    volume: 1,
    /** Seconds; the test's own. */
    now: () => 0,
    change(next: AudioContextState): void {
      audio.state = next;
      for (const context of contexts) context.dispatchEvent(new Event("statechange"));
    },
    /** Whether the browser lets a page play that asks. */
    lets: true,
    contexts: () => contexts.length,
  };
  const contexts: FakeContext[] = [];

  class FakeContext extends EventTarget {
    readonly destination = {};
    constructor() {
      super();
      contexts.push(this);
    }
    get state(): AudioContextState {
      return audio.state;
    }
    get currentTime(): number {
      return audio.now();
    }
    createGain() {
      return {
        connect: () => {},
        gain: {
          set value(volume: number) {
            audio.volume = volume;
          },
        },
      };
    }
    createBufferSource() {
      const source: Source = {
        buffer: undefined,
        connect: () => {},
        start: (at: number) => void played.push({ sound: source.buffer?.sound ?? "nothing", at }),
      };
      return source;
    }
    async decodeAudioData(bytes: ArrayBuffer) {
      return { sound: new TextDecoder().decode(bytes) };
    }
    async resume(): Promise<void> {
      if (audio.lets && audio.state !== "running") audio.change("running");
    }
    async close(): Promise<void> {}
  }
  vi.stubGlobal("AudioContext", FakeContext);
  return audio;
}

export type FakeAudio = ReturnType<typeof stubAudio>;

/** Answers the hub's voice with these parts; each sound says its name. `ms` of every part. */
export function stubVoice(parts: readonly string[], ms = 400, chimeMs = 1_000) {
  const asked: string[] = [];
  const voice = { parts, isAway: false, asked };
  vi.stubGlobal("fetch", async (url: string) => {
    voice.asked.push(url);
    if (voice.isAway) throw new TypeError("no hub");
    if (url.includes("/voice/audio/")) return new Response(decodeURIComponent(url.split("/").at(-1) ?? ""));
    const rows = voice.parts.map((name) => {
      const [language, text] = name.split("/");
      return { language, text, ms, source: "clip", url: `/api/v1/voice/audio/${encodeURIComponent(name)}` };
    });
    return Response.json({ parts: rows, chime: { url: "/api/v1/voice/audio/chime", ms: chimeMs } });
  });
  return voice;
}
