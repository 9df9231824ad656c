import { afterEach, expect, test, vi } from "vitest";
import { createReaderVoice } from "./reader-voice.ts";

afterEach(() => void vi.unstubAllGlobals());

/** A browser's audio, whose decoding takes until it is told to be done. */
function stubAudio() {
  let done: (buffer: object) => void = () => undefined;
  const decoding = new Promise<object>((resolve) => (done = resolve));
  const started = vi.fn<() => void>();
  class Sound extends EventTarget {
    readonly connect = () => ({ connect: () => undefined });
    readonly stop = () => this.dispatchEvent(new Event("ended"));
    start(): void {
      started();
      this.stop();
    }
  }
  vi.stubGlobal(
    "AudioContext",
    class {
      resume = async () => undefined;
      decodeAudioData = () => decoding;
    },
  );
  vi.stubGlobal("GainNode", class extends EventTarget {});
  vi.stubGlobal("AudioBufferSourceNode", Sound);
  return { decoded: () => done({}), started };
}

test("[K67] what is stopped while it is still being decoded is never heard", async () => {
  const { decoded, started } = stubAudio();
  const run = new AbortController();
  const voice = createReaderVoice();
  const playing = voice.play(new ArrayBuffer(4), 70, run.signal);
  run.abort();
  voice.stop();
  decoded();
  await playing;
  expect(started).not.toHaveBeenCalled();
});

test("[K67] what is not stopped is heard", async () => {
  const { decoded, started } = stubAudio();
  const playing = createReaderVoice().play(new ArrayBuffer(4), 70, new AbortController().signal);
  decoded();
  await playing;
  expect(started).toHaveBeenCalledOnce();
});
