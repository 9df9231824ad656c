import { describe, expect, test } from "vitest";
import { staffRoles } from "../core/index.ts";
import { sampleVenue } from "../samples/venue.ts";
import { venueTopic, type VenueState } from "./index.ts";
import { decide, done, eventsOf, familyOf, file, hallH2, rowsOf } from "./venue-story.fixture.ts";

const name = { zh: "新", en: "New" };
const full = done(
  "import",
  {
    ...file,
    halls: [{ ...hallH2, creditMinutes: 12, hours: [{ days: [1], from: "09:00", to: "17:00" }] }],
    profiles: [{ id: "P1", hallId: "H2", name, serviceIds: ["S9"], ranked: true }],
    classes: [{ id: "elder", name, creditMinutes: 30 }],
    staff: [
      { id: "李_1", name: "李", role: "clerk" },
      { id: "wang", name: "Wang", role: "administrator" },
    ],
  },
  sampleVenue,
);

const streams = (state: VenueState): string[] =>
  venueTopic.streams.flatMap(({ name: family, scopes }) => scopes(state, {}).map((scope) => `${family}/${scope}`));

describe("venue streams", () => {
  test("[V2] a hall's stream puts names to the ids of what is in use there, and of nothing of another hall", () => {
    const rows = rowsOf("venue.hall/H1", full);
    const services = ["service/S1", "service/S2", "service/S3"];
    const desks = ["desk/W1", "desk/W2", "desk/W3"];
    expect(Object.keys(rows)).toEqual(["hall", ...services, ...desks, "class/priority", "class/elder"]);
    expect(rows).toMatchObject({
      hall: { name: { en: "Sample hall" }, timeZone: "Asia/Shanghai", guardMinutes: 40, hours: [] },
      "service/S3": { name: { en: "Applications" }, queue: "B", targetMinutes: 10, frequent: false, subjects: [] },
      "desk/W3": { number: 3, queues: ["A", "B"], priorityWindow: true },
      "class/priority": { creditMinutes: 15 },
    });
    expect(rowsOf("venue.hall/H2", full)).toMatchObject({
      hall: { hours: [{ days: [1], from: "09:00", to: "17:00" }] },
      "profile/P1": { name, serviceIds: ["S9"], ranked: true },
      "class/priority": { creditMinutes: 12 },
      "class/elder": { name, creditMinutes: 30 },
    });
    const retired = done("retire", { table: "services", id: "S2" }, full);
    expect(Object.keys(rowsOf("venue.hall/H1", retired))).not.toContain("service/S2");
    expect(familyOf("venue.hall/H1").family.row(retired, "H1", "service/S2", {})).toBeUndefined();
    expect(familyOf("venue.hall/H1").family.row(full, "H1", "service/S9", {})).toBeUndefined();
  });

  test("[V2] a hall that nobody knows has no stream; one out of use keeps its name and lists nothing", () => {
    const { family } = familyOf("venue.hall/H3");
    expect(family.hallOf(full, "H3", {})).toBeUndefined();
    const retired = done("retire", { table: "halls", id: "H2" }, full);
    expect(family.hallOf(retired, "H2", {})).toBe("H2");
    expect(Object.keys(rowsOf("venue.hall/H2", retired)).filter((key) => !key.startsWith("class/"))).toEqual(["hall"]);
    expect(Object.keys(rowsOf("venue.halls/all", retired))).toEqual(["hall/H1"]);
  });

  test("[V2] staff see the halls there are and who works here, also who has left; a device sees its own hall", () => {
    expect(Object.keys(rowsOf("venue.halls/all", full))).toEqual(["hall/H1", "hall/H2"]);
    const left = done("retire", { table: "staff", id: "李_1" }, full);
    expect(rowsOf("venue.staff/all", left)).toEqual({
      "staff/李_1": { name: "李", role: "clerk" },
      "staff/wang": { name: "Wang", role: "administrator" },
    });
    for (const stream of ["venue.halls/all", "venue.staff/all"]) {
      const { family } = familyOf(stream);
      expect(family.roles).toEqual(staffRoles);
      expect(family.hallOf(full, "all", {})).not.toBe("H1");
      expect(family.hallOf(full, "H1", {})).toBeUndefined();
    }
  });

  test("[V2] every row is what its schema says", () => {
    for (const stream of streams(full)) {
      const { family } = familyOf(stream);
      for (const [key, row] of Object.entries(rowsOf(stream, full))) {
        const parsed = family.rows[key.split("/", 1)[0] ?? ""]?.safeParse(row);
        expect({ key, ...parsed }).toEqual({ key, success: true, data: row });
      }
    }
  });

  test("[V10] the set-up's rows are whole, for those who may set up, and go back into the command that puts them", () => {
    const { family } = familyOf("venue.setup/all");
    expect(family.roles).toEqual(["manager", "administrator"]);
    const retired = done("retire", { table: "desks", id: "W1" }, full);
    const rows = rowsOf("venue.setup/all", retired);
    expect(rows["desk/W1"]).toEqual({ ...sampleVenue.desks.W1, retired: true });
    expect(Object.keys(rows)).toHaveLength(Object.values(full).flatMap((table) => Object.keys(table)).length);
    for (const [key, { retired: isOut, ...row } = {}] of Object.entries(rows)) {
      const put = decide(`put-${key.split("/")[0]}`, row, retired);
      expect({ key, events: eventsOf(put).length }).toEqual({ key, events: isOut ? 1 : 0 });
    }
  });
});

describe("a change", () => {
  const touchesOf = (type: string, payload: unknown, state = full) => {
    const events = eventsOf(decide(type, payload, state));
    const now = events.reduce(venueTopic.evolve, state);
    return events.flatMap((event) => venueTopic.touches(event, now, {}));
  };

  test("[V2] touches its own rows and no others", () => {
    expect(touchesOf("put-desk", { ...sampleVenue.desks.W1, number: 7 })).toEqual([
      { stream: "venue.setup/all", key: "desk/W1" },
      { stream: "venue.hall/H1", key: "desk/W1" },
    ]);
    expect(touchesOf("retire", { table: "staff", id: "李_1" })).toEqual([
      { stream: "venue.setup/all", key: "staff/李_1" },
      { stream: "venue.staff/all", key: "staff/李_1" },
    ]);
    expect(touchesOf("put-hall", { ...hallH2, creditMinutes: 1 })).toEqual([
      { stream: "venue.setup/all", key: "hall/H2" },
      { stream: "venue.halls/all", key: "hall/H2" },
      { stream: "venue.hall/H2" },
    ]);
    expect(touchesOf("put-class", { id: "elder", name })).toEqual([
      { stream: "venue.setup/all", key: "class/elder" },
      { stream: "venue.hall/H1", key: "class/elder" },
      { stream: "venue.hall/H2", key: "class/elder" },
    ]);
  });

  test.each([
    ["a file that replaces", "import", { ...file, replace: true }],
    ["a hall that goes", "retire", { table: "halls", id: "H2" }],
    ["a service that takes a profile with it", "retire", { table: "services", id: "S9" }],
    ["another credit", "put-hall", { ...hallH2, creditMinutes: 1 }],
  ])("[V2] %s touches every row that it changes", (_, type, payload) => {
    const touches = touchesOf(type, payload);
    const now = done(type, payload, full);
    for (const stream of streams(now)) {
      const [was, is] = [rowsOf(stream, full), rowsOf(stream, now)];
      const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
      );
      for (const key of changed)
        expect(touches.filter((touch) => touch.stream === stream && (touch.key ?? key) === key)).not.toEqual([]);
    }
  });
});
