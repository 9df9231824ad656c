// Sound in the one file format there is here: RIFF/WAVE with uncompressed samples.

export interface Samples {
  /** Samples per second. */
  readonly rate: number;
  /** One channel, −1 to 1. */
  readonly values: Float32Array;
}

/** `problem` is one sentence for whoever put the file there. */
export type WavReading =
  | { readonly ok: true; readonly samples: Samples }
  | { readonly ok: false; readonly problem: string };

interface Format {
  /** 1 whole numbers, 3 floating point. */
  readonly coding: number;
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

const headerBytes = 44;
const extensible = 0xff_fe;
const rates = { lowest: 8_000, highest: 192_000 };
const mostChannels = 8;

/** Reads a WAV file by its content: 8 to 32 bits, whole or floating point, any usual rate; its channels become one. */
export function readWav(bytes: Uint8Array): WavReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || textAt(view, 0) !== "RIFF" || textAt(view, 8) !== "WAVE")
    return { ok: false, problem: "This is no WAV file." };
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = textAt(view, at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (body + size > bytes.length) return { ok: false, problem: "The file is cut short." };
    if (name === "fmt " && size >= 16) format = formatAt(view, body, size);
    if (name === "data") return readData(format, new DataView(view.buffer, view.byteOffset + body, size));
    at = body + size + (size % 2);
  }
  return { ok: false, problem: "The file holds no sound." };
}

/** One channel of 16 bits. */
export function writeWav({ rate, values }: Samples): Uint8Array {
  const bytes = new Uint8Array(headerBytes + values.length * 2);
  const view = new DataView(bytes.buffer);
  putText(view, 0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  putText(view, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  putText(view, 36, "data");
  view.setUint32(40, values.length * 2, true);
  values.forEach((value, index) => {
    const whole = Math.round(Math.max(-1, Math.min(1, value)) * 32_767);
    view.setInt16(headerBytes + index * 2, whole, true);
  });
  return bytes;
}

export const msOf = ({ rate, values }: Samples): number => Math.round((1000 * values.length) / rate);

function formatAt(view: DataView, at: number, size: number): Format {
  const coding = view.getUint16(at, true);
  return {
    // The extensible form says its real coding at the head of a long identifier.
    coding: coding === extensible && size >= 26 ? view.getUint16(at + 24, true) : coding,
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

function readData(format: Format | undefined, data: DataView): WavReading {
  const readOne = format && readerOf(format);
  if (!format || !readOne) return { ok: false, problem: "The samples are compressed or of an unknown kind." };
  const { channels, rate, bits } = format;
  if (channels < 1 || channels > mostChannels || rate < rates.lowest || rate > rates.highest)
    return { ok: false, problem: `${channels} channels of ${rate} samples a second are not usual sound.` };
  const frameBytes = (channels * bits) / 8;
  const values = new Float32Array(Math.floor(data.byteLength / frameBytes));
  for (let frame = 0; frame < values.length; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1)
      sum += readOne(data, frame * frameBytes + (channel * bits) / 8);
    values[frame] = sum / channels;
  }
  if (values.some((value) => !Number.isFinite(value))) return { ok: false, problem: "The samples are no numbers." };
  return { ok: true, samples: { rate, values } };
}

type ReadOne = (data: DataView, at: number) => number;

function readerOf({ coding, bits }: Format): ReadOne | undefined {
  switch (`${coding}/${bits}`) {
    case "1/8":
      return (data, at) => (data.getUint8(at) - 128) / 128;
    case "1/16":
      return (data, at) => data.getInt16(at, true) / 2 ** 15;
    case "1/24":
      return (data, at) => (data.getUint8(at) + data.getInt16(at + 1, true) * 256) / 2 ** 23;
    case "1/32":
      return (data, at) => data.getInt32(at, true) / 2 ** 31;
    case "3/32":
      return (data, at) => data.getFloat32(at, true);
    default:
      return undefined;
  }
}

const textAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

function putText(view: DataView, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
}
