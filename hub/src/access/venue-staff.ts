// Who works here, as the set-up on the disk says.
import { randomUUID } from "node:crypto";
import { setUpRowSchemas } from "@openhall/shared/venue";
import { type Engine } from "../engine/engine.ts";
import { type Streams } from "../streams/create-streams.ts";
import { type Staff } from "./staff.ts";
import { followVenueRows } from "./venue-rows.ts";

export function createVenueStaff(engine: Pick<Engine, "submit">, streams: Pick<Streams, "shown" | "onDelta">): Staff {
  const { rows: people, onChanged } = followVenueRows("staff", setUpRowSchemas.staff, streams);
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
    onChanged,
  };
}
