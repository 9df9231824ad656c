import { type Passage, isAlphanumeric } from "./candidates.ts";
import { type View } from "./view.ts";

const domain = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)*[A-Za-z0-9-]{0,62}\.[A-Za-z]{2,24}/;

/** Looks at each @ and so many units on either side. */
export function emailsIn(view: View): Passage[] {
  const found: Passage[] = [];
  for (let sign = view.text.indexOf("@"); sign >= 0; sign = view.text.indexOf("@", sign + 1)) {
    const before = overSpaces(view, sign - 1, -1);
    let start = before + 1;
    while (start > 0 && before - start < 64 && isLocal(view.text[start - 1])) start -= 1;
    const behind = overSpaces(view, sign + 1, 1);
    const host = domain.exec(view.text.slice(behind, behind + 254))?.[0];
    if (start > before || host === undefined) continue;
    const end = behind + host.length;
    found.push({ kind: "email", view, start, end, text: view.text.slice(start, end) });
  }
  return found;
}

/** “office @ example.org” */
function overSpaces(view: View, index: number, step: 1 | -1): number {
  let place = index;
  while (view.text[place] === " " && Math.abs(place - index) < 3) place += step;
  return place;
}

const isLocal = (char: string | undefined): boolean => isAlphanumeric(char) || /^[._%+-]$/.test(char ?? "");
