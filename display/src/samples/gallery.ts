// Every page of the wall in every state, for the gallery. Never part of the built app.
import { type Row } from "@openhall/shared/core";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type FakeLink } from "./fake-link.ts";
import { busyBoard, correctedCall, deskRows, emptyBoard, spokenNow, venueRows } from "./hall-samples.ts";
import { departmentStates } from "./department-gallery.ts";
import { programmeStates } from "./programme-gallery.ts";
import { projectStates } from "./project-gallery.ts";
import { showStates } from "./show-gallery.ts";
import { scene } from "./stage.ts";

const fullHd = { width: 1920, height: 1080 };
const ultraHd = { width: 3840, height: 2160 };
const portrait = { width: 1080, height: 1920 };
const overDesk = { width: 1280, height: 800 };
const tablet = { width: 1024, height: 600 };

const board = "queue.board/V01";

/** The hub has told the hall, and this of its board. */
const hall =
  (rows: Record<string, Row>, more?: (hub: FakeLink) => void) =>
  ({ hub }: { hub: FakeLink }): void => {
    hub.tell("venue.hall/V01", venueRows);
    hub.tell(board, rows);
    more?.(hub);
  };
const offline = (seconds: number) => (hub: FakeLink) => {
  hub.lose();
  hub.pass(seconds * 1000);
};
const spoken = (hub: FakeLink): void => hub.tell("queue.announcements/V01", spokenNow);
const withoutHub = ({ hub }: { hub: FakeLink }): void => {
  const heardAt = hub.now();
  hub.keep("venue.hall/V01", venueRows, heardAt);
  hub.keep(board, busyBoard, heardAt);
  hub.pass(60_000);
};

/** One page's states as they are told, at its usual place; and the fullest of them at others. */
function statesOf(page: "hall-board" | "waiting-overview"): readonly GalleryState[] {
  const at = (name: string, setup: string, before: ReturnType<typeof hall>, size = fullHd): GalleryState =>
    scene(`${page}--${name}`, { size, setup: `page=${page}&${setup}`, before });
  return [
    at("full", "diagonal=55&reader=5", hall(busyBoard)),
    at("full-near", "diagonal=55&reader=3", hall(busyBoard)),
    at("full-far", "diagonal=55&reader=8&mount=2.4", hall(busyBoard)),
    at("full-4k", "diagonal=75&reader=6", hall(busyBoard), ultraHd),
    at("full-portrait", "diagonal=55&reader=4", hall(busyBoard), portrait),
    at("full-portrait-far", "diagonal=43&reader=6", hall(busyBoard), portrait),
    at("full-small", "diagonal=21.5&reader=3", hall(busyBoard)),
    at("too-small", "diagonal=21.5&reader=9", hall(busyBoard)),
    at("spoken", "diagonal=55&reader=5", hall(busyBoard, spoken)),
    at("spoken-calm", "diagonal=55&reader=5&calm=1", hall(busyBoard, spoken)),
    at("spoken-far", "diagonal=55&reader=8", hall(busyBoard, spoken)),
    at("spoken-portrait", "diagonal=55&reader=4", hall(busyBoard, spoken), portrait),
    at("corrected", "diagonal=55&reader=5", hall({ ...busyBoard, ...correctedCall })),
    at("empty", "diagonal=55&reader=5", hall(emptyBoard)),
    at("hall-closed", "diagonal=55&reader=5", hall({ ...busyBoard, hall: { closed: true, shown: 143, hits: 124 } })),
    at("offline", "diagonal=55&reader=5", hall(busyBoard, offline(40))),
    at("offline-far", "diagonal=55&reader=8", hall(busyBoard, offline(40))),
    at("offline-portrait", "diagonal=55&reader=4", hall(busyBoard, offline(40)), portrait),
    at("withdrawn", "diagonal=55&reader=5", hall(busyBoard, offline(150))),
    at("started-without-hub", "diagonal=55&reader=5", withoutHub),
    at("nothing-known", "diagonal=55&reader=5", () => {}),
    at(
      "rehearsal",
      "diagonal=55&reader=5",
      hall(busyBoard, (hub) => hub.rehearse(10)),
    ),
  ];
}

