import { lookup, type Refusal } from "@openhall/shared/core";
import { type AccessData, type Account } from "./access-data.ts";
import { createFailureLimit } from "./failure-limit.ts";
import { createHashLine } from "./hash-line.ts";
import { type PasswordHash } from "./password-hash.ts";
import { type Register } from "./register.ts";
import { type Staff, type StaffEntry } from "./staff.ts";

/** A person who may sign in, without anything secret. */
export interface AccountEntry extends Pick<StaffEntry, "name" | "role"> {
  readonly user: string;
}

/** Refused: `wrong-credentials`, `too-many-requests` (with `seconds`). */
export type PasswordCheck =
  | { readonly ok: true; readonly account: AccountEntry }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Accounts {
  /** One answer for an unknown user, a wrong password and somebody who works here no longer, after the same work. */
  check(user: string, password: string, address: string): Promise<PasswordCheck>;
  /** False when there is one of that name already; it stays as it is. */
  create(user: string, password: string): Promise<boolean>;
  /** Sets the password of an account, which is made where there is none. Its sign-ins end, but for the one to `keep`. */
  setPassword(user: string, password: string, keep?: string): Promise<void>;
  /** Who may sign in under this name now. */
  find(user: string): AccountEntry | undefined;
  list(): readonly AccountEntry[];
}

export function createAccounts(register: Register, staff: Staff, hash: PasswordHash): Accounts {
  const line = createHashLine();
  /** By user and address together: neither an account nor a whole hall behind one address can be locked out. */
  const wrongPasswords = createFailureLimit(5, 60);

  const accountOf = (user: string): Account | undefined => lookup(register.data.accounts, user);

  function find(user: string): AccountEntry | undefined {
    const account = accountOf(user);
    return account && entryOf(user, account, staff.find(user));
  }

  /** Looks at the limit in the same turn of the line in which it counts, so that guesses in parallel gain nothing. */
  async function checkInTurn(user: string, password: string, address: string): Promise<PasswordCheck> {
    const key = JSON.stringify([user, address]);
    const seconds = await wrongPasswords.pause(key);
    if (seconds !== undefined) return tooMany(seconds);
    const fits = await hash.verify(accountOf(user)?.passwordHash ?? hash.decoy, password);
    const account = fits ? find(user) : undefined;
    if (!account) {
      await wrongPasswords.failed(key);
      return { ok: false, refusal: { code: "wrong-credentials" } };
    }
    await wrongPasswords.succeeded(key);
    return { ok: true, account };
  }

  return {
    async check(user, password, address) {
      const checked = await line.runFor(address, () => checkInTurn(user, password, address));
      return checked === "full" ? tooMany(1) : checked;
    },
    /** Looks before the hash, which is slow, and again after it, when another may have been faster. */
    async create(user, password) {
      if (accountOf(user)) return false;
      const passwordHash = await line.run(() => hash.hash(password));
      return register.change((data) => (accountOf(user) ? undefined : withPassword(data, user, passwordHash)));
    },
    async setPassword(user, password, keep) {
      const passwordHash = await line.run(() => hash.hash(password));
      await register.change((data) => withoutSignInsOf(user, withPassword(data, user, passwordHash), keep));
    },
    find,
    list: () => Object.keys(register.data.accounts).flatMap((user) => find(user) ?? []),
  };
}

const withPassword = (data: AccessData, user: string, passwordHash: string): AccessData => ({
  ...data,
  accounts: { ...data.accounts, [user]: { ...lookup(data.accounts, user), passwordHash } },
});

const withoutSignInsOf = (user: string, data: AccessData, keep: string | undefined): AccessData => ({
  ...data,
  signIns: Object.fromEntries(
    Object.entries(data.signIns).filter(([tokenHash, signIn]) => signIn.user !== user || tokenHash === keep),
  ),
});

/** The venue says who somebody is; where it has never heard of them, what release 0.1 wrote down here. */
function entryOf(user: string, account: Account, known: StaffEntry | undefined): AccountEntry | undefined {
  if (known) return known.retired ? undefined : { user, name: known.name, role: known.role };
  return account.role && { user, name: account.name ?? user, role: account.role };
}

const tooMany = (seconds: number): PasswordCheck => ({ ok: false, refusal: { code: "too-many-requests", seconds } });
