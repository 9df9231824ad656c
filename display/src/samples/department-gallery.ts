// Views of departments and policies, full and nearly empty, near and far, for the gallery.
import { type Row } from "@openhall/shared/core";
import { sampleDossiers, samplePolicies, sampleUpdates } from "@openhall/shared/samples";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type FakeLink } from "./fake-link.ts";
import { busyBoard } from "./hall-samples.ts";
import { programmeVenueRows } from "./programme-gallery.ts";
import { entry, itemRow, notice, playlistRows, publishing, screens } from "./show-samples.ts";
import { scene } from "./stage.ts";

export const departments = "departments.hall/V01";

const keyed = (prefix: string, rows: Readonly<Record<string, object>>): Record<string, Row> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${prefix}/${id}`, { ...row }]));

export const departmentRows: Record<string, Row> = {
  ...keyed("department", sampleDossiers),
  ...keyed("update", sampleUpdates),
  ...keyed("policy", samplePolicies),
};

const fullHd = { width: 1920, height: 1080 };
const near = { size: fullHd, setup: "diagonal=55&reader=4" };
const far = { size: fullHd, setup: "diagonal=65&reader=9" };
const upright = { size: { width: 1080, height: 1920 }, setup: "diagonal=55&reader=4" };
const large = { size: { width: 3840, height: 2160 }, setup: "diagonal=75&reader=6" };

interface Told {
  readonly size: typeof fullHd;
  readonly setup: string;
  readonly zone?: string;
  readonly languages?: Row;
  readonly after?: (hub: FakeLink) => void;
}

const view = (name: string, shown: Row, { size, setup, zone = "main", languages, after }: Told): GalleryState =>
  scene(`department--${name}`, {
    size,
    setup: `page=hall-board&${setup}`,
    before({ hub }) {
      hub.tell("venue.hall/V01", programmeVenueRows);
      hub.tell(
        "queue.board/V01",
        Object.fromEntries(Object.entries(busyBoard).filter(([key]) => !key.startsWith("call/"))),
      );
      const one = entry("e1", shown, { zone });
      const playlist = playlistRows(zone === "main" ? [one] : [entry("n", notice("I1")), one]);
      hub.tell(
        screens,
        languages
          ? Object.fromEntries(
              Object.entries(playlist).map(([key, row]) => [
                key,
                key.startsWith("playlist/") ? { ...row, languages } : row,
              ]),
            )
          : playlist,
      );
      hub.tell(publishing, { "item/I1": itemRow() });
      hub.tell(departments, departmentRows);
    },
    ...(after && { after: ({ hub }) => after(hub) }),
  });

const of = (view: string, departmentId = "D01"): Row => ({ kind: "department", departmentId, view });
const policy = { kind: "policy", policyId: "PL1" };

export const departmentStates: readonly GalleryState[] = [
  view("exhibition", of("exhibition"), near),
  view("exhibition-upright", of("exhibition"), upright),
  view("exhibition-far", of("exhibition"), far),
  view("exhibition-little", of("exhibition", "D07"), large),
  view("tour", of("tour"), near),
  view("offices", of("offices"), near),
  view("process-english", of("process"), { ...upright, languages: { stays: "en", rotates: [] } }),
  view("commitments", of("commitments"), near),
  view("overview", of("overview"), far),
  view("updates-side", of("updates"), { ...near, zone: "side" }),
  view("policy", policy, near),
];
