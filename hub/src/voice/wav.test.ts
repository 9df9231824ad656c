import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { msOf, readWav, writeWav } from "./wav.ts";
import { wavFile } from "./wav-file.fixture.ts";

const problemOf = (bytes: Uint8Array): string => {
  const reading = readWav(bytes);
  return reading.ok ? "ok" : reading.problem;
};

describe("a WAV file", () => {
  it("[Z30] is read as it was written, to the last sample", () => {
    const values = Float32Array.from([0, 0.5, -0.5, 1, -1, 0.25]);
    const reading = readWav(writeWav({ rate: 22_050, values }));
    if (!reading.ok) throw new Error(reading.problem);
    expect(reading.samples.rate).toBe(22_050);
    reading.samples.values.forEach((value, index) => expect(value).toBeCloseTo(values[index]!, 3));
    expect(msOf({ rate: 1_000, values: new Float32Array(250) })).toBe(250);
  });

  it.each([
    { coding: 1, bits: 8, channels: 1, rate: 8_000 },
    { coding: 1, bits: 16, channels: 2, rate: 44_100 },
    { coding: 1, bits: 24, channels: 2, rate: 48_000 },
    { coding: 1, bits: 32, channels: 1, rate: 96_000 },
    { coding: 3, bits: 32, channels: 6, rate: 48_000 },
    { coding: 1, bits: 16, channels: 1, rate: 16_000, extensible: true, before: "LIST" },
  ])("[Z30] of $bits bits ($coding), $channels channels, $rate Hz becomes one channel at its own rate", (form) => {
    const reading = readWav(wavFile({ ...form, samples: [0, 0.5, -0.5, 0.25] }));
    if (!reading.ok) throw new Error(reading.problem);
    expect(reading.samples.rate).toBe(form.rate);
    const expected = [0, 0.5, -0.5, 0.25];
    expect(reading.samples.values).toHaveLength(4);
    reading.samples.values.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 1.5));
  });

  it("[Z30] that is none is refused with what is wrong", () => {
    const good = wavFile({ coding: 1, bits: 16, channels: 1, rate: 22_050, samples: [0, 0.5] });
    expect(problemOf(new Uint8Array())).toBe("This is no WAV file.");
    expect(problemOf(new TextEncoder().encode("ID3 an mp3 file that was renamed"))).toBe("This is no WAV file.");
    expect(problemOf(good.slice(0, -1))).toBe("The file is cut short.");
    expect(problemOf(good.slice(0, 36))).toBe("The file holds no sound.");
    const mulaw = wavFile({ coding: 7, bits: 8, channels: 1, rate: 8_000, samples: [0] });
    expect(problemOf(mulaw)).toBe("The samples are compressed or of an unknown kind.");
    const odd = wavFile({ coding: 1, bits: 16, channels: 1, rate: 100, samples: [0] });
    expect(problemOf(odd)).toMatch(/^1 channels of 100 samples/);
    const broken = wavFile({ coding: 3, bits: 32, channels: 1, rate: 8_000, samples: [Number.NaN] });
    expect(problemOf(broken)).toBe("The samples are no numbers.");
  });

  it("[Z30] of any bytes whatever is read or refused, never an error", () => {
    const good = wavFile({ coding: 1, bits: 24, channels: 2, rate: 44_100, samples: [0, 0.5, 0.25] });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat({ max: good.length }), (noise, at) => {
        const spoilt = good.slice();
        spoilt.set(noise.subarray(0, good.length - at), at);
        for (const bytes of [noise, spoilt]) expect(typeof readWav(bytes).ok).toBe("boolean");
      }),
    );
  });
});
