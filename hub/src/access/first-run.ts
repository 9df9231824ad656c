import { randomInt } from "node:crypto";
import { type Refusal } from "@openhall/shared/core";
import { type Accounts } from "./accounts.ts";
import { createFailureLimit } from "./failure-limit.ts";
import { type Staff } from "./staff.ts";
import { isSameSecret } from "./tokens.ts";

/** Refused: `wrong-code`, `already-set-up`, `too-many-requests` (with `seconds`), `read-only`. */
export type FirstRunCheck = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** There is no default account: whoever reads the hub's terminal creates an administrator where none can sign in. */
export interface FirstRun {
  /** The code, made anew at each start; undefined while an administrator can sign in. */
  code(): string | undefined;
  createAdministrator(typed: string, user: string, password: string, address: string): Promise<FirstRunCheck>;
}

export function createFirstRun(accounts: Accounts, staff: Staff): FirstRun {
  const code = makeFirstRunCode();
  const wrongCodes = createFailureLimit(5, 60);
  const isSetUp = (): boolean => accounts.list().some(({ role }) => role === "administrator");
  let last: Promise<unknown> = Promise.resolve();

  /** The person first, the password second: a hub that dies in between shows a code again at its next start. */
  async function create(user: string, password: string): Promise<FirstRunCheck> {
    if (isSetUp()) return refused({ code: "already-set-up" });
    const refusal = await staff.put(user, { name: staff.find(user)?.name ?? user, role: "administrator" });
    if (refusal) return refused(refusal);
    await accounts.setPassword(user, password);
    return { ok: true };
  }

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
      const created = last.then(() => create(user, password));
      last = created.catch(() => undefined);
      return created;
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