const panel = (
  name: string,
  rows: Record<string, Row>,
  { setup = "diagonal=10.1&reader=1.5", size = overDesk, onBoard = busyBoard, more }: PanelScene = {},
): GalleryState =>
  scene(`desk-panel--${name}`, {
    size,
    setup: `page=desk-panel&desk=W1&${setup}`,
    before: hall(onBoard, (hub) => {
      hub.tell("queue.desk/W1", rows);
      more?.(hub);
    }),
  });

interface PanelScene {
  readonly setup?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly onBoard?: Record<string, Row>;
  readonly more?: (hub: FakeLink) => void;
}

const panels: readonly GalleryState[] = [
  panel("called", deskRows.called),
  panel("called-calm", deskRows.called, { setup: "diagonal=10.1&reader=1.5&calm=1" }),
  panel("called-earlier", deskRows.called, { more: (hub) => void (hub.pass(20_000), hub.beat()) }),
  panel("called-far", deskRows.called, { setup: "diagonal=21.5&reader=4", size: fullHd }),
  panel("called-4k", deskRows.called, { setup: "diagonal=43&reader=6", size: ultraHd }),
  panel("called-portrait", deskRows.called, { setup: "diagonal=21.5&reader=3", size: portrait }),
  panel("called-tablet", deskRows.called, { setup: "diagonal=7&reader=1", size: tablet }),
  panel("called-low", deskRows.called, { setup: "diagonal=7&reader=1.5", size: tablet }),
  panel("too-small", deskRows.called, { setup: "diagonal=7&reader=4", size: tablet }),
  panel("serving", deskRows.serving),
  panel("corrected", deskRows.open, { onBoard: { ...busyBoard, ...correctedCall } }),
  panel("open", deskRows.open),
  panel("open-low", deskRows.open, { setup: "diagonal=7&reader=1.5", size: tablet }),
  panel("open-portrait", deskRows.open, { setup: "diagonal=21.5&reader=3", size: portrait }),
  panel("paused", deskRows.paused),
  panel("paused-far", deskRows.paused, { setup: "diagonal=21.5&reader=4", size: fullHd }),
  panel("closed", deskRows.closed),
  panel("closed-near", deskRows.closed, { setup: "diagonal=21.5&reader=2", size: fullHd }),
  panel("hall-closed", deskRows.closed, { onBoard: { ...emptyBoard, hall: { closed: true, shown: 0, hits: 0 } } }),
  panel("offline", deskRows.serving, { more: offline(40) }),
  panel("offline-low", deskRows.serving, { setup: "diagonal=7&reader=1.5", size: tablet, more: offline(40) }),
  panel("withdrawn", deskRows.serving, { more: offline(150) }),
];

const turnedAway = ({ hub }: { hub: FakeLink }): void => {
  hall(busyBoard)({ hub });
  hub.turnAway("revoked");
};

const withoutHall: readonly GalleryState[] = [
  scene("pairing--code", { size: fullHd, before: ({ hub }) => hub.turnAway("not-signed-in") }),
  scene("pairing--code-portrait", { size: portrait, before: ({ hub }) => hub.turnAway("not-signed-in") }),
  scene("pairing--code-small", { size: overDesk, before: ({ hub }) => hub.turnAway("not-signed-in") }),
  scene("pairing--hub-away", {
    size: fullHd,
    before({ hub, pairing }) {
      pairing.state.value = { status: "waiting", code: "K7MQ2X", isHubAway: true };
      hub.turnAway("not-signed-in");
    },
  }),
  scene("pairing--asking", {
    size: fullHd,
    before({ hub, pairing }) {
      pairing.state.value = { status: "asking", isHubAway: false };
      hub.turnAway("not-signed-in");
    },
  }),
  scene("pairing--turned-away", { size: fullHd, setup: "", before: turnedAway }),
  scene("pairing--turned-away-portrait", { size: portrait, setup: "", before: turnedAway }),
  scene("starting--first-time", { size: fullHd }),
];

export const states: readonly GalleryState[] = [
  ...statesOf("hall-board"),
  ...panels,
  ...statesOf("waiting-overview"),
  ...showStates,
  ...programmeStates,
  ...departmentStates,
  ...projectStates,
  ...withoutHall,
];
