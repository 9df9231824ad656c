import { type Bilingual } from "../core/index.ts";
import { byUse, type ListedService } from "./find-services.ts";

export interface ServiceGroup {
  /** Absent: the frequent ones of all departments. */
  readonly department?: Bilingual;
  readonly services: readonly ListedService[];
}

/** [G3] Every service by its department, in the order of their letters; the frequent ones once more in front. */
export function groupServices(services: readonly ListedService[]): ServiceGroup[] {
  const inOrder = [...services].sort(byUse);
  const frequent = inOrder.filter((service) => service.frequent);
  const groups = new Map<string, ListedService[]>();
  for (const service of [...inOrder].sort((one, other) =>
    one.queue < other.queue ? -1 : one.queue > other.queue ? 1 : 0,
  ))
    groups.set(service.department.zh, [...(groups.get(service.department.zh) ?? []), service]);
  const byDepartment = [...groups.values()].flatMap((members): ServiceGroup[] =>
    members[0] ? [{ department: members[0].department, services: members }] : [],
  );
  return frequent.length > 0 && frequent.length < services.length
    ? [{ services: frequent }, ...byDepartment]
    : byDepartment;
}
