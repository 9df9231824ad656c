// The loudspeaker of this screen: plays sounds at exact moments, and knows whether it may.
import { type Piece } from "./performance.ts";

/** `blocked`: the browser has never let us play; `silent`: it did, and the output has stopped since. */
export type OutputState = "running" | "blocked" | "silent";

export interface AudioOutput {
  readonly state: OutputState;
  decode(bytes: ArrayBuffer): Promise<AudioBuffer>;
  /** Plays the pieces, the first now, each to its end. */
  play(pieces: readonly Piece[], soundOf: (sound: string) => AudioBuffer | undefined): void;
  /** 0 to 100. */
  setVolume(percent: number): void;
  /** Asks the browser again to let us play. */
  resume(): void;
  onChange(listener: () => void): void;
  close(): void;
}

/** Time for the browser to take in all pieces before the first begins. */
const leadSeconds = 0.03;

export function openAudioOutput(context: AudioContext = new AudioContext({ latencyHint: "interactive" })): AudioOutput {
  const volume = context.createGain();
  volume.connect(context.destination);
  let hasRun = context.state === "running";
  let changed = (): void => {};
  context.addEventListener("statechange", () => {
    hasRun ||= context.state === "running";
    changed();
  });

  return {
    get state() {
      if (context.state === "running") return "running";
      return hasRun ? "silent" : "blocked";
    },
    decode: (bytes) => context.decodeAudioData(bytes),
    play(pieces, soundOf) {
      const begin = context.currentTime + leadSeconds;
      for (const { sound, atMs } of pieces) {
        const buffer = soundOf(sound);
        if (!buffer) continue;
        const source = context.createBufferSource();
        source.buffer = buffer;
        source.connect(volume);
        source.start(begin + atMs / 1000);
      }
    },
    setVolume(percent) {
      // Loudness is heard by its square root: half of the slider sounds half as loud.
      volume.gain.value = (percent / 100) ** 2;
    },
    resume() {
      if (context.state !== "running") void context.resume().catch(() => {});
    },
    onChange(listener) {
      changed = listener;
    },
    close: () => void context.close(),
  };
}
