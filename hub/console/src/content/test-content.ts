// The content page in front of somebody of a role, for the tests of this folder.
import { type Row } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";
import { fireEvent, screen } from "@testing-library/vue";
import { vi } from "vitest";
import { contentRows, contentStaff } from "../samples/content-rows.ts";
import { hallWithDevices, wellScreens } from "../samples/gallery-screens.ts";
import { choiceRows } from "../samples/hall-rows.ts";
import { leaveFramesEmpty } from "../samples/test-frames.ts";
import { openConsole, settle } from "../samples/stage.ts";

interface Opening {
  readonly role?: StaffRole;
  /** The query of the address, such as `item=heat`. */
  readonly at?: string;
  readonly rows?: Record<string, Row>;
  /** Rows of `publishing.item/<id>` by id. */
  readonly items?: Readonly<Record<string, Record<string, Row>>>;
  readonly screens?: Record<string, Row>;
}

/** The content page as c1 sees it. */
export async function openContent({ role = "editor", at = "", rows = contentRows, ...opening }: Opening = {}) {
  leaveFramesEmpty();
  const stage = await openConsole({ role, at: `/content?${at}` });
  for (const [door, body] of Object.entries(wellScreens)) stage.replyAt(door, body);
  await stage.showHall(choiceRows);
  await stage.show("venue.hall/H1", hallWithDevices);
  await stage.show("venue.staff/all", contentStaff);
  await stage.show("publishing.content/all", rows);
  const shown: Record<string, Record<string, Row>> = {
    "screens.hall/H1": opening.screens ?? {},
    ...Object.fromEntries(Object.entries(opening.items ?? {}).map(([id, item]) => [`publishing.item/${id}`, item])),
  };
  for (const [stream, one] of Object.entries(shown)) await stage.show(stream, one);
  await stage.arrive();

  const link = stage.link();
  const fieldOf = (label: string, place: number): HTMLElement => {
    const field = screen.getAllByLabelText(label)[place];
    if (!field) throw new Error(`There is no field ${label} at ${place}`);
    return field;
  };
  return {
    ...stage,
    /** What was sent about content, without the reading of streams. */
    sent: () => link.sent.map(({ type, payload }) => ({ type, payload })),
    async press(name: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("button", { name }));
      await settle();
    },
    async follow(name: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("link", { name }));
      await stage.arrive();
    },
    /** Into the field of this label; of several the one at that place. */
    async type(label: string, text: string, place = 0): Promise<void> {
      await fireEvent.update(fieldOf(label, place), text);
      await settle();
    },
    /** The hub does the latest command, and these rows of the list are what it made. */
    async done(changes: Record<string, Row> = {}, version = 1): Promise<void> {
      link.show("publishing.content/all", { ...link.link.open("publishing.content/all").rows, ...changes });
      link.sent.at(-1)?.answer({ ok: true, version, result: {} });
      await settle();
      await settle();
    },
    /** What was typed has been scanned. */
    scanned: (text: string | RegExp) => vi.waitFor(() => screen.getAllByText(text)),
  };
}
