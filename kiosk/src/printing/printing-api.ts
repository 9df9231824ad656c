// The hub's doors for paper. Pages read the paper store, never this.
import { type Language } from "@openhall/shared/core";
import { type InjectionKey } from "vue";

/** `none`: this machine has no printer, or the hub cannot be asked. Anything else that cannot print is the refusal's code. */
export type PaperPromise = "prints" | "none" | { readonly code: string };

export interface PrintingApi {
  /** Whether paper can be promised now. */
  look(): Promise<PaperPromise>;
  /** Answers the refusal's code, or undefined when the printer has said that the ticket is out. `attempt` 0 is the first. */
  print(ticketId: string, language: Language, attempt: number): Promise<string | undefined>;
}

export const printingKey: InjectionKey<PrintingApi> = Symbol("printing");

/** Longer than the hub takes to give up. */
const patienceMs = 15_000;

const refusalOfState: Readonly<Record<string, string>> = {
  "paper-out": "paper-out",
  "cover-open": "cover-open",
  offline: "printer-offline",
  fault: "printer-fault",
};

export function createPrintingApi(token: string): PrintingApi {
  async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    try {
      const response = await fetch(`/api/v1/${path}`, { ...init, headers, signal: AbortSignal.timeout(patienceMs) });
      return await response.json();
    } catch {
      return { refusal: { code: "no-link" } };
    }
  }

  return {
    async look() {
      const state = textIn(await ask("printing"), "state");
      if (state === undefined || state === "none") return "none";
      const code = refusalOfState[state];
      return code === undefined ? "prints" : { code };
    },
    async print(ticketId, language, attempt) {
      const key = attempt === 0 ? `print ${ticketId}` : `print ${ticketId} again ${attempt}`;
      const again = attempt === 0 ? {} : { again: true };
      return codeOf(
        await ask("printing/tickets", {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": key },
          body: JSON.stringify({ ticketId, language, ...again }),
        }),
      );
    },
  };
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function textIn(value: unknown, name: string): string | undefined {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field : undefined;
}

const codeOf = (answer: unknown): string | undefined => textIn(fieldOf(answer, "refusal"), "code");
