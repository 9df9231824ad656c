import { lookup, type Refusal } from "@openhall/shared/core";
import { type Account } from "./access-data.ts";
import { createFailureLimit } from "./failure-limit.ts";
import { createHashLine } from "./hash-line.ts";
import { type PasswordHash } from "./password-hash.ts";
import { type Register } from "./register.ts";

/** A person who may sign in, without anything secret. */
export interface AccountEntry {
  readonly user: string;
  /** As shown to colleagues. */
  readonly name: string;
  readonly role: Account["role"];
}

/** Refused: `wrong-credentials`, `too-many-requests` (with `seconds`). */
export type PasswordCheck =
  | { readonly ok: true; readonly account: AccountEntry }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Accounts {
  /** One answer for an unknown user and for a wrong password, after the same work. */
  check(user: string, password: string, address: string): Promise<PasswordCheck>;
  /** False when there is one of that name already. */
  create(account: AccountEntry, password: string): Promise<boolean>;
  /** False when there is any account already. */
  createFirst(account: AccountEntry, password: string): Promise<boolean>;
  find(user: string): AccountEntry | undefined;
  list(): readonly AccountEntry[];
}

export function createAccounts(register: Register, hash: PasswordHash): Accounts {
  const line = createHashLine();
  /** By user and address together: neither an account nor a whole hall behind one address can be locked out. */
  const wrongPasswords = createFailureLimit(5, 60);

  /** Looks at the limit in the same turn of the line in which it counts, so that guesses in parallel gain nothing. */
  async function checkInTurn(user: string, password: string, address: string): Promise<PasswordCheck> {
    const key = JSON.stringify([user, address]);
    const seconds = await wrongPasswords.pause(key);
    if (seconds !== undefined) return tooMany(seconds);
    const account = lookup(register.data.accounts, user);
    const fits = await hash.verify(account?.passwordHash ?? hash.decoy, password);
    if (!account || !fits) {
      await wrongPasswords.failed(key);
      return { ok: false, refusal: { code: "wrong-credentials" } };
    }
    await wrongPasswords.succeeded(key);
    return { ok: true, account: entryOf(user, account) };
  }

  /** Looks before the hash, which is slow, and again after it, when another may have been faster. */
  async function add(account: AccountEntry, password: string, mayAdd: (taken: string[]) => boolean): Promise<boolean> {
    const isFree = (): boolean => mayAdd(Object.keys(register.data.accounts));
    if (!isFree()) return false;
    const { user, name, role } = account;
    const passwordHash = await line.run(() => hash.hash(password));
    return register.change(({ accounts, ...others }) =>
      isFree() ? { ...others, accounts: { ...accounts, [user]: { name, role, passwordHash } } } : undefined,
    );
  }

  return {
    async check(user, password, address) {
      const checked = await line.runFor(address, () => checkInTurn(user, password, address));
      return checked === "full" ? tooMany(1) : checked;
    },
    create: (account, password) => add(account, password, (taken) => !taken.includes(account.user)),
    createFirst: (account, password) => add(account, password, (taken) => taken.length === 0),
    find(user) {
      const account = lookup(register.data.accounts, user);
      return account && entryOf(user, account);
    },
    list: () => Object.entries(register.data.accounts).map(([user, account]) => entryOf(user, account)),
  };
}

const entryOf = (user: string, { name, role }: Account): AccountEntry => ({ user, name, role });

const tooMany = (seconds: number): PasswordCheck => ({ ok: false, refusal: { code: "too-many-requests", seconds } });
