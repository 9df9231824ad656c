import { lookup, type Row, type StreamFamily } from "../core/index.ts";
import { setUpRowSchemas } from "./setup-rows.ts";
import { type VenueState, type VenueTable } from "./state.ts";

/** The first part of a row's key, by table. */
export const kindOf = {
  halls: "hall",
  services: "service",
  desks: "desk",
  profiles: "profile",
  classes: "class",
  staff: "staff",
  devices: "device",
  venues: "venue",
  departments: "department",
  sensors: "sensor",
} as const satisfies Record<VenueTable, string>;

/** `venue.setup/all` (manager, administrator): every table whole, as the set-up page edits it. */
export const setUp: StreamFamily<VenueState> = {
  name: "venue.setup",
  roles: ["manager", "administrator"],
  hallOf: (_, scope) => (scope === "all" ? "" : undefined),
  rows: setUpRowSchemas,
  scopes: () => ["all"],
  keys: ({ halls, services, desks, profiles, classes, staff, devices, venues, departments, sensors }) => [
    ...keysOf("hall", halls),
    ...keysOf("service", services),
    ...keysOf("desk", desks),
    ...keysOf("profile", profiles),
    ...keysOf("class", classes),
    ...keysOf("staff", staff),
    ...keysOf("device", devices),
    ...keysOf("venue", venues),
    ...keysOf("department", departments),
    ...keysOf("sensor", sensors),
  ],
  row(state, _, key): Row | undefined {
    const slash = key.indexOf("/");
    const id = key.slice(slash + 1);
    switch (key.slice(0, slash)) {
      case "hall":
        return copied(lookup(state.halls, id));
      case "service":
        return copied(lookup(state.services, id));
      case "desk":
        return copied(lookup(state.desks, id));
      case "profile":
        return copied(lookup(state.profiles, id));
      case "class":
        return copied(lookup(state.classes, id));
      case "staff":
        return copied(lookup(state.staff, id));
      case "device":
        return copied(lookup(state.devices, id));
      case "venue":
        return copied(lookup(state.venues, id));
      case "department":
        return copied(lookup(state.departments, id));
      case "sensor":
        return copied(lookup(state.sensors, id));
    }
  },
};

const keysOf = (kind: string, rows: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(rows).map((id) => `${kind}/${id}`);

type Copy<Thing> = { [Field in keyof Thing]: Thing[Field] };

const copied = <Thing extends object>(thing: Thing | undefined): Copy<Thing> | undefined => thing && { ...thing };
