// What a scene of projects shows: its title, whose it is, its panels. Pure.
import { type Bilingual } from "@openhall/shared/core";
import { type Scene } from "@openhall/shared/screens";
import { both, type Part } from "../../programme/cards/card.ts";
import { type Panel } from "../panels/panel.ts";
import { panelWords } from "../project-words.ts";
import { type ProjectFacts } from "../use-projects.ts";
import { notesOf, panelsOf, stripOf } from "./board-panels.ts";
import { type Context } from "./context.ts";
import { projectCard } from "./project-card.ts";
import { lines, part, word } from "./words-in-parts.ts";

interface Content {
  readonly title: Bilingual;
  readonly shorter?: readonly Bilingual[];
  readonly strip?: Bilingual;
  readonly notes?: readonly Part[];
  readonly panels: readonly Panel[];
  readonly mostPages?: number;
}

/** @param contextAt of a project, in its own time zone; without one in the hall's */
export function contentOf(
  scene: Extract<Scene, { kind: "project" | "projects" }>,
  projects: readonly ProjectFacts[],
  contextAt: (timeZone?: string) => Context,
): Content {
  const { told } = contextAt();
  if (scene.kind === "projects") {
    const title = word("projects");
    if (projects.length === 0) return note(title, word(told.isKnown ? "noProjects" : "loading"));
    const code = told.addressOf();
    const cards = projects.map((one) => projectCard(one, contextAt(one.row.timeZone)));
    const more: Panel[] =
      code === undefined
        ? []
        : [
            {
              key: "phone",
              title: word("contact"),
              items: [{ kind: "code", code, words: word("scanAll"), isSpare: true }],
            },
          ];
    // All of them side by side, as far as the glass allows.
    return { title, panels: [...cards, ...more], mostPages: 1 };
  }
  const one = projects.find(({ id }) => id === scene.projectId);
  if (!one) return note(word("projects"), word(told.isKnown ? "notHere" : "loading"));
  const context = contextAt(one.row.timeZone);
  const { title } = one.row;
  const name = scene.view === "board" ? undefined : scene.view;
  return {
    title: name ? both(`${title.zh} · ${panelWords.zh[name]}`, `${title.en}: ${panelWords.en[name]}`) : title,
    shorter: [title],
    ...(scene.view === "board" && { strip: stripOf(one, context) }),
    notes: notesOf(one),
    panels: panelsOf(scene.view, one, context),
  };
}

const note = (title: Bilingual, text: Bilingual): Content => ({
  title,
  panels: [{ key: "note", title: both("", ""), items: [lines(part("title", text))] }],
});
