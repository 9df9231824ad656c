export { type ScreensCommand, screensCommands } from "./commands.ts";
export {
  type PlaylistNameRow,
  playlistNameRowSchema,
  type PlaylistRow,
  playlistRowSchema,
  type ProofRow,
  proofRowSchema,
  type ScreenRow,
  screenRowSchema,
  type TakeoverRecordRow,
  takeoverRecordRowSchema,
  type TakeoverRow,
  takeoverRowSchema,
} from "./rows.ts";
export {
  type DepartmentView,
  departmentViews,
  dossierOfScene,
  type Entry,
  entrySchema,
  facilities,
  type Playlist,
  playlistSchema,
  type ProgrammeView,
  programmeViews,
  type ProjectView,
  projectViews,
  type Scene,
  type SceneKind,
  scenesOfZone,
  type Zone,
  zones,
} from "./scenes.ts";
export { fillText, type Place, places, placesIn } from "./fill-text.ts";
export { itemStanding, shownItem } from "./show/eligible.ts";
export { secondsOfDossierScene } from "./show/dossier-seconds.ts";
export { dwellOf, secondsOfProgramme } from "./show/reading-time.ts";
export { showAt } from "./show/show-at.ts";
export { type Lost, type LostEntry, type Show, type ShowFacts, type Slot } from "./show/show.ts";
export { isMediumOnScreen } from "./media-on-screen.ts";
export { type PlaylistProblem, playlistProblems, type WrongEntry } from "./problems.ts";
export { type ScreensReads, type ScreensState, type Takeover } from "./state.ts";
export { screensTopic } from "./topic.ts";
export { type PreviewAnswer, previewAnswerSchema, type PreviewRequest, previewRequestSchema } from "./preview.ts";
