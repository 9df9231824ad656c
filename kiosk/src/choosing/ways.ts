// The ways on from the first page, beside the frequent services. A topic that a visitor can come for adds its line here.
import { Building2, CalendarCheck, CalendarDays, HardHat, Landmark, LayoutGrid, Search } from "@lucide/vue";
import { type Component } from "vue";
import { type useHallStore } from "../hall/hall-store.ts";
import { type usePublicKeysStore } from "../openness/public-keys-store.ts";
import { type useProgrammeStore } from "../programme/programme-store.ts";
import { type useVisitStore } from "../visit/visit-store.ts";

type Hall = ReturnType<typeof useHallStore>;
type Programme = ReturnType<typeof useProgrammeStore>;
type PublicKeys = ReturnType<typeof usePublicKeysStore>;
type Visit = ReturnType<typeof useVisitStore>;

interface Way {
  /** Its name in the words of choosing. */
  readonly id:
    | "today"
    | "programme"
    | "projects"
    | "openDepartments"
    | "search"
    | "byDepartment"
    | "allServices"
    | "checkIn";
  readonly icon: Component;
  /** Only what works is offered. */
  isThere(hall: Hall, programme: Programme, publicKeys: PublicKeys): boolean;
  take(visit: Visit): void;
}

const hasToday = (programme: Programme): boolean => programme.entriesOf(programme.today).length > 0;

const hasMore = (hall: Hall): boolean => hall.frequentServices.length < hall.services.length;

const ways: readonly Way[] = [
  {
    id: "today",
    icon: CalendarDays,
    isThere: (_, programme) => hasToday(programme),
    take: (visit) => (visit.programme = { list: { by: "today" } }),
  },
  {
    id: "programme",
    icon: CalendarDays,
    isThere: (_, programme) => programme.entries.length > 0 && !hasToday(programme),
    take: (visit) => (visit.programme = { list: { by: "today" } }),
  },
  {
    id: "projects",
    icon: HardHat,
    isThere: (_hall, _programme, { hasProjects }) => hasProjects,
    take: (visit) => (visit.open = { at: "projects" }),
  },
  {
    id: "openDepartments",
    icon: Landmark,
    isThere: (_hall, _programme, { hasDepartments }) => hasDepartments,
    take: (visit) => (visit.open = { at: "departments" }),
  },
  { id: "search", icon: Search, isThere: hasMore, take: (visit) => (visit.offer = "search") },
  {
    id: "byDepartment",
    icon: Building2,
    isThere: (hall) => hasMore(hall) && hall.departments.length > 1,
    take: (visit) => (visit.offer = "departments"),
  },
  { id: "allServices", icon: LayoutGrid, isThere: hasMore, take: (visit) => (visit.offer = "all") },
  { id: "checkIn", icon: CalendarCheck, isThere: () => true, take: (visit) => visit.enterCode() },
];

/** More would leave the services too little room. */
const waysAtMost = 6;

/** Those that work; where they are too many, services by department are one touch further, behind all services. */
export function waysHere(...stores: Parameters<Way["isThere"]>): readonly Way[] {
  const there = ways.filter((way) => way.isThere(...stores));
  return there.length <= waysAtMost ? there : there.filter(({ id }) => id !== "byDepartment");
}
