// The page of projects in the states that matter, for the gallery.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type Opening, openConsole } from "./gallery-stage.ts";
import { choiceRows } from "./hall-rows.ts";
import { projectItems, projectRows, projectsHall, readingRows, wrongFigures } from "./staff-projects.ts";

interface Page {
  readonly at?: string;
  readonly role?: Opening["role"];
  readonly answers?: NonNullable<Opening["answers"]>;
  readonly size?: GalleryState["size"];
  readonly afterwards?: (page: HTMLElement) => void | Promise<void>;
}

const projects = (
  name: string,
  { at = "", role = "project-owner", answers, size, afterwards }: Page,
): GalleryState => ({
  name: `projects--${name}`,
  ...(size && { size }),
  mount: (element, { language }) =>
    openConsole(element, language, {
      role,
      at: `/projects${at}`,
      ...(answers && { answers }),
      streams: {
        "venue.hall/H1": projectsHall,
        "queue.hall/H1": choiceRows,
        "projects.staff/all": projectRows,
        "projects.readings/P1": readingRows,
        "publishing.content/all": projectItems,
      },
      ...(afterwards && { afterwards: (_, page) => afterwards(page) }),
    }),
});

/** A part of the page is loaded when somebody goes there. */
async function found<Part extends Element>(page: HTMLElement, look: () => Part | undefined | null): Promise<Part> {
  for (;;) {
    const part = look();
    if (part) return part;
    await new Promise(requestAnimationFrame);
  }
}

/** Types into the field whose label begins so. */
async function type(page: HTMLElement, label: RegExp, text: string): Promise<void> {
  const field = await found(page, () => {
    const of = [...page.querySelectorAll("label")].find((one) => label.test(one.textContent));
    return page.querySelector<HTMLInputElement>(`[id="${of?.htmlFor ?? ""}"]`);
  });
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

async function chooseFile(page: HTMLElement, name: string): Promise<void> {
  const field = await found(page, () => page.querySelector<HTMLInputElement>("input[type=file]"));
  const chosen = new DataTransfer();
  chosen.items.add(new File(["x"], name));
  field.files = chosen.files;
  field.dispatchEvent(new Event("change"));
}

const tablet = { width: 1024, height: 768 };

export const projectStates: readonly GalleryState[] = [
  projects("list", { role: "editor" }),
  projects("page", { at: "?project=P1", afterwards: (page) => type(page, /^(累计完成|Done so far)/, "75.5") }),
  projects("held-red", { at: "?project=P4", role: "editor", size: tablet }),
  projects("funds-wrong-sums", {
    at: "?project=P1&at=funds",
    afterwards: (page) => type(page, /^(总投资|Total)/, "28,000.000001"),
  }),
  projects("questions", { at: "?part=asked", role: "manager" }),
  projects("import-wrong", {
    at: "?part=files",
    role: "editor",
    answers: { "POST projects/preview": wrongFigures },
    afterwards: (page) => chooseFile(page, "progress.csv"),
  }),
];
