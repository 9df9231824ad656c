// The views of the programme, full and empty, near and far, for the gallery.
import { type Row } from "@openhall/shared/core";
import { sampleDepartments, sampleEntries, sampleMonth, samplePlaces } from "@openhall/shared/samples";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type FakeLink } from "./fake-link.ts";
import { busyBoard, venueRows } from "./hall-samples.ts";
import { entry, itemRow, notice, playlistRows, publishing, screens } from "./show-samples.ts";
import { now, scene } from "./stage.ts";

export const programme = "programme.hall/V01";

const keyed = (prefix: string, rows: Readonly<Record<string, object>>): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${prefix}/${id}`, { ...row }]));

export const programmeVenueRows: Record<string, Row> = {
  ...venueRows,
  ...keyed("venue", samplePlaces),
  ...keyed("department", sampleDepartments),
};
export const programmeRows = (rows: Readonly<Record<string, object>> = sampleEntries): Record<string, Row> =>
  keyed("entry", rows);

const fullHd = { width: 1920, height: 1080 };
const near = { size: fullHd, setup: "diagonal=55&reader=4" };
const far = { size: fullHd, setup: "diagonal=65&reader=9" };
const upright = { size: { width: 1080, height: 1920 }, setup: "diagonal=55&reader=4" };
const large = { size: { width: 3840, height: 2160 }, setup: "diagonal=75&reader=6" };

interface Told {
  readonly size: typeof fullHd;
  readonly setup: string;
  readonly rows?: Readonly<Record<string, object>>;
  readonly zone?: string;
  readonly after?: (hub: FakeLink) => void;
}

const view = (
  name: string,
  view: Row,
  { size, setup, rows = sampleEntries, zone = "main", after }: Told,
): GalleryState =>
  scene(`programme--${name}`, {
    size,
    setup: `page=hall-board&${setup}`,
    before({ hub }) {
      hub.tell("venue.hall/V01", programmeVenueRows);
      hub.tell(
        "queue.board/V01",
        Object.fromEntries(Object.entries(busyBoard).filter(([key]) => !key.startsWith("call/"))),
      );
      const shown = entry("e1", { kind: "programme", ...view }, { zone });
      hub.tell(screens, playlistRows(zone === "main" ? [shown] : [entry("n", notice("I1")), shown]));
      hub.tell(publishing, { "item/I1": itemRow() });
      hub.tell(programme, programmeRows(rows));
    },
    ...(after && { after: ({ hub }) => after(hub) }),
  });

const ceremony = { view: "ceremony", entryId: "launch" };
const { launch, interview } = sampleEntries;
const unveiled = { launch: { ...launch, stepId: "unveil", unveiledAt: now } };
const closing = { view: "closing", entryId: "closing" };

export const programmeStates: readonly GalleryState[] = [
  view("now-next", { view: "now-next" }, near),
  view("now-next-far", { view: "now-next" }, far),
  view("now-next-portrait", { view: "now-next" }, { ...upright, rows: sampleMonth }),
  view("now-next-side", { view: "now-next" }, { ...near, zone: "side" }),
  view("now-next-empty", { view: "now-next" }, { ...near, rows: { interview: { ...interview } } }),
  view("now-next-offline", { view: "now-next" }, { ...near, after: (hub) => (hub.lose(), hub.pass(11 * 60_000)) }),
  view("by-room", { view: "by-room" }, { ...near, rows: sampleMonth }),
  view("by-room-far", { view: "by-room" }, far),
  view("month", { view: "month" }, { ...near, rows: sampleMonth }),
  view("month-far", { view: "month" }, { ...far, rows: sampleMonth }),
  view("month-4k", { view: "month" }, { ...large, rows: sampleMonth }),
  view("ceremony", ceremony, near),
  view("ceremony-far", ceremony, far),
  view("ceremony-unveiled", ceremony, { ...near, rows: unveiled }),
  view("ceremony-gone", ceremony, { ...near, rows: {} }),
  view("pledges", { view: "pledges" }, near),
  view("pledges-far", { view: "pledges" }, far),
  view("closing", closing, { ...near, rows: sampleMonth }),
  view("closing-far", closing, { ...far, rows: sampleMonth }),
];
