import { lookup } from "@openhall/shared/core";
import { type PreviewRequest } from "@openhall/shared/screens";
import { type DepartmentsTold } from "../scenes/department/told.ts";

export function previewDepartments(rows: () => PreviewRequest["departments"]): DepartmentsTold {
  /** By key as in the stream. */
  const all = (): Readonly<Record<string, unknown>> => {
    const { departments = {}, updates = {}, policies = {} } = rows() ?? {};
    const keyed = (kind: string, of: object) => Object.entries(of).map(([id, row]) => [`${kind}/${id}`, row] as const);
    return Object.fromEntries([
      ...keyed("department", departments),
      ...keyed("update", updates),
      ...keyed("policy", policies),
    ]);
  };
  return {
    isKnown: true,
    isLive: true,
    heardAt: undefined,
    get keys() {
      return Object.keys(all());
    },
    rowOf: (key) => lookup(all(), key),
    nameOf: (id) => lookup(rows()?.names ?? {}, id)?.name,
    addressOf: () => undefined,
  };
}
