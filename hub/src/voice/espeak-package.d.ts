// The parts used here of a package that comes without types. It is GPL-3.0: only the process espeak-worker.ts loads it.
declare module "@echogarden/espeak-ng-emscripten" {
  interface Speaker {
    readonly samplerate: number;
    set_voice(name: string): void;
    /** Words per minute. */
    set_rate(rate: number): void;
    set_pitch(pitch: number): void;
    /** Calls back with chunks of 16-bit samples before it returns. */
    synthesize(text: string, chunk: (samples: ArrayBuffer | undefined) => void): void;
  }
  const initialise: () => Promise<{ readonly eSpeakNGWorker: new () => Speaker }>;
  export { initialise as default };
}
