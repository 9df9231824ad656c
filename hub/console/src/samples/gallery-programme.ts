// The page of the programme in every state, for the gallery.
import { type Row } from "@openhall/shared/core";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type Opening, openConsole, press } from "./gallery-stage.ts";
import { choiceRows } from "./hall-rows.ts";
import { wrongPreview } from "./import-previews.ts";
import { fullProgramme, programmeHall, programmeItems, programmeRows } from "./programme-rows.ts";

interface Page {
  readonly at?: string;
  readonly role?: Opening["role"];
  readonly rows?: Record<string, Row>;
  readonly answers?: NonNullable<Opening["answers"]>;
  readonly size?: GalleryState["size"];
  readonly afterwards?: Opening["afterwards"];
}

const programme = (
  name: string,
  { at = "", role = "editor", rows, answers, size, afterwards }: Page,
): GalleryState => ({
  name: `programme--${name}`,
  ...(size && { size }),
  mount: (element, { language }) =>
    openConsole(element, language, {
      role,
      at: `/programme${at}`,
      ...(answers && { answers }),
      streams: {
        "venue.hall/H1": programmeHall,
        "queue.hall/H1": choiceRows,
        "programme.staff/all": rows ?? programmeRows,
        "publishing.content/all": programmeItems,
        "screens.playlists/all": {},
      },
      ...(afterwards && { afterwards }),
    }),
});

/** The part with the field is loaded when somebody goes there. */
async function fileField(page: HTMLElement): Promise<HTMLInputElement> {
  const field = page.querySelector<HTMLInputElement>("input[type=file]");
  if (field) return field;
  await new Promise(requestAnimationFrame);
  return fileField(page);
}

async function chooseFile(page: HTMLElement, name: string): Promise<void> {
  const field = await fileField(page);
  const chosen = new DataTransfer();
  chosen.items.add(new File(["x"], name));
  field.files = chosen.files;
  field.dispatchEvent(new Event("change"));
}

const tablet = { width: 1024, height: 768 };

export const programmeStates: readonly GalleryState[] = [
  programme("list", {}),
  programme("list-full", { rows: fullProgramme }),
  programme("list-empty", { rows: {} }),
  programme("month-full", { at: "?part=month", rows: fullProgramme, role: "approver" }),
  programme("entry", { at: "?entry=renewal", role: "manager" }),
  programme("entry-new", { afterwards: (_, page) => press(page, /^(新增场次|New entry)$/) }),
  programme("pledges", { at: "?part=pledges" }),
  programme("files", { at: "?part=files" }),
  programme("import-wrong", {
    at: "?part=files",
    answers: { "POST programme/preview": wrongPreview },
    afterwards: (_, page) => chooseFile(page, "programme.csv"),
  }),
  programme("run", { role: "greeter", size: tablet }),
  programme("run-delay", {
    at: "?part=run&at=policy",
    size: tablet,
    afterwards: (_, page) => press(page, /^(推迟 10 分钟|Delay by 10 min)$/),
  }),
  programme("run-no-hub", { role: "greeter", size: tablet, afterwards: (link) => link.lose() }),
];
