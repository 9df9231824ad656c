// Who comes on one day of a hall, when and for what: so many that the desks are just able to serve them, most in the middle of
// the morning and of the afternoon, fewer at lunch.
import { type Language } from "@openhall/shared/core";
import { type Chance } from "./chance.ts";
import { type DayHours } from "./day-hours.ts";

export interface PlannedVisitor {
  /** Unique in the day; what the visitor does is drawn under this name. */
  readonly name: string;
  readonly comesAt: number;
  readonly serviceId: string;
  /** `ordinary`, or the id of a class. */
  readonly class: string;
  readonly language: Language;
  /** The appointment's time, where there is one. */
  readonly appointmentAt?: number;
}

/** What the plan has to know of a service and of the desks that take it. */
export interface PlannedService {
  readonly id: string;
  readonly targetMinutes: number;
  readonly frequent: boolean;
}

export interface DayPlanInput {
  readonly hours: DayHours;
  readonly services: readonly PlannedService[];
  /** Services of each desk. */
  readonly desks: readonly (readonly string[])[];
  readonly classes: readonly string[];
  /** Of the visitors that the desks could serve, how many come. */
  readonly load: number;
}

/** Beside the visit itself: the walk to the desk, a greeting, a look at the screen. */
const betweenVisitsMinutes = 0.8;
/** Lunch and a break. */
const awayMinutes = 55;
const lastComeBeforeClosingMs = 10 * 60_000;
/** Of a frequent service, to one of another. */
const frequentWeight = 3;
const shares = { priority: 0.08, english: 0.06, appointment: 0.06, atTheDoor: 0.07 };
const doorMs = 90_000;
const mostVisitors = 3_000;

/** In the order they come. */
export function planDay(chance: Chance, input: DayPlanInput): PlannedVisitor[] {
  const wanted = visitsByService(input);
  const all = input.services.flatMap(({ id }) =>
    Array.from({ length: Math.round(wanted.get(id) ?? 0) }, (_, index) =>
      planVisitor(`${id} ${index + 1}`, id, chance, input),
    ),
  );
  return all.toSorted((one, other) => one.comesAt - other.comesAt);
}

function planVisitor(name: string, serviceId: string, dayChance: Chance, { hours, classes }: DayPlanInput) {
  const chance = dayChance.of(name);
  const comesAt = Math.round(arrival(chance, hours));
  const isPriority = chance.happens(shares.priority);
  const ticketClass = (isPriority ? chance.pick(classes) : undefined) ?? "ordinary";
  const language: Language = chance.happens(shares.english) ? "en" : "zh";
  const hasAppointment = ticketClass === "ordinary" && chance.happens(shares.appointment);
  const visitor: PlannedVisitor = { name, comesAt, serviceId, class: ticketClass, language };
  return hasAppointment ? { ...visitor, appointmentAt: appointmentOf(comesAt, chance) } : visitor;
}

/** Most come some minutes before their time, some too late. */
function appointmentOf(comesAt: number, chance: Chance): number {
  const early = chance.happens(0.88) ? chance.between(2, 9) : chance.between(-25, -16);
  return Math.round((comesAt + early * 60_000) / 300_000) * 300_000;
}

/** By rejection under the day's curve; a few stand at the door when it opens. */
function arrival(chance: Chance, { opensAt, closesAt }: DayHours): number {
  if (chance.happens(shares.atTheDoor)) return opensAt + chance.between(1_000, doorMs);
  const last = closesAt - lastComeBeforeClosingMs;
  for (;;) {
    const at = chance.between(opensAt, last);
    if (chance.happens(curve((at - opensAt) / (closesAt - opensAt)))) return at;
  }
}

/** How many come at a part of the day from 0 to 1, beside the busiest moment: for 08:30–17:30 busiest at ten and at three. */
const curve = (part: number): number =>
  Math.min(1, 0.22 + 0.78 * bump(part, 0.17, 0.12) + 0.66 * bump(part, 0.71, 0.13));

const bump = (part: number, middle: number, width: number): number => Math.exp(-(((part - middle) / width) ** 2));

/** Each desk's time is shared among its services, so that no queue is flooded while others stand empty. */
function visitsByService({ hours, services, desks, load }: DayPlanInput): Map<string, number> {
  const minutes = Math.max(0, (hours.closesAt - hours.opensAt) / 60_000 - awayMinutes) * load;
  const known = new Map(services.map((service) => [service.id, service]));
  const visits = new Map<string, number>();
  for (const serviceIds of desks) {
    const own = serviceIds.flatMap((id) => known.get(id) ?? []);
    const round = own.reduce((sum, service) => sum + weightOf(service) * minutesOf(service), 0);
    for (const service of own)
      visits.set(service.id, (visits.get(service.id) ?? 0) + (minutes / round) * weightOf(service));
  }
  const total = [...visits.values()].reduce((sum, count) => sum + count, 0);
  const scale = Math.min(1, mostVisitors / total);
  return new Map([...visits].map(([id, count]) => [id, count * scale]));
}

const weightOf = ({ frequent }: PlannedService): number => (frequent ? frequentWeight : 1);
const minutesOf = ({ targetMinutes }: PlannedService): number => targetMinutes + betweenVisitsMinutes;
