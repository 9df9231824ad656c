// The sound before a call: two soft tones, a falling third, made here so that nobody else's rights or files are needed.
import { type Samples } from "./wav.ts";

const rate = 22_050;
const lengthMs = 1_050;
/** E5, then C5. */
const tones = [
  { hertz: 659.26, fromMs: 0 },
  { hertz: 523.25, fromMs: 330 },
];
/** A little of the octave and of the twelfth makes a tone sound like wood and not like a machine. */
const partials = [
  { times: 1, share: 1, halfLifeMs: 150 },
  { times: 2, share: 0.22, halfLifeMs: 90 },
  { times: 3, share: 0.07, halfLifeMs: 50 },
];
const attackMs = 8;
const endFadeMs = 120;

/** About as loud as speech that has been evened out, and never shrill: nothing above 2 kHz. */
export function makeChime(): Samples {
  const values = new Float32Array((rate * lengthMs) / 1000).map((_, index) => {
    const ms = (index * 1000) / rate;
    const sum = tones.reduce((all, { hertz, fromMs }) => all + toneAt(hertz, ms - fromMs), 0);
    return 0.3 * sum * Math.min(1, (lengthMs - ms) / endFadeMs);
  });
  return { rate, values };
}

function toneAt(hertz: number, ms: number): number {
  if (ms < 0) return 0;
  const attack = Math.min(1, ms / attackMs);
  return partials.reduce((sum, { times, share, halfLifeMs }) => {
    const wave = Math.sin((2 * Math.PI * hertz * times * ms) / 1000);
    return sum + share * wave * attack * 0.5 ** (ms / halfLifeMs);
  }, 0);
}
