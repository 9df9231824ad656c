// What is done to every sound before it is played beside others: no silence around it, and as loud as the others. Pure.
import { type Samples } from "./wav.ts";

/** Loudness of what is not silence, as the mean of squares: −20 dB of the loudest possible. */
const wantedLoudness = 0.1;
/** −1.4 dB: nothing is clipped, whatever a loudspeaker adds. */
const highestPeak = 0.85;
/** +26 dB: what is quieter than that is noise. */
const mostGain = 20;
const windowMs = 10;
/** Of the loudest window; what is below is silence, −32 dB. */
const silence = 0.025;
/** Of silence that stays around the sound, so that soft beginnings and ends are not cut. */
const guardMs = { before: 15, after: 35 };
/** So that nothing clicks. */
const fadeMs = 5;

/** The sound without the silence around it, levelled; undefined where it is nothing but silence. */
export function evenOut({ rate, values }: Samples): Samples | undefined {
  const window = Math.max(1, Math.round((rate * windowMs) / 1000));
  const loudness = loudnessOf(values, window);
  const loudest = Math.max(0, ...loudness);
  if (loudest * mostGain < wantedLoudness / 2) return undefined;
  const isHeard = (one: number): boolean => one >= loudest * silence;
  const from = loudness.findIndex(isHeard) * window - samplesOf(guardMs.before, rate);
  const to = (loudness.findLastIndex(isHeard) + 1) * window + samplesOf(guardMs.after, rate);
  const heard = loudness.filter((one) => one >= loudest * 0.1);
  const gain = gainOf(Math.sqrt(mean(heard.map((one) => one * one))), peakOf(values));
  return { rate, values: fade(values.slice(Math.max(0, from), to), gain, samplesOf(fadeMs, rate)) };
}

const gainOf = (loudness: number, peak: number): number =>
  Math.min(wantedLoudness / loudness, highestPeak / peak, mostGain);

/** Of each window: the root of the mean of squares. */
function loudnessOf(values: Float32Array, window: number): number[] {
  const all: number[] = [];
  for (let at = 0; at < values.length; at += window) {
    const part = values.subarray(at, at + window);
    all.push(Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length));
  }
  return all;
}

function fade(values: Float32Array, gain: number, ramp: number): Float32Array {
  const last = values.length - 1;
  return values.map((value, index) => value * gain * Math.min(1, index / ramp, (last - index) / ramp));
}

const peakOf = (values: Float32Array): number =>
  values.reduce((peak, value) => Math.max(peak, Math.abs(value)), Number.MIN_VALUE);
const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length);
const samplesOf = (ms: number, rate: number): number => Math.round((rate * ms) / 1000);
