// The hub's doors for its voice. Pages read the reading store, never this.
import { type Language } from "@openhall/shared/core";
import { type InjectionKey } from "vue";

export interface VoiceApi {
  /** What the hub can read; nothing where it has no voice or cannot be asked. */
  languages(): Promise<readonly Language[]>;
  /** The text as a WAV; undefined where it cannot be had. At most 600 characters. */
  speak(language: Language, text: string, until: AbortSignal): Promise<ArrayBuffer | undefined>;
}

export const voiceKey: InjectionKey<VoiceApi> = Symbol("voice");

export function createVoiceApi(token: string): VoiceApi {
  const authorization = `Bearer ${token}`;
  return {
    async languages() {
      try {
        const response = await fetch("/api/v1/voice", { headers: { authorization } });
        return languagesIn(await response.json());
      } catch {
        return [];
      }
    },
    async speak(language, text, signal) {
      try {
        const response = await fetch("/api/v1/voice/speak", {
          method: "POST",
          headers: { authorization, "content-type": "application/json" },
          body: JSON.stringify({ language, text }),
          signal,
        });
        return response.headers.get("content-type")?.startsWith("audio/") ? await response.arrayBuffer() : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

function languagesIn(answer: unknown): readonly Language[] {
  const said: unknown = typeof answer === "object" && answer !== null && "languages" in answer ? answer.languages : [];
  return Array.isArray(said) ? (["zh", "en"] as const).filter((language) => said.includes(language)) : [];
}
