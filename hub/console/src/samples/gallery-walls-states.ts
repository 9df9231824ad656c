// The page of the screens in every state.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type Row } from "@openhall/shared/core";
import { nextTick } from "vue";
import { type Opening, openConsole, press } from "./gallery-stage.ts";
import { choiceRows } from "./hall-rows.ts";
import {
  approvedItems,
  contentRows,
  hallScreens,
  pastRecords,
  playlistNames,
  proposalOf,
  runningRecord,
  runningTakeover,
  wallsHall,
  wallsStaff,
} from "./gallery-walls.ts";
import { playLogAnswer, takenOverWalls, troubledWalls, wellWalls, whyNow } from "./gallery-walls-answers.ts";
import { programmeWalls } from "./gallery-walls-programme.ts";
import { venueRows } from "./hall-rows.ts";

interface Walls {
  readonly at?: string;
  readonly role?: Opening["role"];
  readonly size?: GalleryState["size"];
  readonly answers?: NonNullable<Opening["answers"]>;
  readonly rows?: Readonly<Record<string, Record<string, Row>>>;
  readonly afterwards?: Opening["afterwards"];
}

const streams = {
  "venue.hall/H1": wallsHall,
  "venue.staff/all": wallsStaff,
  "queue.hall/H1": choiceRows,
  "queue.board/H1": {},
  "screens.hall/H1": hallScreens,
  "screens.playlists/all": playlistNames,
  "screens.takeovers/all": pastRecords,
  "publishing.public/H1": approvedItems,
  "publishing.content/all": contentRows,
};

const walls = (
  name: string,
  { at = "", role = "manager", size, answers, rows, afterwards }: Walls = {},
): GalleryState => ({
  name: `screens--${name}`,
  ...(size && { size }),
  mount: (element, { language }) =>
    openConsole(element, language, {
      role,
      at: `/screens${at}`,
      answers: {
        ...wellWalls,
        "GET play-log": playLogAnswer,
        "GET screens/N1/why": whyNow,
        ...answers,
      },
      streams: { ...streams, ...rows },
      ...(afterwards && { afterwards }),
    }),
});

const tablet = { width: 1024, height: 768 };
const editor = "?part=playlists&playlist=lobby";

export const wallStates: readonly GalleryState[] = [
  walls("map-full"),
  walls("map-full-tablet", { size: tablet }),
  walls("map-reviewer", { role: "reviewer" }),
  walls("map-empty", { rows: { "venue.hall/H1": venueRows } }),
  walls("map-trouble", { answers: troubledWalls }),
  walls("map-no-hub", { afterwards: (link) => link.lose() }),
  walls("map-proof-question", { afterwards: (_, page) => press(page, /^(设为校样屏…|Proof screen…)$/) }),
  walls("takeover-question", {
    afterwards: async (_, page) => void (press(page, /^(插播…|Take over…)$/), await nextTick()),
  }),
  walls("takeover-running", {
    answers: takenOverWalls,
    rows: {
      "screens.hall/H1": { ...hallScreens, "takeover/t9": runningTakeover },
      "screens.takeovers/all": { ...pastRecords, "takeover/t9": runningRecord },
    },
  }),
  walls("proposal-waiting", {
    rows: { "screens.takeovers/all": { ...pastRecords, "takeover/t8": proposalOf("user:m2") } },
  }),
  walls("proposal-own", {
    rows: { "screens.takeovers/all": { ...pastRecords, "takeover/t8": proposalOf("user:c1") } },
  }),
  walls("takeovers", { at: "?part=takeovers", role: "reviewer" }),
  walls("takeovers-none", { at: "?part=takeovers", rows: { "screens.takeovers/all": {} } }),
  walls("takeover-review", {
    at: "?part=takeovers",
    role: "reviewer",
    afterwards: (_, page) => press(page, /^(审查插播|Review the takeover)/),
  }),
  walls("why-now", { at: "?why=N1" }),
  walls("why-unknown", { at: "?why=N2" }),
  walls("playlists", { at: "?part=playlists" }),
  walls("playlists-none", { at: "?part=playlists", rows: { "screens.hall/H1": {} } }),
  walls("playlist-full", { at: editor }),
  walls("playlist-full-tablet", { at: editor, size: tablet }),
  walls("playlist-way", { at: editor, afterwards: (_, page) => press(page, /^(编辑第 7 项|Edit 7:)/) }),
  walls("playlist-programme", {
    at: "?part=playlists&playlist=day",
    rows: programmeWalls,
    afterwards: (_, page) => press(page, /^(编辑第 2 项|Edit 2:)/),
  }),
  walls("playlist-new", {
    at: "?part=playlists",
    afterwards: (_, page) => press(page, /^(新建播放单|New playlist)$/),
  }),
  walls("playlist-wrong", {
    at: editor,
    afterwards: async (_, page) => {
      const add = [...page.querySelectorAll<HTMLElement>(".add button")][0];
      add?.click();
      await nextTick();
      press(page, /^(保存|Save)$/);
    },
  }),
  walls("play-log", { at: "?part=play-log" }),
  walls("play-log-empty", { at: "?part=play-log", answers: { "GET play-log": { intervals: [] } } }),
];
