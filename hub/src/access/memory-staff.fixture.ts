import { type Refusal } from "@openhall/shared/core";
import { type Staff, type StaffEntry } from "./staff.ts";

export interface MemoryStaff extends Staff {
  /** As a command of the venue would: somebody comes, changes, leaves. */
  set(user: string, entry: StaffEntry): void;
  /** What the hub answers from now on to who sets somebody up. */
  refuse(refusal: Refusal | undefined): void;
}

/** People of a venue that is not there: for tests. */
export function createMemoryStaff(people: Readonly<Record<string, StaffEntry>> = {}): MemoryStaff {
  const known = new Map(Object.entries(people));
  const listeners: (() => void)[] = [];
  let refusal: Refusal | undefined;
  function set(user: string, entry: StaffEntry): void {
    known.set(user, entry);
    for (const listener of listeners) listener();
  }
  return {
    set,
    refuse: (with_) => void (refusal = with_),
    find: (user) => known.get(user),
    users: () => [...known.keys()],
    async put(user, entry) {
      if (!refusal) set(user, entry);
      return refusal;
    },
    onChanged: (listener) => void listeners.push(listener),
  };
}
