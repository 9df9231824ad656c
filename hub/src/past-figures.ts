// Days that are over, read from the state: they change no more, so it does not matter how far the disk is.
import { lookup } from "@openhall/shared/core";
import { type QueueState } from "@openhall/shared/queue";
import { type VenueState } from "@openhall/shared/venue";
import { type Model } from "./engine/model.ts";
import { type PastFigures } from "./http/figures/figures-routes.ts";

export function createPastFigures(model: Pick<Model, "stateOf">): PastFigures {
  const hallOf = (hallId: string) => {
    const queue = model.stateOf("queue");
    return isQueue(queue) ? lookup(queue.halls, hallId) : undefined;
  };
  return {
    today: (hallId) => hallOf(hallId)?.day,
    ofDay(hallId, day) {
      const figures = lookup(hallOf(hallId)?.figures ?? {}, day);
      return figures && (figures.rows ?? { total: figures });
    },
    nameOf(key) {
      const venue = model.stateOf("venue");
      if (!isVenue(venue)) return undefined;
      const id = key.slice(key.indexOf("/") + 1);
      if (key.startsWith("service/")) return lookup(venue.services, id)?.name;
      if (key.startsWith("desk/")) return lookup(venue.desks, id)?.name;
    },
  };
}

/** The model keeps what the topic of that name has made; a hub without the topic has nothing. */
const isQueue = (state: unknown): state is QueueState =>
  typeof state === "object" && state !== null && "halls" in state;
const isVenue = (state: unknown): state is VenueState =>
  typeof state === "object" && state !== null && "services" in state;
