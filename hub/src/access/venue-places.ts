// Which machines the venue has, as the set-up on the disk says.
import { randomUUID } from "node:crypto";
import { type SetUpDeviceRow } from "@openhall/shared/venue";
import { type Engine } from "../engine/engine.ts";
import { type Places } from "./places.ts";
import { type VenueRows } from "./venue-rows.ts";

/** Of a machine whose panel nobody has measured. */
const usualInches = { kiosk: 21.5, display: 55 } as const;

export function createVenuePlaces(
  engine: Pick<Engine, "submit">,
  { rows, onChanged }: VenueRows<SetUpDeviceRow>,
): Places {
  return {
    find: (device) => rows.get(device),
    ids: () => [...rows.keys()],
    async put(device, { kind, hallId }) {
      const answer = await engine.submit({
        id: `device ${randomUUID()}`,
        type: "venue.put-device",
        payload: { id: device, name: device, kind, hallId, diagonalInches: usualInches[kind] },
        sender: { id: "system", role: "system" },
      });
      return answer.ok ? undefined : { code: answer.refusal.code };
    },
    onChanged,
  };
}
