/** A WAV file of any kind; every channel has the same samples. */
export function wavFile(form: {
  readonly coding: number;
  readonly bits: number;
  readonly channels: number;
  readonly rate: number;
  readonly samples: readonly number[];
  readonly extensible?: boolean;
  /** A chunk of an odd length that stands before the samples. */
  readonly before?: string;
}): Uint8Array {
  const { coding, bits, channels, rate, samples, extensible = false, before } = form;
  const format = Buffer.alloc(extensible ? 40 : 16);
  format.writeUInt16LE(extensible ? 0xff_fe : coding, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE((rate * channels * bits) / 8, 8);
  format.writeUInt16LE((channels * bits) / 8, 12);
  format.writeUInt16LE(bits, 14);
  if (extensible) format.writeUInt16LE(coding, 24);
  const data = Buffer.concat(samples.flatMap((value) => Array(channels).fill(sample(value, coding, bits))));
  const chunks = [chunk("fmt ", format), ...(before ? [chunk(before, Buffer.from("odd"))] : []), chunk("data", data)];
  const body = Buffer.concat([Buffer.from("WAVE"), ...chunks]);
  return new Uint8Array(chunk("RIFF", body));
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function sample(value: number, coding: number, bits: number): Buffer {
  const bytes = Buffer.alloc(bits / 8);
  if (coding === 3) bytes.writeFloatLE(value);
  else if (bits === 8) bytes.writeUInt8(Math.round(value * 127) + 128);
  else bytes.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), 0, bits / 8);
  return bytes;
}

/** A tone between two silences. */
export const tone = (rate: number, beforeMs: number, ms: number, afterMs: number, loudness: number): number[] =>
  Array.from({ length: Math.round((rate * (beforeMs + ms + afterMs)) / 1000) }, (_, index) => {
    const at = (index * 1000) / rate - beforeMs;
    return at >= 0 && at < ms ? loudness * Math.sin((2 * Math.PI * 220 * at) / 1000) : 0;
  });
