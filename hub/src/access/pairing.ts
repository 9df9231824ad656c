import { randomInt } from "node:crypto";
import { instantOf, type Refusal } from "@openhall/shared/core";
import { type Devices } from "./devices.ts";
import { createFailureLimit } from "./failure-limit.ts";
import { type Place, type Places } from "./places.ts";
import { hashToken, makeToken } from "./tokens.ts";

/** A new machine that shows a code on its glass. */
export interface Newcomer {
  readonly kind: Place["kind"];
  /** CSS pixels. */
  readonly panel?: { readonly width: number; readonly height: number } | undefined;
}

/** `claim` is the newcomer's own secret, by which it hears what became of its code. */
export interface PairingCode {
  readonly code: string;
  readonly claim: string;
  readonly expiresAt: string;
}

export type ClaimAnswer =
  | { readonly state: "waiting" }
  /** The secret is told this once. */
  | { readonly state: "approved"; readonly device: string; readonly token: string };

/** [A62] A machine is taken in by a code that a person reads off its glass. Nothing of it is on the disk before. */
export interface Pairing {
  /** Refused: `too-many-requests` (with `seconds`). */
  ask(newcomer: Newcomer, address: string): Promise<PairingCode | { readonly refusal: Refusal }>;
  /** Undefined for a claim that nobody holds, or whose time is over. */
  claim(claim: string): ClaimAnswer | undefined;
  /** Who knocks now, oldest first, without their codes. */
  waiting(): readonly (Newcomer & { readonly since: string })[];
  /**
   * Lets the machine with this code be that device of the venue; the machine that was it before is so no longer. `by` is who
   * tries. Refused: `unknown-code`, `unknown-device`, `wrong-kind` (with `kind`), `too-many-requests` (with `seconds`).
   */
  approve(code: string, device: string, by: string): Promise<Refusal | undefined>;
}

const codeLastsMs = 600_000;
/** A hall's machines stand behind one address, and all of them ask anew after a power cut. */
const asksPerAddress = 120;
/** All together; a newcomer beyond them waits until an older code is over. */
const codesAtOnce = 500;

interface Pending extends Newcomer {
  readonly code: string;
  readonly since: number;
  approved?: { readonly device: string; readonly token: string };
}

export function createPairing(parts: {
  readonly devices: Pick<Devices, "pair">;
  readonly places: Pick<Places, "find">;
  readonly now: () => number;
}): Pairing {
  const { devices, places, now } = parts;
  const asks = createFailureLimit(asksPerAddress, codeLastsMs / 1000);
  const wrongCodes = createFailureLimit(10, 60);
  /** By the hash of their claim, oldest first. */
  const pending = new Map<string, Pending>();

  function forgetOld(): void {
    for (const [hash, { since }] of pending) if (since + codeLastsMs <= now()) pending.delete(hash);
  }

  function freshCode(): string {
    const code = makeCode();
    return [...pending.values()].some((one) => one.code === code) ? freshCode() : code;
  }

  return {
    async ask(newcomer, address) {
      forgetOld();
      const seconds = await asks.pause(address);
      if (seconds !== undefined) return { refusal: { code: "too-many-requests", seconds } };
      if (pending.size >= codesAtOnce) return { refusal: { code: "too-many-requests", seconds: 60 } };
      await asks.failed(address);
      const [code, claim, since] = [freshCode(), makeToken(), now()];
      pending.set(hashToken(claim), { ...newcomer, code, since });
      return { code, claim, expiresAt: instantOf(since + codeLastsMs) };
    },
    claim(claim) {
      forgetOld();
      const hash = hashToken(claim);
      const one = pending.get(hash);
      if (!one?.approved) return one && { state: "waiting" };
      pending.delete(hash);
      return { state: "approved", ...one.approved };
    },
    waiting() {
      forgetOld();
      return [...pending.values()].flatMap(({ kind, panel, since, approved }) =>
        approved ? [] : [{ kind, since: instantOf(since), ...(panel ? { panel } : {}) }],
      );
    },
    async approve(typed, device, by) {
      forgetOld();
      const seconds = await wrongCodes.pause(by);
      if (seconds !== undefined) return { code: "too-many-requests", seconds };
      const newcomer = [...pending.values()].find((one) => !one.approved && one.code === bare(typed));
      if (!newcomer) {
        await wrongCodes.failed(by);
        return { code: "unknown-code" };
      }
      const place = places.find(device);
      if (!place || place.retired) return { code: "unknown-device", device };
      if (place.kind !== newcomer.kind) return { code: "wrong-kind", kind: newcomer.kind };
      const token = await devices.pair({ name: device, kind: place.kind, hallId: place.hallId });
      newcomer.approved = { device, token };
      return undefined;
    },
  };
}

/** Nothing that is misread from a glass: no 0 and O, no 1, I and L. Six of them are 30 bits, for ten minutes. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

const makeCode = (): string => Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

/** Case, spaces and hyphens do not matter. */
const bare = (code: string): string => code.replaceAll(/[\s-]/g, "").toUpperCase();
