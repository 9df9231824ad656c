// What the hub can say aloud, behind one interface. Nothing here is durable: all of it can be made again.
import { type Language } from "@openhall/shared/core";

/** A piece of a sentence as it is recorded or synthesised: `text` is also the name of its clip. */
export interface PartText {
  readonly language: Language;
  readonly text: string;
}

/** Samples as a WAV file, trimmed and levelled, under the SHA-256 of its bytes. */
export interface Sound {
  readonly sha256: string;
  /** Measured from the samples. */
  readonly ms: number;
  readonly wav: Uint8Array;
}

export interface PartSound extends PartText {
  readonly sound: Sound;
  readonly source: "clip" | "synthetic";
}

export interface Voice {
  readonly chime: Sound;
  /** Languages in which any text can be read aloud. */
  languages(): Promise<readonly Language[]>;
  /** The sounds of these parts, in their order; one that nobody can say is left out. */
  partsOf(wanted: readonly PartText[]): Promise<readonly PartSound[]>;
  /** A sound that was handed out since the start. */
  sound(sha256: string): Sound | undefined;
  /** Any text as a WAV file; undefined where there is no voice for it. */
  speak(said: PartText): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** Makes sound out of text, in a process of its own. */
export interface Synthesizer {
  /** Languages it speaks: none where it is not installed. */
  languages(): Promise<readonly Language[]>;
  /** A WAV file, trimmed and levelled; undefined where it cannot. `pace` is how fast, as a part or as a text read aloud. */
  synthesise(said: PartText, pace: Pace): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

export const paces = ["part", "text"] as const;
export type Pace = (typeof paces)[number];
