import { describe, expect, test } from "vitest";
import { type Decision } from "../core/index.ts";
import { sampleVenue } from "../samples/index.ts";
import { importVenueSchema } from "./commands.ts";
import { type VenueEvent } from "./events.ts";
import { type VenueState, venueTopic } from "./index.ts";

const context = { now: "", id: "", secret: "", sender: { id: "system", role: "system" as const }, reads: {} };
const name = { zh: "大厅", en: "Hall" };
const [hall, service, desk] = [
  { id: "H2", name, timeZone: "Asia/Shanghai" },
  { id: "S9", hallId: "H2", name, department: name, queue: "C", targetMinutes: 10 },
  { id: "W9", hallId: "H2", number: 9, name, queues: ["C"] },
];
const file = { halls: [hall], services: [service], desks: [desk] };

const parse = (input: object) => importVenueSchema.safeParse(input);
function decide(input: object, state: VenueState = venueTopic.initial()): Decision<VenueEvent> {
  return venueTopic.decide({ type: "import", payload: importVenueSchema.parse(input) }, state, context);
}
function imported(input: object, state: VenueState): VenueState {
  const decision = decide(input, state);
  if ("refusal" in decision) throw new Error(JSON.stringify(decision.refusal));
  return decision.events.reduce(venueTopic.evolve, state);
}
const rowsRefused = (input: object, state?: VenueState) => {
  const decision = decide(input, state);
  return "refusal" in decision ? decision.refusal.rows : [];
};

describe("a venue file", () => {
  test("[V1] is imported whole", () => {
    expect(decide(file)).toMatchObject({
      events: [{ type: "VenueImported", ...file }],
      result: { halls: 1, services: 1, desks: 1 },
    });
    const state = imported(file, venueTopic.initial());
    expect(state).toMatchObject({ halls: { H2: hall }, services: { S9: service }, desks: { W9: desk } });
  });

  test("[V1] may leave out what has a usual value", () => {
    expect(imported(file, venueTopic.initial())).toMatchObject({
      halls: { H2: { guardMinutes: 40, creditMinutes: 15 } },
      services: { S9: { frequent: false } },
      desks: { W9: { priorityWindow: false } },
    });
  });

  test("[V1] changes what it names and leaves what it does not", () => {
    const state = imported(file, sampleVenue);
    expect(Object.keys(state.halls)).toEqual(["H1", "H2"]);
    expect(state.services.S1).toEqual(sampleVenue.services.S1);
    const renamed = imported({ ...file, halls: [{ ...hall, name: { zh: "新", en: "New" } }] }, state);
    expect(renamed.halls.H2?.name.en).toBe("New");
    expect(renamed.desks.W1).toEqual(sampleVenue.desks.W1);
  });

  test("[V1] is refused whole, with every wrong row named", () => {
    const wrong = {
      halls: [hall, hall],
      services: [service, { ...service, hallId: "H3" }],
      desks: [{ ...desk, hallId: "H4" }, desk, desk],
    };
    expect(decide(wrong)).toEqual({
      refusal: {
        code: "venue-file-wrong",
        rows: [
          "halls/H2: stands twice in the file",
          "services/S9: stands twice in the file",
          "desks/W9: stands twice in the file",
          "desks/W9: stands twice in the file",
          "services/S9: unknown hall H3",
          "desks/W9: unknown hall H4",
        ],
      },
    });
  });

  test("[V1] moves nothing from one hall to another", () => {
    expect(
      rowsRefused({ ...file, services: [{ ...service, id: "S1" }], desks: [{ ...desk, id: "W1" }] }, sampleVenue),
    ).toEqual(["services/S1: stands in another hall already", "desks/W1: stands in another hall already"]);
  });

  test.each([
    ["no hall", { ...file, halls: [] }],
    ["a zone that does not exist", { ...file, halls: [{ ...hall, timeZone: "Mars/Olympus" }] }],
    ["a letter that is read as a digit", { ...file, services: [{ ...service, queue: "O" }] }],
    ["an id with a slash", { ...file, desks: [{ ...desk, id: "W/9" }] }],
    ["an id that every object has", { ...file, desks: [{ ...desk, id: "constructor" }] }],
    ["a field nobody knows", { ...file, desks: [{ ...desk, colour: "red" }] }],
  ])("[V1] with %s is malformed", (_, input) => {
    expect(parse(file).success).toBe(true);
    expect(parse(input).success).toBe(false);
  });
});

describe("venue streams", () => {
  const [hallStream, hallsStream] = venueTopic.streams;
  const rowsOf = (stream: typeof hallStream, scope: string) =>
    Object.fromEntries(
      stream!.keys(sampleVenue, scope, {}).map((key) => [key, stream!.row(sampleVenue, scope, key, {})]),
    );

  test("[V2] a hall's stream puts names to the ids of its services and desks, and of no other hall", () => {
    const rows = rowsOf(hallStream, "H1");
    expect(Object.keys(rows)).toEqual([
      "hall",
      "service/S1",
      "service/S2",
      "service/S3",
      "desk/W1",
      "desk/W2",
      "desk/W3",
    ]);
    expect(rows).toMatchObject({
      hall: { name: { en: "Sample hall" }, timeZone: "Asia/Shanghai" },
      "service/S3": { name: { en: "Applications" }, queue: "B", targetMinutes: 10, frequent: false },
      "desk/W3": { number: 3, queues: ["A", "B"], priorityWindow: true },
    });
    expect(Object.keys(rowsOf(hallStream, "H2"))).toEqual(["hall"]);
    expect(hallStream?.hallOf(sampleVenue, "H2", {})).toBeUndefined();
  });

  test("[V2] every row is what its schema says", () => {
    for (const [key, row] of Object.entries(rowsOf(hallStream, "H1"))) {
      const parsed = hallStream?.rows[key.split("/", 1)[0] ?? ""]?.safeParse(row);
      expect(parsed).toEqual({ success: true, data: row });
    }
  });

  test("[V2] staff see the halls there are; a device sees its own", () => {
    expect(rowsOf(hallsStream, "all")).toEqual({
      "hall/H1": { name: sampleVenue.halls.H1?.name, timeZone: "Asia/Shanghai" },
    });
    expect(hallsStream?.roles).toEqual(["clerk", "manager", "administrator"]);
    expect(hallsStream?.hallOf(sampleVenue, "all", {})).not.toBe("H1");
    expect(hallsStream?.hallOf(sampleVenue, "H1", {})).toBeUndefined();
  });

  test("[V2] an import touches every stream of the venue", () => {
    expect(venueTopic.touches({ type: "VenueImported", halls: [], services: [], desks: [] }, sampleVenue, {})).toEqual([
      { stream: "venue.halls/all" },
      { stream: "venue.hall/H1" },
    ]);
  });
});
