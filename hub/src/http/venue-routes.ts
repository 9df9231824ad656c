import { venueFileOf } from "@openhall/shared/venue";
import { Router } from "express";
import { type StreamReader } from "../streams/streams.ts";
import { type Door } from "./door.ts";
import { signedIn } from "./gate.ts";
import { sendRefusal } from "./refusals.ts";

/** `GET /venue`: the whole set-up as one file, a payload of `venue.import` that changes nothing. */
export function createVenueRoutes(streams: StreamReader, door: Door): Router {
  const router = Router();
  router.get(
    "/venue",
    signedIn(door, async (_request, response, { sender }) => {
      const read = await streams.read("venue.setup/all", sender);
      if (!read.ok) return sendRefusal(response, { code: read.code, role: sender.role });
      // To be read and edited by people, too.
      const text = `${JSON.stringify(venueFileOf(read.state.rows), undefined, 2)}\n`;
      response.attachment("openhall-venue.json").type("json").send(text);
    }),
  );
  return router;
}
