import { instantOf, lookup, millisecondsOf, type Sender } from "@openhall/shared/core";
import { type AccessData, type SignIn } from "./access-data.ts";
import { type AccountEntry, type Accounts } from "./accounts.ts";
import { type Register } from "./register.ts";
import { hashToken, makeToken } from "./tokens.ts";

/** A working day: a clerk signs in once. It is fixed, not sliding, so that an unattended browser is not signed in for ever. */
export const signInLastsMs = 12 * 3_600_000;

/** Of one account at once; the oldest makes room, so that a script that signs in every minute does not fill the disk. */
const signInsPerAccount = 100;

type SignInsByHash = AccessData["signIns"];

export interface SignIns {
  /** Opens a sign-in that outlives a restart of the hub, and answers its token, which nobody can read again. */
  open(account: AccountEntry): Promise<string>;
  close(tokenHash: string): Promise<void>;
  senderOf(tokenHash: string): Sender | undefined;
  /** Forgets those that have expired, and those of people who have left or are something else now. */
  sweep(): Promise<void>;
}

/** `ended` hears the token hash of every sign-in that is over, though the disk cannot be told of it. */
export function createSignIns(
  register: Register,
  accounts: Pick<Accounts, "find">,
  now: () => number,
  ended: (tokenHash: string) => void,
): SignIns {
  /** [A14] It is good for what the person was when signing in: who is something else now signs in anew. */
  const isValid = (signIn: SignIn): boolean => {
    const then = signIn.role ?? lookup(register.data.accounts, signIn.user)?.role;
    const account = accounts.find(signIn.user);
    return millisecondsOf(signIn.expiresAt) > now() && account !== undefined && account.role === then;
  };
  const withoutInvalid = (signIns: SignInsByHash): SignInsByHash =>
    Object.fromEntries(Object.entries(signIns).filter(([, signIn]) => isValid(signIn)));

  return {
    async open({ user, role }) {
      const token = makeToken();
      const expiresAt = instantOf(now() + signInLastsMs);
      await register.change((data) => ({
        ...data,
        accounts: withLastSignIn(data.accounts, user, instantOf(now())),
        signIns: { ...withRoomFor(user, withoutInvalid(data.signIns)), [hashToken(token)]: { user, role, expiresAt } },
      }));
      return token;
    },
    async close(tokenHash) {
      if (!Object.hasOwn(register.data.signIns, tokenHash)) return;
      await register.change((data) => ({ ...data, signIns: without(data.signIns, [tokenHash]) }));
    },
    senderOf(tokenHash) {
      const signIn = lookup(register.data.signIns, tokenHash);
      if (!signIn || !isValid(signIn)) return undefined;
      const { role } = accounts.find(signIn.user) ?? {};
      return role && { id: `user:${signIn.user}`, role };
    },
    async sweep() {
      const before = register.data.signIns;
      const gone = Object.keys(before).filter((tokenHash) => !Object.hasOwn(withoutInvalid(before), tokenHash));
      if (gone.length === 0) return;
      try {
        await register.change((data) => ({ ...data, signIns: without(data.signIns, gone) }));
      } catch {
        // They are over whatever the disk says; the next sweep tries again to forget them.
        gone.forEach(ended);
      }
    },
  };
}

const withLastSignIn = (
  accounts: AccessData["accounts"],
  user: string,
  lastSignInAt: string,
): AccessData["accounts"] => {
  const account = lookup(accounts, user);
  return account ? { ...accounts, [user]: { ...account, lastSignInAt } } : accounts;
};

/** Leaves out the oldest sign-ins of `user` where one more would be too many. */
function withRoomFor(user: string, signIns: SignInsByHash): SignInsByHash {
  const own = Object.entries(signIns).filter(([, signIn]) => signIn.user === user);
  const oldestFirst = own.toSorted(([, one], [, other]) => one.expiresAt.localeCompare(other.expiresAt));
  const tooMany = oldestFirst.slice(0, Math.max(0, own.length + 1 - signInsPerAccount));
  return without(
    signIns,
    tooMany.map(([tokenHash]) => tokenHash),
  );
}

const without = (signIns: SignInsByHash, tokenHashes: readonly string[]): SignInsByHash =>
  Object.fromEntries(Object.entries(signIns).filter(([tokenHash]) => !tokenHashes.includes(tokenHash)));
