// Who may come in: accounts of people, their sign-ins, paired devices, sensors. Knows no express and no socket; who somebody is stands in
// the venue's set-up, what a role may do in the topics.
import { lookup, type Refusal, type Sender } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";
import { type AccessData } from "./access-data.ts";
import { type AccountEntry, createAccounts, type PasswordCheck } from "./accounts.ts";
import { createDevices, type DeviceEnding, type DeviceEntry } from "./devices.ts";
import { createFirstRun } from "./first-run.ts";
import { argon2id, type PasswordHash } from "./password-hash.ts";
import { createPairing, type Pairing } from "./pairing.ts";
import { type Places } from "./places.ts";
import { type AccessDocument, openRegister } from "./register.ts";
import { type SensorPlaces } from "./sensor-places.ts";
import { createSensors, type Sensors } from "./sensors.ts";
import { createSignIns } from "./sign-ins.ts";
import { type Staff, type StaffEntry } from "./staff.ts";
import { hashToken } from "./tokens.ts";

/** The token is told here and never again. */
export interface SignedIn {
  readonly token: string;
  readonly role: StaffRole;
}

export type SignInAnswer = ({ readonly ok: true } & SignedIn) | { readonly ok: false; readonly refusal: Refusal };

/** What somebody came in with is no longer good; an open socket must go. */
export interface Ended {
  readonly tokenHash: string;
  readonly code: "signed-out" | DeviceEnding;
}

export interface Access {
  /** `address` is where the request comes from. Refused: `wrong-credentials`, `too-many-requests` (with `seconds`). */
  signIn(user: string, password: string, address: string): Promise<SignInAnswer>;
  signOut(token: string): Promise<void>;
  /** Who holds this token of a sign-in, a device or a sensor; undefined when nobody does (any more). */
  senderOf(token: string): Sender | undefined;
  /** The account of a sender; undefined for a device or a sensor. */
  accountOf(sender: Sender): AccountEntry | undefined;

  /** The secret of a person whom the venue knows. False when there is an account of that name already; it stays as it is. */
  createAccount(user: string, password: string): Promise<boolean>;
  /** Sets a person's password, also the first one; their sign-ins end, but for that of the token to `keep`. */
  setPassword(user: string, password: string, keep?: string): Promise<void>;
  /** Refused as signing in is. */
  checkPassword(user: string, password: string, address: string): Promise<PasswordCheck>;
  /** Everybody the venue knows and everybody who has an account, by user. */
  listAccounts(): readonly AccountStatus[];
  /** Whether a person of that name works here. */
  worksHere(user: string): boolean;
  /** Sets up in the venue whom only an account of release 0.1 knows; does nothing where the hub takes no commands. */
  moveStaffToVenue(): Promise<void>;
  /** New machines, from the code on their glass to the secret that they come in with. */
  readonly pairing: Pairing;
  /**
   * Sets a device up in the venue, where it is not yet, and answers a secret for it; the one before is no longer good. A hub
   * that takes no commands now sets it up at its next start.
   */
  createDevice(device: DeviceEntry): Promise<string>;
  revokeDevice(name: string): Promise<void>;
  /** Those with a secret, and since when. */
  listDevices(): readonly (DeviceEntry & { readonly pairedAt?: string })[];
  /** Sets up in the venue what only a release before 0.3 has paired; does nothing where the hub takes no commands. */
  moveDevicesToVenue(): Promise<void>;

  /** Tokens for what sends readings. */
  readonly sensors: Omit<Sensors, "senderOf">;

  /** The code for the hub's terminal, made anew at each start; undefined while an administrator can sign in. */
  firstRunCode(): string | undefined;
  /**
   * Creates an administrator, where none can sign in, and signs them in. Refused: `wrong-code`, `already-set-up`,
   * `too-many-requests` (with `seconds`), `read-only`.
   */
  createFirstAdministrator(code: string, user: string, password: string, address: string): Promise<SignInAnswer>;

