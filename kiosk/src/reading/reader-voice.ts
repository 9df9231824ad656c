// The kiosk's loudspeaker: one sound at a time, from the bytes of a WAV.

export interface ReaderVoice {
  /** Resolves when it has been heard to its end, or was stopped; what is aborted before it can be heard never is. */
  play(wav: ArrayBuffer, volume: number, signal: AbortSignal): Promise<void>;
  stop(): void;
}

/** Speaks only after a touch or a key: browsers refuse before. */
export function createReaderVoice(): ReaderVoice {
  let output: AudioContext | undefined;
  let source: AudioBufferSourceNode | undefined;
  return {
    async play(wav, volume, signal) {
      output ??= new AudioContext();
      await output.resume();
      const gain = new GainNode(output, { gain: volume / 100 });
      const buffer = await output.decodeAudioData(wav);
      if (signal.aborted) return;
      const sound = new AudioBufferSourceNode(output, { buffer });
      source = sound;
      sound.connect(gain).connect(output.destination);
      await new Promise<void>((resolve) => {
        sound.addEventListener("ended", () => resolve(), { once: true });
        sound.start();
      });
    },
    stop() {
      source?.stop();
      source = undefined;
    },
  };
}
