// How a page without a token gets one: it shows the code that the hub has given it, and asks until somebody has approved it.
import { readonly, shallowRef, type DeepReadonly, type Ref } from "vue";
import * as z from "zod/mini";

export type PairingState =
  /** The hub has not answered yet, or does not: there is no code to show. */
  | { readonly status: "asking"; readonly isHubAway: boolean }
  /** `isHubAway`: the last question about this code was not answered. */
  | { readonly status: "waiting"; readonly code: string; readonly isHubAway: boolean }
  /** This machine is that device from now on. The token is told once. */
  | { readonly status: "approved"; readonly device: string; readonly token: string };

export interface PairingOptions {
  readonly kind: "kiosk" | "display";
  /** Size of the glass in CSS pixels, so that staff know which screen knocks. */
  readonly panel?: { readonly width: number; readonly height: number };
  /** Where the hub is; the page's own origin by default. */
  readonly url?: string;
  /** Between two questions; 2 s by default. */
  readonly everyMs?: number;
}

export interface Pairing {
  readonly state: DeepReadonly<Ref<PairingState>>;
  end(): void;
}

/** A hub that is there answers in milliseconds. */
const answerWithinMs = 5000;
const usualEveryMs = 2000;
/** A hub that gives no code is asked for one so many times less often. */
const patience = 3;

const begunSchema = z.object({ code: z.string(), claim: z.string() });
const toldSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("waiting") }),
  z.object({ state: z.literal("approved"), device: z.string(), token: z.string() }),
]);
type Begun = z.infer<typeof begunSchema>;

/** Asks for a code at once and goes on until it is approved or `end()`; a code that has run out is replaced by a new one. */
export function startPairing({ kind, panel, url = "", everyMs = usualEveryMs }: PairingOptions): Pairing {
  // The strict page policy would report zod's probe for `new Function`.
  z.config({ jitless: true });
  const door = `${url}/api/v1/pairing`;
  const state = shallowRef<PairingState>({ status: "asking", isHubAway: false });
  let isEnded = false;
  let begun: Begun | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (init: RequestInit): Promise<Response> =>
    fetch(door, { ...init, signal: AbortSignal.timeout(answerWithinMs) });

  async function begin(): Promise<PairingState> {
    const body = JSON.stringify({ kind, ...(panel && { panel }) });
    const response = await ask({ method: "POST", headers: { "content-type": "application/json" }, body });
    if (!response.ok) return { status: "asking", isHubAway: true };
    begun = begunSchema.parse(await response.json());
    return { status: "waiting", code: begun.code, isHubAway: false };
  }

  async function inquire({ code, claim }: Begun): Promise<PairingState> {
    const response = await ask({ headers: { authorization: `Bearer ${claim}` } });
    if (response.status === 404) {
      begun = undefined;
      return begin();
    }
    if (!response.ok) return { status: "waiting", code, isHubAway: true };
    const told = toldSchema.parse(await response.json());
    if (told.state === "waiting") return { status: "waiting", code, isHubAway: false };
    return { status: "approved", device: told.device, token: told.token };
  }

  const hubAway = (): PairingState =>
    begun ? { status: "waiting", code: begun.code, isHubAway: true } : { status: "asking", isHubAway: true };

  async function turn(): Promise<void> {
    const next = await (begun ? inquire(begun) : begin()).catch(hubAway);
    if (isEnded) return;
    state.value = next;
    if (next.status !== "approved") timer = setTimeout(() => void turn(), begun ? everyMs : patience * everyMs);
  }

  void turn();
  return {
    state: readonly(state),
    end() {
      isEnded = true;
      clearTimeout(timer);
    },
  };
}
