// The hub's wiring: storage, engine, streams, doors. Reads from the disk outwards.
import { once } from "node:events";
import { type Server } from "node:http";
import { type Instant, type Topic } from "@openhall/shared/core";
import { staffProjectRowSchema } from "@openhall/shared/projects";
import { topics as allTopics } from "@openhall/shared/topics";
import { setUpRowSchemas } from "@openhall/shared/venue";
import { type Access, createAccess } from "./access/access.ts";
import { createSensorPlaces } from "./access/sensor-places.ts";
import { createVenuePlaces } from "./access/venue-places.ts";
import { followVenueRows } from "./access/venue-rows.ts";
import { createVenueStaff } from "./access/venue-staff.ts";
import { createBoards } from "./exhibition/create-boards.ts";
import { followProgramme } from "./calendar/hall-programme.ts";
import { type Config } from "./config.ts";
import { runLiveDemo } from "./demo/live-demo.ts";
import { prepareDemoProjects } from "./demo/prepare-demo-projects.ts";
import { prepareDemoAccess, prepareDemoContent, prepareDemoProgramme, prepareDemoVenue } from "./demo/prepare-demo.ts";
import { createEngine, type EngineParts, type RunningEngine } from "./engine/create-engine.ts";
import { createModel } from "./engine/model.ts";
import { type Clock, systemClock } from "./engine/ports.ts";
import { randomStamps } from "./engine/stamps.ts";
import { every } from "./every.ts";
import { followDepartments } from "./open-data/hall-departments.ts";
import { followProjects } from "./open-data/hall-projects.ts";
import { createDoor } from "./http/door.ts";
import { createHttp } from "./http/create-http.ts";
import { createMetrics } from "./http/metrics.ts";
import { createHttpServer } from "./http/server.ts";
import { type FileLayer, nodeFiles } from "./journal/index.ts";
import { type Log } from "./log.ts";
import { openMedia } from "./media/open-media.ts";
import { openProgrammeFiles } from "./open-programme-files.ts";
import { openProjectFiles } from "./open-project-files.ts";
import { networkUrl } from "./network-url.ts";
import { openScreens } from "./open-screens.ts";
import { openStorage, type Storage } from "./open-storage.ts";
import { createPastFigures } from "./past-figures.ts";
import { createPrinting } from "./printing/create-printing.ts";
import { createDevicePrinters } from "./printing/device-printers.ts";
import { createRealtime } from "./realtime/create-realtime.ts";
import { type ScreenState } from "./realtime/screens.ts";
import { type RehearsalControl } from "./rehearsal/control.ts";
import { type Rehearsal } from "./rehearsal/create-rehearsal.ts";
import { createSocketGate } from "./socket-gate.ts";
import { createStreams, type Streams } from "./streams/create-streams.ts";
import { createSilentVoice } from "./voice/silent-voice.ts";
import { type Voice } from "./voice/voice.ts";

export interface HubOptions {
  readonly config: Config;
  readonly log: Log;
  /** The journal has failed: the process must end and start again from the disk. */
  readonly onFault: (fault: unknown) => void;
  /** Set for a hub that rehearses: `config.dataFolder` is then the rehearsal's own. */
  readonly rehearsal?: Rehearsal | undefined;
  /** The switch between the venue and a rehearsal of it, where there is one. */
  readonly control?: RehearsalControl | undefined;
  /** What it says aloud, of a venue and of a rehearsal of it alike; without one it has its chime alone. */
  readonly voice?: Voice | undefined;
  readonly topics?: readonly Topic[];
  /** How the disk is kept tidy, for those who cannot wait for years. */
  readonly upkeep?: Pick<EngineParts, "snapshotEvery" | "journalDaysKept"> & { readonly segmentBytes?: number };
  /** The world around the hub; a test may hold another. */
  readonly clock?: Clock;
  readonly files?: FileLayer;
}

type StartOptions = HubOptions & Required<Pick<HubOptions, "topics" | "clock">>;

export interface Hub {
  readonly port: number;
  readonly access: Access;
  readonly engine: RunningEngine;
  readonly streams: Streams;
  /** Where visitors' phones reach the hub, as far as it knows. */
  readonly publicUrl: string | undefined;
  close(): Promise<void>;
}

