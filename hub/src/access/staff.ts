import { type Refusal } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";

/** Somebody of the venue, as its set-up says. */
export interface StaffEntry {
  /** As on the badge, for colleagues. */
  readonly name: string;
  readonly role: StaffRole;
  /** No longer works here. */
  readonly retired?: true;
}

/** Port: who works here and as what. The venue's set-up knows; the accounts here only hold secrets. */
export interface Staff {
  find(user: string): StaffEntry | undefined;
  /** Everybody who is known, also those who have left. */
  users(): readonly string[];
  /** Sets somebody up as the hub itself; a refusal where the hub takes no commands. */
  put(user: string, entry: StaffEntry): Promise<Refusal | undefined>;
  /** Called after a change of anybody is on the disk. */
  onChanged(listener: () => void): void;
}
