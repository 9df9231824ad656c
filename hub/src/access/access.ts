// Who may come in: accounts of people, their sign-ins, paired devices. Knows no express and no socket; what a role may do
// stands in the topics.
import { type Refusal, type Sender } from "@openhall/shared/core";
import { type Account } from "./access-data.ts";
import { type AccountEntry, createAccounts } from "./accounts.ts";
import { createDevices, type DeviceEntry } from "./devices.ts";
import { createFirstRun } from "./first-run.ts";
import { argon2id, type PasswordHash } from "./password-hash.ts";
import { type AccessDocument, openRegister } from "./register.ts";
import { createSignIns } from "./sign-ins.ts";
import { hashToken } from "./tokens.ts";

/** The token is told here and never again. */
export interface SignedIn {
  readonly token: string;
  readonly role: Account["role"];
}

export type SignInAnswer = ({ readonly ok: true } & SignedIn) | { readonly ok: false; readonly refusal: Refusal };

/** What somebody came in with is no longer good; an open socket must go. */
export interface Ended {
  readonly tokenHash: string;
  readonly code: "signed-out" | "revoked";
}

export interface Access {
  /** `address` is where the request comes from. Refused: `wrong-credentials`, `too-many-requests` (with `seconds`). */
  signIn(user: string, password: string, address: string): Promise<SignInAnswer>;
  signOut(token: string): Promise<void>;
  /** Who holds this token of a sign-in or a device; undefined when nobody does (any more). */
  senderOf(token: string): Sender | undefined;
  /** The account of a sender; undefined for a device. */
  accountOf(sender: Sender): AccountEntry | undefined;

  /** False when there is an account of that name already; it stays as it is. */
  createAccount(account: AccountEntry, password: string): Promise<boolean>;
  listAccounts(): readonly AccountEntry[];
  /** Pairs a device and answers its token; pairing the same name again replaces the token and revokes the old one. */
  createDevice(device: DeviceEntry): Promise<string>;
  revokeDevice(name: string): Promise<void>;
  listDevices(): readonly DeviceEntry[];

  /** The code for the hub's terminal, made anew at each start; undefined once there is an account. */
  firstRunCode(): string | undefined;
  /**
   * Creates the first account and signs it in. Refused: `wrong-code`, `already-set-up`, `too-many-requests` (with `seconds`).
   */
  createFirstAdministrator(code: string, user: string, password: string, address: string): Promise<SignInAnswer>;

  /** Tells of every sign-out, expiry (within a second) and revocation; answers how to stop listening. */
  onEnded(listener: (ended: Ended) => void): () => void;
  close(): void;
}

export interface AccessOptions {
  readonly document: AccessDocument;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly hash?: PasswordHash;
}

const sweepEveryMs = 1_000;

export function createAccess({ document, now, hash = argon2id }: AccessOptions): Access {
  const listeners = new Set<(ended: Ended) => void>();
  const tell = (code: Ended["code"]) => (tokenHash: string) => {
    for (const listener of listeners) listener({ tokenHash, code });
  };
  const register = openRegister(document);
  const accounts = createAccounts(register, hash);
  const signIns = createSignIns(register, now, tell("signed-out"));
  const devices = createDevices(register, tell("revoked"));
  const firstRun = createFirstRun(accounts);

  // Expiry does not depend on the sweep, which only forgets and tells: when its write fails, the next one tries again.
  const sweep = setInterval(() => void signIns.sweep().catch(() => undefined), sweepEveryMs).unref();

  return {
    async signIn(user, password, address) {
      const checked = await accounts.check(user, password, address);
      return checked.ok ? { ok: true, token: await signIns.open(user), role: checked.account.role } : checked;
    },
    signOut: (token) => signIns.close(hashToken(token)),
    senderOf(token) {
      const tokenHash = hashToken(token);
      return signIns.senderOf(tokenHash) ?? devices.senderOf(tokenHash);
    },
    accountOf: ({ id }) => (id.startsWith("user:") ? accounts.find(id.slice("user:".length)) : undefined),
    createAccount: accounts.create,
    listAccounts: accounts.list,
    createDevice: devices.pair,
    revokeDevice: devices.revoke,
    listDevices: devices.list,
    firstRunCode: firstRun.code,
    async createFirstAdministrator(code, user, password, address) {
      const checked = await firstRun.createAdministrator(code, user, password, address);
      return checked.ok ? { ok: true, token: await signIns.open(user), role: "administrator" } : checked;
    },
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(sweep),
  };
}