  /**
   * Tells of every sign-out, revocation, and within a second of what has expired or is over because somebody has left or is
   * something else now; answers how to stop listening.
   */
  onEnded(listener: (ended: Ended) => void): () => void;
  close(): void;
}

/** Whether somebody has a password, and when they were last here. */
export interface AccountStatus {
  readonly user: string;
  readonly hasPassword: boolean;
  readonly lastSignInAt?: string;
}

export interface AccessOptions {
  readonly document: AccessDocument;
  readonly staff: Staff;
  readonly places: Places;
  readonly sensors: SensorPlaces;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly hash?: PasswordHash;
}

const sweepEveryMs = 1_000;

export function createAccess(options: AccessOptions): Access {
  const { document, staff, places, now, hash = argon2id } = options;
  const listeners = new Set<(ended: Ended) => void>();
  const tell = (code: Ended["code"]) => (tokenHash: string) => {
    for (const listener of listeners) listener({ tokenHash, code });
  };
  const register = openRegister(document, tell("signed-out"));
  const accounts = createAccounts(register, staff, hash);
  const signIns = createSignIns(register, accounts, now, tell("signed-out"));
  const devices = createDevices(register, places, now, (tokenHash, code) => tell(code)(tokenHash));
  const sensors = createSensors(register, options.sensors, now);
  const pairing = createPairing({ devices, places, now });
  const firstRun = createFirstRun(accounts, staff);

  // What is over is over without the sweep, which only forgets and tells.
  const sweep = setInterval(() => void signIns.sweep(), sweepEveryMs).unref();
  staff.onChanged(() => void signIns.sweep());

  async function welcome(checked: PasswordCheck): Promise<SignInAnswer> {
    if (!checked.ok) return checked;
    return { ok: true, token: await signIns.open(checked.account), role: checked.account.role };
  }

  return {
    signIn: async (user, password, address) => welcome(await accounts.check(user, password, address)),
    signOut: (token) => signIns.close(hashToken(token)),
    senderOf(token) {
      const tokenHash = hashToken(token);
      return signIns.senderOf(tokenHash) ?? devices.senderOf(tokenHash) ?? sensors.senderOf(tokenHash);
    },
    accountOf: ({ id }) => (id.startsWith("user:") ? accounts.find(id.slice("user:".length)) : undefined),
    createAccount: accounts.create,
    setPassword: (user, password, keep) =>
      accounts.setPassword(user, password, keep === undefined ? undefined : hashToken(keep)),
    checkPassword: accounts.check,
    listAccounts: () => statusesOf(register.data.accounts, staff.users()),
    worksHere: (user) => isStillHere(staff.find(user)),
    async moveStaffToVenue() {
      for (const { user, name, role } of accounts.list()) if (!staff.find(user)) await staff.put(user, { name, role });
    },
    pairing,
    async createDevice({ name, kind, hallId }) {
      if (!places.find(name)) await places.put(name, { kind, hallId });
      return devices.pair({ name, kind, hallId });
    },
    revokeDevice: devices.revoke,
    listDevices: devices.list,
    moveDevicesToVenue: devices.moveToVenue,
    sensors,
    firstRunCode: firstRun.code,
    async createFirstAdministrator(code, user, password, address) {
      const checked = await firstRun.createAdministrator(code, user, password, address);
      return checked.ok ? welcome({ ok: true, account: { user, name: user, role: "administrator" } }) : checked;
    },
    onEnded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(sweep),
  };
}

const isStillHere = (entry: StaffEntry | undefined): boolean => entry !== undefined && !entry.retired;

const statusesOf = (accounts: AccessData["accounts"], users: readonly string[]): AccountStatus[] =>
  [...new Set([...users, ...Object.keys(accounts)])].toSorted().map((user) => {
    const account = lookup(accounts, user);
    const { lastSignInAt } = account ?? {};
    return { user, hasPassword: account !== undefined, ...(lastSignInAt === undefined ? {} : { lastSignInAt }) };
  });
