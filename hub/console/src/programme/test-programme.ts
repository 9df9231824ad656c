// The programme's page on a stage, with the sample day. For tests only.
import { type Row } from "@openhall/shared/core";
import { programmeCommands } from "@openhall/shared/programme";
import { type StaffRole } from "@openhall/shared/venue";
import { fireEvent, screen, within } from "@testing-library/vue";
import { vi } from "vitest";
import { leaveFramesEmpty } from "../samples/test-frames.ts";
import { choiceRows } from "../samples/hall-rows.ts";
import { programmeHall, programmeItems, programmeRows } from "../samples/programme-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";

interface Programme {
  readonly role?: StaffRole;
  /** What stands in the address behind `/programme`. */
  readonly query?: string;
  readonly at?: string;
  readonly rows?: Readonly<Record<string, Row>>;
  readonly streams?: Readonly<Record<string, Record<string, Row>>>;
}

export async function openProgramme({ role = "editor", query = "", at, rows, streams = {} }: Programme = {}) {
  leaveFramesEmpty();
  const stage = await openConsole({ role, at: at ?? `/programme${query}` });
  await stage.showHall(choiceRows);
  const shown: Record<string, Readonly<Record<string, Row>>> = {
    "venue.hall/H1": programmeHall,
    "programme.staff/all": rows ?? programmeRows,
    "publishing.content/all": programmeItems,
    "screens.playlists/all": {},
    ...streams,
  };
  for (const [stream, of] of Object.entries(shown)) await stage.show(stream, of);
  await stage.arrive();
  await vi.dynamicImportSettled();
  await settle();

  return {
    ...stage,
    /** Each of them what the hub takes. */
    sent: () => stage.link().sent.map(({ type, payload }) => ({ type, payload: taken(type, payload) })),
    /** The hub does the latest command, and this becomes of the entries. */
    async done(changes: Record<string, Row> = {}, result: object = {}): Promise<void> {
      stage.link().show("programme.staff/all", { ...(rows ?? programmeRows), ...changes });
      stage
        .link()
        .sent.at(-1)
        ?.answer({ ok: true, version: 1, result: { ...result } });
      await settle();
      await settle();
      vi.advanceTimersByTime(1000);
    },
    async press(name: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("button", { name }));
      await settle();
    },
    async choose(label: string | RegExp, value: string): Promise<void> {
      await fireEvent.update(screen.getByLabelText(label), value);
      await settle();
    },
  };
}

function taken(type: string, payload: unknown): unknown {
  const command = type.replace(/^programme\./, "");
  if (!(command in programmeCommands)) throw new Error(`There is no command ${type}`);
  programmeCommands[command as keyof typeof programmeCommands].payload.parse(payload);
  return payload;
}

export const dialog = () => within(screen.getByRole("dialog"));
