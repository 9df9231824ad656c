// The programme's pages.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type ProgrammePlace } from "../programme/programme-place.ts";
import { programmeRows, programmeVenueRows } from "./programme-rows.ts";
import { across, state } from "./stage.ts";

type Scene = NonNullable<Parameters<typeof state>[1]>;

const withProgramme: Scene = { venue: programmeVenueRows, programme: programmeRows };

const at = (name: string, programme: ProgrammePlace, more: Scene = {}): GalleryState =>
  state(name, {
    ...withProgramme,
    ...more,
    async act(moment) {
      moment.visit.programme = programme;
      await more.act?.(moment);
    },
  });

const today: ProgrammePlace = { list: { by: "today" } };
const launch: ProgrammePlace = { ...today, entryId: "launch" };

export const programmeStates: readonly GalleryState[] = [
  state("home--programme", withProgramme),
  at("programme-today--upright", today),
  at("programme-today--across", today, { size: across }),
  at("programme-today--no-hub", today, { act: ({ link }) => link.lose() }),
  at("programme-today--empty", today, { programme: {} }),
  at("programme-days--upright", { list: { by: "days" } }),
  at("programme-search--upright", { list: { by: "search", text: "GONGKAI" } }),
  at("programme-entry--upright", launch),
  at("programme-entry--across", launch, { size: across }),
  at("programme-entry--lowered", launch, { act: ({ visit }) => void (visit.lowered = true) }),
  state("home--programme-no-hub", { ...withProgramme, act: ({ link }) => link.lose() }),
];
