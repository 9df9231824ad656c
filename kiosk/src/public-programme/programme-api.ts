// The hub's public door to a hall's programme.
import { type PublicProgramme, publicProgrammeSchema } from "@openhall/shared/programme";

/** `same`: as before; `unknown`: the hub has no such hall; `unreachable`: no answer that says anything. */
export type Reading = { readonly programme: PublicProgramme } | "same" | "unknown" | "unreachable";

export interface ProgrammeApi {
  /** Asks the hub; what it has sent before it need not send again. */
  read(): Promise<Reading>;
}

const patienceMs = 10_000;

export function createProgrammeApi(hallId: string): ProgrammeApi {
  let etag: string | null = null;
  return {
    async read() {
      try {
        const response = await fetch(`/api/v1/programme/${encodeURIComponent(hallId)}`, {
          cache: "no-store",
          headers: etag === null ? {} : { "If-None-Match": etag },
          signal: AbortSignal.timeout(patienceMs),
        });
        if (response.status === 304) return "same";
        if (response.status === 404) return "unknown";
        if (!response.ok) return "unreachable";
        const programme = publicProgrammeSchema.parse(await response.json());
        etag = response.headers.get("ETag");
        return { programme };
      } catch {
        // No network, no answer in time, or one that this page does not understand.
        return "unreachable";
      }
    },
  };
}
