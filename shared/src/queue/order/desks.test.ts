// What a desk takes while the set-up changes under it.
import { describe, expect, test } from "vitest";
import { type Sender } from "../../core/index.ts";
import { type VenueState } from "../../venue/index.ts";
import { createWalk, type Walk } from "../test-walk.ts";

const kiosk: Sender = { id: "device:K1", role: "kiosk", hallId: "H1" };
const clerk: Sender = { id: "user:c1", role: "clerk" };
const manager: Sender = { id: "user:m1", role: "manager" };

const profiled = (serviceIds: readonly string[]) => (venue: VenueState) => ({
  ...venue,
  profiles: { P1: { id: "P1", hallId: "H1", name: { zh: "甲", en: "One" }, serviceIds, ranked: false } },
});
const retired = (serviceId: string) => (venue: VenueState) => ({
  ...venue,
  services: { ...venue.services, [serviceId]: { ...venue.services[serviceId]!, retired: true as const } },
});

/** Somebody waits for `serviceId`. */
function arrive(walk: Walk, serviceId: string): void {
  walk.send(kiosk, "take-ticket", { serviceId });
  walk.send(kiosk, "confirm-ticket", { ticketId: Object.keys(walk.state.tickets).at(-1) });
}

function called(walk: Walk, deskId: string): string | undefined {
  walk.send(clerk, "open-desk", { deskId });
  walk.send(clerk, "call-next", {});
  const ticketId = walk.state.halls.H1?.desks[deskId]?.ticketId;
  return ticketId === undefined ? undefined : walk.state.tickets[ticketId]?.number;
}

describe("what a desk takes", () => {
  test("[Q42] who waits for a service that is taken out of use is called by the desks of its queue", () => {
    const walk = createWalk();
    walk.setUp(profiled(["S1", "S2"]));
    walk.setUp((venue) => ({ ...venue, desks: { ...venue.desks, W1: { ...venue.desks.W1!, profileId: "P1" } } }));
    arrive(walk, "S2");
    walk.setUp(retired("S2"));
    walk.setUp(profiled(["S1"]));
    expect(called(walk, "W1")).toBe("A001");
  });

  test("[Q42] a desk with a profile of the venue goes with it", () => {
    const walk = createWalk();
    walk.setUp(profiled(["S1"]));
    walk.send(manager, "set-desk-profile", { deskId: "W1", profileId: "P1" });
    walk.setUp(profiled(["S1", "S3"]));
    arrive(walk, "S3");
    expect(called(walk, "W1")).toBe("B001");
  });
});
