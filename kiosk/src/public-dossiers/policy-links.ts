import { type PolicyRow } from "@openhall/shared/departments";
import { type Reader } from "../dossiers/reader.ts";

export const policyLinks = (
  hallId: string,
  policies: readonly (PolicyRow & { readonly id: string })[],
  { inWords, departmentName }: Reader,
) =>
  policies.map(({ id, title, departmentId }) => ({
    to: `/d/${hallId}/policy/${id}`,
    name: inWords(title),
    ...(departmentId === undefined ? {} : { note: departmentName(departmentId) }),
  }));
