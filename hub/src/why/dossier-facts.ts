// Which dossiers the screens of a hall may show: those whose project, department or policy is in its rows.
import { dossierIdOf } from "@openhall/shared/publishing";
import { type ShowFacts } from "@openhall/shared/screens";
import { type Streams } from "../streams/create-streams.ts";

/** Where rows of a kind stand; a hub without the topic has no such stream, and so shows none of them. */
const families = [
  { family: "projects.hall", template: "project" },
  { family: "departments.hall", template: "department" },
  { family: "departments.hall", template: "policy" },
] as const;

export const dossierFacts = (streams: Pick<Streams, "shown">, hallId: string): ShowFacts["dossiers"] =>
  families.flatMap(({ family, template }) => {
    const keys = Object.keys(streams.shown(`${family}/${hallId}`)?.rows ?? {});
    const prefix = `${template}/`;
    return keys.flatMap((key) => (key.startsWith(prefix) ? [dossierIdOf(template, key.slice(prefix.length))] : []));
  });
