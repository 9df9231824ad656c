import { type DomainEvent, type TopicEvent, type Touch } from "../core/index.ts";
import { dossierPrefix } from "../publishing/index.ts";
import { type DepartmentsEvent } from "./events.ts";
import { type DepartmentsReads, type DepartmentsState } from "./state.ts";

/** Rows of the streams that show what has changed. */
export const touchesOfDepartments = (event: DepartmentsEvent, _: DepartmentsState, reads: DepartmentsReads): Touch[] =>
  [...new Set(departmentIdsOf(event))].flatMap((id) => touchesOfRow(`department/${id}`, reads));

const departmentIdsOf = (event: DepartmentsEvent): readonly string[] =>
  event.type === "ClosuresEnded" ? event.stops.map(({ departmentId }) => departmentId) : [event.departmentId];

/** In every hall: its words may have stood in others before. */
const touchesOfRow = (key: string, { venue }: DepartmentsReads): Touch[] => [
  ...Object.keys(venue.halls).map((hallId) => ({ stream: `departments.hall/${hallId}`, key })),
  ...(key.startsWith("department/") ? [{ stream: "departments.staff/all", key }] : []),
];

/** Words that are let through or gone; halls and departments of the venue. */
export function touchesOfReads(_: DepartmentsState, reads: DepartmentsReads, { topic, event }: TopicEvent): Touch[] {
  if (topic === "publishing")
    return itemIdsOf(event).flatMap((itemId) => {
      const key = keyOfItem(itemId);
      return key === undefined ? [] : touchesOfRow(key, reads);
    });
  return topic === "venue" && isSeen(event)
    ? [
        ...Object.keys(reads.venue.halls).map((hallId) => ({ stream: `departments.hall/${hallId}` })),
        { stream: "departments.staff/all" },
      ]
    : [];
}

function keyOfItem(itemId: string): string | undefined {
  const template = (["department", "update", "policy"] as const).find((one) => itemId.startsWith(dossierPrefix(one)));
  return template && `${template}/${itemId.slice(dossierPrefix(template).length)}`;
}

const opening = ["ItemApproved", "ItemStarted", "ItemEnded", "ItemWithdrawn"];

function itemIdsOf(event: DomainEvent): readonly string[] {
  if (opening.includes(event.type)) return "itemId" in event && typeof event.itemId === "string" ? [event.itemId] : [];
  const many = event.type === "ItemsForgotten" && "itemIds" in event ? event.itemIds : [];
  return Array.isArray(many) ? many.filter((id) => typeof id === "string") : [];
}

const isSeen = (event: DomainEvent): boolean =>
  !("table" in event) || event.table === "halls" || event.table === "departments";
