import { randomInt } from "node:crypto";
import { type Refusal } from "@openhall/shared/core";
import { type Accounts } from "./accounts.ts";
import { createFailureLimit } from "./failure-limit.ts";
import { isSameSecret } from "./tokens.ts";

/** Refused: `wrong-code`, `already-set-up`, `too-many-requests` (with `seconds`). */
export type FirstRunCheck = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** There is no default account: whoever reads the hub's terminal creates the first one. */
export interface FirstRun {
  /** The code, made anew at each start; undefined once there is an account. */
  code(): string | undefined;
  createAdministrator(typed: string, user: string, password: string, address: string): Promise<FirstRunCheck>;
}

export function createFirstRun(accounts: Accounts): FirstRun {
  const code = makeFirstRunCode();
  const wrongCodes = createFailureLimit(5, 60);
  const isSetUp = (): boolean => accounts.list().length > 0;

  return {
    code: () => (isSetUp() ? undefined : code),
    async createAdministrator(typed, user, password, address) {
      if (isSetUp()) return refused({ code: "already-set-up" });
      const seconds = await wrongCodes.pause(address);
      if (seconds !== undefined) return refused({ code: "too-many-requests", seconds });
      if (!isFirstRunCode(code, typed)) {
        await wrongCodes.failed(address);
        return refused({ code: "wrong-code" });
      }
      const created = await accounts.createFirst({ user, name: user, role: "administrator" }, password);
      return created ? { ok: true } : refused({ code: "already-set-up" });
    },
  };
}

const refused = (refusal: Refusal): FirstRunCheck => ({ ok: false, refusal });

/** Crockford's base 32: nothing that is misread from a terminal. Ten of them are 50 bits. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Such as `7KQ2M-X40DP`. */
function makeFirstRunCode(): string {
  const text = Array.from({ length: 10 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** Case, spaces and hyphens do not matter. */
const isFirstRunCode = (code: string, typed: string): boolean => isSameSecret(bare(code), bare(typed));

const bare = (code: string): string => code.replaceAll(/[\s-]/g, "").toUpperCase();
