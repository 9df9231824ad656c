import { instantOf, lookup, millisecondsOf, type Sender } from "@openhall/shared/core";
import { type AccessData, type SignIn } from "./access-data.ts";
import { type Register } from "./register.ts";
import { hashToken, makeToken } from "./tokens.ts";

/** A working day: a clerk signs in once. It is fixed, not sliding, so that an unattended browser is not signed in for ever. */
export const signInLastsMs = 12 * 3_600_000;

/** Of one account at once; the oldest makes room, so that a script that signs in every minute does not fill the disk. */
const signInsPerAccount = 100;

type SignInsByHash = AccessData["signIns"];

export interface SignIns {
  /** Opens a sign-in that outlives a restart of the hub, and answers its token, which nobody can read again. */
  open(user: string): Promise<string>;
  close(tokenHash: string): Promise<void>;
  senderOf(tokenHash: string): Sender | undefined;
  /** Forgets those that have expired. */
  sweep(): Promise<void>;
}

/** `ended` hears the token hash of every sign-in that is over, after the disk has it. */
export function createSignIns(register: Register, now: () => number, ended: (tokenHash: string) => void): SignIns {
  const isValid = (signIn: SignIn): boolean => millisecondsOf(signIn.expiresAt) > now();
  const withoutExpired = (signIns: SignInsByHash): SignInsByHash =>
    Object.fromEntries(Object.entries(signIns).filter(([, signIn]) => isValid(signIn)));

  async function change(update: (signIns: SignInsByHash) => SignInsByHash): Promise<void> {
    let gone: string[] = [];
    await register.change((data) => {
      const signIns = update(data.signIns);
      gone = Object.keys(data.signIns).filter((tokenHash) => !Object.hasOwn(signIns, tokenHash));
      return { ...data, signIns };
    });
    gone.forEach(ended);
  }

  return {
    async open(user) {
      const token = makeToken();
      const expiresAt = instantOf(now() + signInLastsMs);
      await change((signIns) => ({
        ...withRoomFor(user, withoutExpired(signIns)),
        [hashToken(token)]: { user, expiresAt },
      }));
      return token;
    },
    async close(tokenHash) {
      if (Object.hasOwn(register.data.signIns, tokenHash)) await change((signIns) => without(signIns, [tokenHash]));
    },
    senderOf(tokenHash) {
      const signIn = lookup(register.data.signIns, tokenHash);
      if (!signIn || !isValid(signIn)) return undefined;
      const account = lookup(register.data.accounts, signIn.user);
      return account && { id: `user:${signIn.user}`, role: account.role };
    },
    async sweep() {
      if (!Object.values(register.data.signIns).every(isValid)) await change(withoutExpired);
    },
  };
}

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
