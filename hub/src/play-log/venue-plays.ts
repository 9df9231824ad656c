// The names and places that the play log is told with, as the disk has the venue.
import { lookup } from "@openhall/shared/core";
import { hallRowSchema, type SetUpDeviceRow } from "@openhall/shared/venue";
import { type VenueRows } from "../access/venue-rows.ts";
import { type PlayHistory } from "../http/play-log/play-log-routes.ts";
import { type Model } from "../engine/model.ts";
import { type Streams } from "../streams/create-streams.ts";
import { publishingState } from "../why/publishing-state.ts";

export function createVenuePlays(
  streams: Pick<Streams, "shown">,
  { rows }: Pick<VenueRows<SetUpDeviceRow>, "rows">,
  model: Pick<Model, "stateOf">,
): Pick<PlayHistory, "hallIds" | "timeZoneOf" | "displaysOf" | "titleOf"> {
  return {
    hallIds: () => Object.keys(streams.shown("venue.halls/all")?.rows ?? {}).map((key) => key.slice("hall/".length)),
    timeZoneOf: (hallId) => hallRowSchema.safeParse(streams.shown(`venue.hall/${hallId}`)?.rows.hall).data?.timeZone,
    displaysOf: (hallId) =>
      [...rows.values()].flatMap(({ id, name, kind, hallId: standsIn, retired }) =>
        kind === "display" && standsIn === hallId ? [{ id, name, hallId, retired: retired === true }] : [],
      ),
    // As it was let through: what is being written is not for everybody on the staff.
    titleOf: (itemId) => lookup(publishingState(model)?.items ?? {}, itemId)?.published?.version.content.title,
  };
}
