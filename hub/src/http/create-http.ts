// The hub's HTTP side, wired. The order is the policy: no page and no route before the host is known.
import { type Topic } from "@openhall/shared/core";
import express, { type Express, type Request, type RequestHandler, Router } from "express";
import { type Access } from "../access/access.ts";
import { type Boards } from "../exhibition/create-boards.ts";
import { type PublicProgramme } from "../calendar/hall-programme.ts";
import { type ProgrammeFiles } from "../calendar/programme-files.ts";
import { type Config } from "../config.ts";
import { type Engine } from "../engine/engine.ts";
import { type PublicDepartmentsReader } from "../open-data/hall-departments.ts";
import { type PublicProjectsReader } from "../open-data/hall-projects.ts";
import { type Log } from "../log.ts";
import { type Media } from "../media/media.ts";
import { type Printing } from "../printing/create-printing.ts";
import { type ProjectFiles } from "../project-files/project-files.ts";
import { type RehearsalControl } from "../rehearsal/control.ts";
import { type StreamReader } from "../streams/streams.ts";
import { type Voice } from "../voice/voice.ts";
import { createAccountRoutes } from "./account-routes.ts";
import { createAppointmentRoutes } from "./appointments/appointment-routes.ts";
import { createCommandRoutes } from "./command-routes.ts";
import { createBoardRoutes } from "./departments/board-routes.ts";
import { createPublicDepartmentRoutes } from "./departments/public-routes.ts";
import { type Door } from "./door.ts";
import { createFaultHandler, unknownRoute } from "./faults.ts";
import { createFiguresRoutes, type PastFigures } from "./figures/figures-routes.ts";
import { createGate } from "./gate.ts";
import { createHealthRoutes } from "./health-routes.ts";
import { createMediaRoutes } from "./media-routes.ts";
import { type Metrics } from "./metrics.ts";
import { describeApi } from "./openapi.ts";
import { createPairingRoutes } from "./pairing-routes.ts";
import { createPages } from "./pages.ts";
import { createPlayLogRoutes, type PlayHistory } from "./play-log/play-log-routes.ts";
import { createPrintingRoutes } from "./printing-routes.ts";
import { createProgrammeImportRoutes } from "./programme/import-routes.ts";
import { createPublicProgrammeRoutes } from "./programme/public-routes.ts";
import { createFiguresImportRoutes } from "./projects/import-routes.ts";
import { createPublicProjectRoutes } from "./projects/public-routes.ts";
import { createQuestionRoutes } from "./projects/question-routes.ts";
import { createRehearsalRoutes } from "./rehearsal-routes.ts";
import { createScanRoutes, type ScanText } from "./scan-routes.ts";
import { createScreenRoutes, type VenueScreens } from "./screen-routes.ts";
import { createSecurityHeaders } from "./security-headers.ts";
import { createSensorRoutes } from "./sensor-routes.ts";
import { createSessionRoutes } from "./session-routes.ts";
import { cutOffSlowSenders } from "./slow-senders.ts";
import { createStreamRoutes } from "./stream-routes.ts";
import { createUnconfirmedRoutes, type UnconfirmedScreens } from "./unconfirmed-routes.ts";
import { createVenueRoutes } from "./venue-routes.ts";
import { createVoiceRoutes } from "./voice-routes.ts";
import { createWhyRoutes, type WhyShown } from "./why-routes.ts";

export interface HttpParts {
  readonly engine: Engine;
  readonly streams: StreamReader;
  readonly access: Access;
  /** Shared with realtime. */
  readonly door: Door;
  readonly topics: readonly Topic[];
  readonly screens: VenueScreens;
  readonly why: WhyShown;
  readonly unconfirmed: UnconfirmedScreens;
  readonly plays: PlayHistory;
  readonly pastFigures: PastFigures;
  readonly voice: Voice;
  readonly printing: Printing;
  readonly scan: ScanText;
  readonly media: Media;
  readonly programme: PublicProgramme;
  readonly programmeFiles: ProgrammeFiles;
  readonly projects: PublicProjectsReader;
  readonly projectFiles: ProjectFiles;
  readonly departments: PublicDepartmentsReader;
  readonly boards: Boards;
  readonly config: Pick<Config, "apps" | "publicUrl">;
  readonly metrics: Metrics;
  readonly log: Log;
  /** The switch between the venue and a rehearsal of it; a hub without one has no route for it. */
  readonly control?: RehearsalControl | undefined;
}

export function createHttp(parts: HttpParts): Express {
  const { engine, metrics, door, config, log } = parts;
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", "simple");
  // Only a TLS proxy on this machine may say where a request really comes from.
  app.set("trust proxy", config.publicUrl?.startsWith("https:") ? "loopback" : false);
  app.use(countResponses(metrics), cutOffSlowSenders(isFile), createGate(door), createSecurityHeaders());
  app.use(createHealthRoutes(engine, metrics, door));
  const programme = createPublicProgrammeRoutes({ ...parts, publicUrl: config.publicUrl });
  app.use("/api/v1", neverStored, createApi(parts, programme), unknownRoute);
  // Once more without the prefix: an address in a QR code is read from afar when it is short.
  app.use(programme);
  app.use(createPages(config.apps));
  app.use(unknownRoute, createFaultHandler(log));
  return app;
}

function createApi(parts: HttpParts, publicProgramme: Router): Router {
  const { engine, streams, access, topics, screens, door, control, pastFigures, printing, voice, scan, media } = parts;
  const router = Router();
  const description = describeApi(topics);
  router.get("/openapi.json", (_request, response) => void response.json(description));
  router.use(createSessionRoutes(access, door));
  router.use(createCommandRoutes(engine, door));
  router.use(createStreamRoutes(streams, topics, door));
  router.use(createScreenRoutes(screens, door));
  router.use(createUnconfirmedRoutes(parts.unconfirmed, door));
  router.use(createWhyRoutes(parts.why, door));
  router.use(createPlayLogRoutes(parts.plays, door));
  router.use(createPairingRoutes(access, door));
  router.use(createSensorRoutes(access, door));
  router.use(createAccountRoutes(access, door));
  router.use(createVenueRoutes(streams, door));
  router.use(createAppointmentRoutes(engine, streams, door));
  router.use(createFiguresRoutes(streams, pastFigures, door));
  router.use(createVoiceRoutes(voice, streams, door));
  router.use(createPrintingRoutes(printing, door));
  router.use(createScanRoutes(scan, door));
  router.use(createMediaRoutes(media, door));
  router.use(createProgrammeImportRoutes(parts.programmeFiles, engine, door));
  router.use(publicProgramme);
  router.use(createFiguresImportRoutes(parts.projectFiles, engine, door));
  router.use(createQuestionRoutes(parts.projects, engine));
  router.use(createPublicProjectRoutes({ ...parts, publicUrl: parts.config.publicUrl }));
  router.use(createPublicDepartmentRoutes(parts));
  router.use(createBoardRoutes(parts));
  if (control) router.use(createRehearsalRoutes(control, door));
  return router;
}

const isFile = ({ method, path }: Request): boolean => method === "POST" && path === "/api/v1/media";

const neverStored: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

const countResponses =
  (metrics: Metrics): RequestHandler =>
  (_request, response, next) => {
    response.on("finish", () => metrics.responded(response.statusCode));
    next();
  };
