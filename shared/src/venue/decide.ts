import { accept, type Decision, lookup, refuse } from "../core/index.ts";
import { type ImportVenue, type VenueCommand } from "./commands.ts";
import { type VenueEvent } from "./events.ts";
import { type VenueState } from "./state.ts";

export function decideVenue(command: VenueCommand, state: VenueState): Decision<VenueEvent> {
  switch (command.type) {
    case "import":
      return decideImport(command.payload, state);
  }
}

/** [V1] All or nothing: a wrong file changes nothing and every wrong row is named. */
function decideImport(file: ImportVenue, state: VenueState): Decision<VenueEvent> {
  const rows = wrongRows(file, state);
  if (rows.length > 0) return refuse("venue-file-wrong", { rows });
  return accept([{ type: "VenueImported", ...file }], {
    halls: file.halls.length,
    services: file.services.length,
    desks: file.desks.length,
  });
}

function wrongRows(file: ImportVenue, state: VenueState): string[] {
  const halls = new Set(file.halls.map((hall) => hall.id));
  return [
    ...repeated("halls", file.halls),
    ...repeated("services", file.services),
    ...repeated("desks", file.desks),
    ...file.services
      .filter((row) => !halls.has(row.hallId))
      .map((row) => `services/${row.id}: unknown hall ${row.hallId}`),
    ...file.desks.filter((row) => !halls.has(row.hallId)).map((row) => `desks/${row.id}: unknown hall ${row.hallId}`),
    ...file.services
      .filter((row) => (lookup(state.services, row.id)?.hallId ?? row.hallId) !== row.hallId)
      .map((row) => `services/${row.id}: stands in another hall already`),
    ...file.desks
      .filter((row) => (lookup(state.desks, row.id)?.hallId ?? row.hallId) !== row.hallId)
      .map((row) => `desks/${row.id}: stands in another hall already`),
  ];
}

function repeated(table: string, rows: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }) => {
    if (seen.has(id)) return [`${table}/${id}: stands twice in the file`];
    seen.add(id);
    return [];
  });
}
