// Who works here, as the set-up on the disk says.
import { randomUUID } from "node:crypto";
import { setUpRowSchemas } from "@openhall/shared/venue";
import { type Engine } from "../engine/engine.ts";
import { type Streams } from "../streams/create-streams.ts";
import { type Staff, type StaffEntry } from "./staff.ts";

const setUp = "venue.setup/all";

/** Follows the rows `staff/<user>` of `venue.setup/all`; a hub without a venue knows nobody. */
export function createVenueStaff(engine: Pick<Engine, "submit">, streams: Pick<Streams, "shown" | "onDelta">): Staff {
  const people = new Map<string, StaffEntry>();
  const listeners: (() => void)[] = [];

  /** Whether one of the rows was somebody. */
  function learn(rows: Readonly<Record<string, unknown>>): boolean {
    const staff = Object.entries(rows).filter(([key]) => key.startsWith("staff/"));
    for (const [key, row] of staff) people.set(key.slice("staff/".length), setUpRowSchemas.staff.parse(row));
    return staff.length > 0;
  }

  learn(streams.shown(setUp)?.rows ?? {});
  streams.onDelta(({ stream, put }) => {
    if (stream === setUp && learn(put)) for (const listener of listeners) listener();
  });

  return {
    find: (user) => people.get(user),
    users: () => [...people.keys()],
    async put(user, { name, role }) {
      const answer = await engine.submit({
        id: `staff ${randomUUID()}`,
        type: "venue.put-staff",
        payload: { id: user, name, role },
        sender: { id: "system", role: "system" },
      });
      return answer.ok ? undefined : { code: answer.refusal.code };
    },
    onChanged: (listener) => void listeners.push(listener),
  };
}
