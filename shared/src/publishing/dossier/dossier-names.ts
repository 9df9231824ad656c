// Which item may have which name: a name that stands for something of another topic is taken by words of that kind alone.
import { type Content, wordsPrefix } from "../content.ts";
import { dossierPrefix } from "./dossier-ids.ts";
import { type DossierTemplate, dossierTemplateNames } from "./templates.ts";

/** The template whose dossiers go by such a name. */
const templateNamed = (itemId: string): DossierTemplate | undefined =>
  dossierTemplateNames.find((template) => itemId.startsWith(dossierPrefix(template)));

/** The kind of content that a name is kept for; undefined: notices and emergency templates. */
export function kindNamed(itemId: string): "entry" | "dossier" | undefined {
  if (itemId.startsWith(wordsPrefix)) return "entry";
  return templateNamed(itemId) && "dossier";
}

/** [G150] Behind the prefix of its template stands the id of something; of an explanation that of a project, and a day. */
export function isNamedFor(itemId: string, content: Extract<Content, { kind: "dossier" }>): boolean {
  const prefix = dossierPrefix(content.template);
  const rest = itemId.slice(prefix.length);
  if (!itemId.startsWith(prefix) || !/^[A-Za-z0-9]/.test(rest)) return false;
  return content.template !== "explanation" || /\.\d{4}-\d{2}-\d{2}$/.test(rest);
}
