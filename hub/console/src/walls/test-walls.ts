// The page of the screens on a stage, with the sample hall of thirteen displays. For tests only.
import { type Row } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";
import { screen, within } from "@testing-library/vue";
import { wellWalls } from "../samples/gallery-walls-answers.ts";
import {
  approvedItems,
  contentRows,
  hallScreens,
  pastRecords,
  playlistNames,
  wallsHall,
  wallsStaff,
} from "../samples/gallery-walls.ts";
import { leaveFramesEmpty } from "../samples/test-frames.ts";
import { openConsole, settle } from "../samples/stage.ts";

interface Walls {
  readonly role?: StaffRole;
  readonly at?: string;
  /** The page's part and what else stands in its address. */
  readonly query?: string;
  readonly screens?: object;
  readonly streams?: Readonly<Record<string, Record<string, Row>>>;
  /** Bodies by door. */
  readonly answers?: Readonly<Record<string, object>>;
}

export async function openWalls({ role = "manager", query = "", at, screens, streams = {}, answers = {} }: Walls = {}) {
  leaveFramesEmpty();
  const stage = await openConsole({ role, at: at ?? `/screens${query}` });
  stage.replyAt("GET screens", screens ?? wellWalls["GET screens"]);
  stage.replyAt("GET printers", { printers: [] });
  for (const [door, body] of Object.entries(answers)) stage.replyAt(door, body);
  await stage.showHall({ hall: { day: "2026-09-16", earlier: 0 }, "desk/W1": openDesk, "desk/W2": closedDesk });
  const rows = {
    "venue.hall/H1": wallsHall,
    "venue.staff/all": wallsStaff,
    "screens.hall/H1": hallScreens,
    "screens.playlists/all": playlistNames,
    "screens.takeovers/all": pastRecords,
    "publishing.public/H1": approvedItems,
    "publishing.content/all": contentRows,
    ...streams,
  };
  for (const [stream, shown] of Object.entries(rows)) await stage.show(stream, shown);
  await stage.pass(5000);
  await stage.arrive();
  await settle();
  return stage;
}

const openDesk = { open: true, clerk: "user:c9", serviceIds: ["S1"], ranked: false };
const closedDesk = { open: false, serviceIds: ["S3"], ranked: false };

export const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });
export const dialog = () => within(screen.getByRole("dialog"));
/** One screen of the map. */
export const card = (name: string) => screen.getByRole("article", { name });