/** Room on the disk below which the hub takes no commands, in bytes. */
const roomNeeded = 8 * 1024 * 1024;
const lookForRoomMs = 5_000;

/** Opens the data folder, starts everything and listens. Throws the journal's named faults, or `EADDRINUSE`. */
export async function createHub(options: HubOptions): Promise<Hub> {
  const { config, topics = allTopics, clock = systemClock, files = nodeFiles } = options;
  const venue = options.rehearsal ? "rehearsal" : config.venue;
  const storage = await openStorage(config.dataFolder, venue, topics, files, options.upkeep?.segmentBytes);
  const closing: (() => unknown)[] = [() => storage.close()];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    return { ...(await start({ ...options, topics, clock }, storage, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(
  { config, log, onFault, topics, clock, rehearsal, control, upkeep, voice = createSilentVoice() }: StartOptions,
  storage: Storage,
  closing: (() => unknown)[],
): Promise<Omit<Hub, "close">> {
  /** What happens in the hall is stamped with the rehearsal's time; doors, sockets and sign-ins keep the world's. */
  const hallClock = rehearsal?.clock ?? clock;
  const epoch = (): number => rehearsal?.epoch ?? engine.epoch;
  const metrics = createMetrics(topics);
  const model = createModel(topics);
  const engine = await createEngine({
    ...upkeep,
    model,
    log: storage.log,
    snapshots: storage.snapshots,
    observer: { seal: (touched) => streams.seal(touched) },
    clock: hallClock,
    stamps: randomStamps(() => hallClock.now()),
    silentSince: rehearsal ? undefined : storage.folder.lock.previousSignOfLife,
    onFault,
    report: { answered: metrics.answered, warn: (message, detail) => log.warn(detail, message) },
  });
  const { now, settled, nudge } = engine;
  const streams: Streams = createStreams({ model, epoch, now, settled, nudge });
  closing.push(() => engine.stop());
  reportFindings(storage, log);

  const staff = createVenueStaff(engine, streams);
  const devices = followVenueRows("device", setUpRowSchemas.device, streams);
  const places = createVenuePlaces(engine, devices);
  const sensors = createSensorPlaces(followVenueRows("sensor", setUpRowSchemas.sensor, streams));
  const access = createAccess({ document: storage.access, staff, places, sensors, now: () => clock.now() });
  closing.push(() => access.close());
  const door = createDoor(access, config);
  const warn = (error: unknown): void => log.warn({ error }, "Play log failed");
  const hall = openScreens({
    dataFolder: config.dataFolder,
    streams,
    model,
    devices,
    places,
    access,
    clock,
    now,
    warn,
  });
  closing.push(() => hall.close());
  const { screens } = hall;

  await startEngine(engine, storage, clock, log, closing);
  if (rehearsal) await rehearsal.setUp(engine);
  else if (config.venue === "demo") {
    await prepareDemoVenue(engine, config.dataFolder);
    const written = streams.shown("publishing.content/all")?.rows ?? {};
    await prepareDemoContent(engine, config.dataFolder, (itemId) => Object.hasOwn(written, `item/${itemId}`));
    await prepareDemoProgramme(engine, config.dataFolder, now(), () => isProgrammeOver(streams));
    const begun = await prepareDemoProjects(engine, config.dataFolder, now(), () => lastReading(streams));
    const failed = (error: unknown): void => log.warn({ error }, "The demo's sites could not report");
    if (begun !== undefined) closing.push(runLiveDemo(engine, clock, now, begun, failed));
  }
  if (config.venue === "demo") await prepareDemoAccess(access, config.dataFolder);
  await access.moveStaffToVenue();
  await access.moveDevicesToVenue();

  if (rehearsal) {
    closing.push(() => rehearsal.stop());
    await rehearsal.begin({ engine, streams, log });
  }

  const pastFigures = createPastFigures(model);
  const address = { port: config.port, publicUrl: config.publicUrl };
  const publicUrl = (): string | undefined => address.publicUrl;
  const printers = createDevicePrinters(devices);
  const isRehearsal = rehearsal !== undefined;
  const printing = createPrinting({ engine, model, devices: printers, clock, publicUrl, isRehearsal });
  closing.push(() => printing.close());
  const { media, scan, stopTidying } = await openMedia({
    dataFolder: config.dataFolder,
    engine,
    streams,
    log,
    now,
    clock,
  });
  closing.push(() => media.close(), stopTidying);
  const programmeFiles = openProgrammeFiles(model, streams, now);
  const projectFiles = openProjectFiles(model, streams, now);
  const boards = createBoards();
  for (const files of [programmeFiles, projectFiles, boards]) closing.push(() => files.close());
  const parts = {
    engine,
    streams,
    access,
    door,
    topics,
    config,
    metrics,
    log,
    ...hall.doors,
    control,
    pastFigures,
    printing,
    voice,
    media,
    scan,
    programme: followProgramme(streams, now),
    projects: followProjects(streams, now),
    departments: followDepartments(streams, now),
    boards,
    programmeFiles,
    projectFiles,
  };
  const server = createHttpServer(createHttp(parts));
  const realtime = createRealtime({
    server,
    engine,
    streams,
    gate: createSocketGate(door, access),
    screens,
    clock,
    epoch,
    rehearsal: rehearsal && { speed: rehearsal.speed },
    publicUrl,
    now,
    settled,
  });
  closing.push(() => realtime.close());
  metrics.gauge("connected_sockets", () => realtime.connections);
  metrics.gauge("journal_sequence", () => engine.sequence);
  metrics.gauge("printers_not_ready", () => printing.notReady);
  metrics.gauge("screens_connected", () => screens.list().filter(({ connected }) => connected).length);
  metrics.gauge("screens_muted", () => screens.list().filter(isMuted).length);
  metrics.gauge("screens_behind", () => screens.list().filter((screen) => isBehind(screen, streams)).length);

  address.port = await listen(server, config.port);
  address.publicUrl ??= networkUrl(address.port);
  return { ...address, access, engine, streams };
}

/** Nothing of it goes on: a demo that is looked at then shows a day that is over. */
const isProgrammeOver = (streams: Streams): boolean =>
  !Object.values(streams.shown("programme.staff/all")?.rows ?? {}).some(({ status }) => status === "live");

/** When a sensor of the demo was last heard. */
const lastReading = (streams: Streams): Instant | undefined =>
  Object.values(streams.shown("projects.staff/all")?.rows ?? {})
    .flatMap((row) => Object.values(staffProjectRowSchema.safeParse(row).data?.latest ?? {}).map(({ at }) => at))
    .toSorted()
    .at(-1);

const isMuted = ({ connected, report }: ScreenState): boolean =>
  connected && (report?.sound === "muted" || report?.sound === "blocked");

const isBehind = ({ connected, rendered }: ScreenState, streams: Streams): boolean =>
  connected && rendered.some(({ stream, version }) => version < (streams.shown(stream)?.version ?? 0));

function reportFindings({ findings, snapshots, log: journal }: Storage, log: Log): void {
  const unreadable = snapshots.unreadable();
  if (unreadable.length > 0) log.warn({ unreadable }, "Snapshots cannot be read; the journal was replayed instead");
  if (findings.cut)
    log.warn({ ...findings.cut }, "A batch that a power cut had torn was cut off; nothing in it had been answered");
  if (findings.damage)
    log.error({ ...findings.damage, head: journal.head }, "The journal is damaged: the hub is read-only");
}

/** Commands are let in when the journal is sound and there is room; for room the hub waits and looks again. */
async function startEngine(
  engine: RunningEngine,
  storage: Storage,
  clock: Clock,
  log: Log,
  closing: (() => unknown)[],
): Promise<void> {
  const isDamaged = storage.findings.damage !== undefined;
  const hasRoom = async (): Promise<boolean> => (await storage.freeBytes()) >= roomNeeded;
  const readOnly = isDamaged || !(await hasRoom());
  await engine.start({ readOnly });
  if (!readOnly || isDamaged) return;
  log.error({ roomNeeded }, "The disk is full: the hub is read-only until there is room");

  async function lookForRoom(): Promise<void> {
    if (!(await hasRoom())) return;
    stopLooking();
    await engine.start();
    log.warn({}, "There is room again: commands are taken");
  }
  const stopLooking = every(lookForRoomMs, clock, () => {
    void lookForRoom().catch((error: unknown) => log.warn({ error }, "Looking for room on the disk failed"));
  });
  closing.push(stopLooking);
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port);
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}
