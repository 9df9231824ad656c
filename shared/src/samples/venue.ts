import { type Desk, type Hall, type Service, type VenueState } from "../venue/index.ts";

const hall: Hall = {
  id: "H1",
  name: { zh: "示例大厅", en: "Sample hall" },
  timeZone: "Asia/Shanghai",
  guardMinutes: 40,
  creditMinutes: 15,
  returnAfterCalls: 2,
  appointmentEarlyMinutes: 10,
  appointmentLateMinutes: 15,
  autoMiss: false,
  hours: [],
};

const service = (id: string, queue: string, zh: string, en: string): Service => ({
  id,
  hallId: "H1",
  name: { zh, en },
  department: { zh: "示例部门", en: "Sample department" },
  queue,
  targetMinutes: 10,
  frequent: id === "S1",
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
});

const desk = (number: number, queues: readonly string[], priorityWindow = false): Desk => ({
  id: `W${number}`,
  hallId: "H1",
  number,
  name: { zh: `${number}号咨询台`, en: `Desk ${number}` },
  queues,
  priorityWindow,
});

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): Record<string, Thing> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

/** A small hall: queue A with services S1 and S2, queue B with S3; desk 1 takes A, desk 2 takes B, desk 3 both, priority first. */
export const sampleVenue: VenueState = {
  halls: byId([hall]),
  services: byId([
    service("S1", "A", "查询", "Search"),
    service("S2", "A", "更正", "Correction"),
    service("S3", "B", "申请受理", "Applications"),
  ]),
  desks: byId([desk(1, ["A"]), desk(2, ["B"]), desk(3, ["A", "B"], true)]),
  profiles: {},
  classes: byId([{ id: "priority", name: { zh: "优先", en: "Priority" } }]),
  staff: {},
  devices: {},
  venues: {},
  departments: {},
  sensors: {},
};
