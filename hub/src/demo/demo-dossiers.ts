// The words of the demo's four projects, twelve departments, their news and policies, for the gate.
import { dossierSchema } from "@openhall/shared/publishing";
import { type DemoItem } from "./demo-content.ts";
import departments from "./linlan-departments.json" with { type: "json" };
import projects from "./linlan-projects.json" with { type: "json" };

export const demoDossiers: readonly DemoItem[] = [...projects.dossiers, ...departments.dossiers].map(
  ({ itemId, content }) => ({ itemId, content: dossierSchema.parse(content) }),
);

/** Lines and addresses that stand in them to be called: not what the scan looks for. */
export const demoLines: readonly { readonly value: string; readonly whose: string }[] = [
  ...new Map(
    demoDossiers.flatMap(({ content }) =>
      content.kind !== "dossier"
        ? []
        : content.sections.flatMap(({ id, lines }) =>
            lines.flatMap(({ field, number }) =>
              number !== undefined && (id === "contact" || field === "phone" || field === "complaints")
                ? [[number, { value: number, whose: content.title.zh }] as const]
                : [],
            ),
          ),
    ),
  ).values(),
];
