/** A soft bell, made of two falling notes, so that no file has to be fetched for it. */
export interface Chime {
  /** Whether this browser can make sound at all. */
  readonly possible: boolean;
  /** To be called from a touch, without which browsers stay silent. */
  unlock(): void;
  /** Rings three times; nothing before `unlock`. */
  ring(): void;
  /** Rings once, as a trial. */
  tryOut(): void;
}

const rounds = 3;
const roundSeconds = 1.8;
/** G5 and E5. */
const notes = [
  { hertz: 784, after: 0 },
  { hertz: 659, after: 0.4 },
] as const;

export function createChime(): Chime {
  let context: AudioContext | undefined;

  function play(times: number): void {
    if (!context) return;
    // A page that was in the background may have been put to sleep.
    void context.resume();
    for (let round = 0; round < times; round += 1)
      for (const { hertz, after } of notes) strike(context, hertz, context.currentTime + round * roundSeconds + after);
  }

  return {
    possible: "AudioContext" in globalThis,
    unlock() {
      context ??= new AudioContext();
      void context.resume();
    },
    ring: () => play(rounds),
    tryOut: () => play(1),
  };
}

function strike(context: AudioContext, hertz: number, at: number): void {
  const tone = new OscillatorNode(context, { frequency: hertz });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.2);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + 1.25);
}
