// The loudspeaker with what it needs to be allowed to play, and the sounds of the hall.
import { readonly, shallowRef, type DeepReadonly, type Ref } from "vue";
import { openAudioOutput, type OutputState } from "./audio-output.ts";
import { createHubSounds, type HubSounds } from "./hub-sounds.ts";
import { type Performance } from "./performance.ts";

export interface Loudspeaker {
  readonly state: DeepReadonly<Ref<OutputState>>;
  /** Every sound of the hall is here. */
  readonly isLoaded: DeepReadonly<Ref<boolean>>;
  readonly lengthOf: HubSounds["lengthOf"];
  play(performance: Performance): void;
  setVolume(percent: number): void;
  /** Fetches what is new, and goes on trying until all of it is here. */
  load(): void;
  end(): void;
}

/** A browser that refuses may let us play after a touch, or after a while of nothing in particular. */
const askAgainMs = 10_000;
const loadAgainMs = 30_000;
const touches = ["pointerdown", "keydown"] as const;

/** Undefined where this browser has no sound at all. */
export function openLoudspeaker(hallId: string, token: string): Loudspeaker | undefined {
  if (typeof AudioContext === "undefined") return undefined;
  const output = openAudioOutput();
  const sounds = createHubSounds({ hallId, token, decode: output.decode });
  const state = shallowRef(output.state);
  const isLoaded = shallowRef(false);
  let loading = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => output.resume();
  output.onChange(() => {
    state.value = output.state;
    ask();
  });
  const timer = setInterval(ask, askAgainMs);
  for (const touch of touches) addEventListener(touch, ask);
  ask();

  async function load(): Promise<void> {
    clearTimeout(retry);
    const round = ++loading;
    const isWhole = await sounds.load();
    if (round !== loading) return;
    isLoaded.value ||= isWhole;
    if (!isWhole) retry = setTimeout(() => void load(), loadAgainMs);
  }

  return {
    state: readonly(state),
    isLoaded: readonly(isLoaded),
    lengthOf: sounds.lengthOf,
    play: ({ pieces }) => output.play(pieces, sounds.get),
    setVolume: output.setVolume,
    load: () => void load(),
    end() {
      loading += 1;
      clearTimeout(retry);
      clearInterval(timer);
      for (const touch of touches) removeEventListener(touch, ask);
      output.close();
    },
  };
}
