// The page of projects on a stage, with the sample projects. For tests only.
import { type Row } from "@openhall/shared/core";
import { projectsCommands } from "@openhall/shared/projects";
import { type StaffRole } from "@openhall/shared/venue";
import { fireEvent, screen, within } from "@testing-library/vue";
import { vi } from "vitest";
import { choiceRows } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";
import { projectItems, projectRows, projectsHall, readingRows } from "../samples/staff-projects.ts";

interface Projects {
  readonly role?: StaffRole;
  /** What stands in the address behind `/projects`. */
  readonly query?: string;
  readonly rows?: Readonly<Record<string, Row>>;
}

export async function openProjects({ role = "editor", query = "", rows = {} }: Projects = {}) {
  const stage = await openConsole({ role, at: `/projects${query}` });
  await stage.showHall(choiceRows);
  const all = { ...projectRows, ...rows };
  await stage.show("venue.hall/H1", projectsHall);
  await stage.show("projects.staff/all", all);
  await stage.show("publishing.content/all", projectItems);
  await stage.show("projects.readings/P1", readingRows);
  await arrive();

  async function arrive(): Promise<void> {
    await stage.arrive();
    await vi.dynamicImportSettled();
    await settle();
    await settle();
  }

  return {
    ...stage,
    arrive,
    /** Each of them what the hub takes. */
    sent: () => stage.link().sent.map(({ type, payload }) => ({ type, payload: taken(type, payload) })),
    last: () => stage.link().sent.at(-1)?.payload,
    /** The hub does the latest command, and this becomes of the rows. */
    async done(changes: Record<string, Row> = {}, result: object = {}): Promise<void> {
      stage.link().show("projects.staff/all", { ...all, ...changes });
      stage
        .link()
        .sent.at(-1)
        ?.answer({ ok: true, version: 1, result: { ...result } });
      await settle();
      await settle();
      vi.advanceTimersByTime(1000);
      await settle();
    },
    async press(name: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("button", { name }));
      await settle();
    },
    async go(name: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("link", { name }));
      await arrive();
    },
  };
}

function taken(type: string, payload: unknown): unknown {
  const command = type.replace(/^projects\./, "");
  if (!(command in projectsCommands)) throw new Error(`There is no command ${type}`);
  return projectsCommands[command as keyof typeof projectsCommands].payload.parse(payload);
}

export const section = (name: string | RegExp) => within(screen.getByRole("region", { name }));
export const dialog = () => within(screen.getByRole("dialog"));
export async function fill(field: HTMLElement, text: string): Promise<void> {
  await fireEvent.update(field, text);
  await settle();
}
