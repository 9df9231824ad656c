// The media of a venue: files from outside, checked and made ready by a process of their own, one at a time.
import { randomUUID } from "node:crypto";
import { type Medium } from "@openhall/shared/publishing";
import { type Engine } from "../engine/engine.ts";
import { systemSender } from "../engine/turn.ts";
import { type FileLayer } from "../journal/index.ts";
import { type Log } from "../log.ts";
import { createFindings, type Scan } from "./findings.ts";
import { mediumFiles } from "./medium-files.ts";
import { type MediaFolder, type Place } from "./media-folder.ts";
import { type MediaJob, type Outcome, type Prepared, refused, type VideoTools } from "./media-job.ts";
import { type MediaProcess, startPreparing } from "./media-process.ts";
import { type Media, type MediaRefusal, type Taken, type Upload } from "./media.ts";
import { limits } from "./limits.ts";
import { receiveFile } from "./receive-file.ts";

export interface MediaParts {
  readonly folder: MediaFolder;
  readonly engine: Pick<Engine, "submit">;
  readonly log: Log;
  readonly scan: Scan;
  /** What the scan passes now, for the process that reads the file. */
  readonly contacts: () => readonly string[];
  /** Whether a medium stands in the books. */
  readonly isKnown: (mediumId: string) => boolean;
  /** Whether there are media that may be forgotten, if nothing holds them. */
  readonly hasOldMedia: () => boolean;
  readonly mayShow: Media["mayShow"];
  readonly freeBytes: () => ReturnType<FileLayer["freeBytes"]>;
  readonly findVideoTools: () => Promise<VideoTools | undefined>;
  /** Another way to prepare, for tests. */
  readonly start?: (job: MediaJob) => MediaProcess;
}

/** Files that are received, wait or are prepared at a time; each may be 200 MB. */
const inHandAtMost = 4;
const busySeconds = 30;
/** Stays free whatever comes in, in bytes: the journal's. */
const spareBytes = 256 * 1024 * 1024;

export function createMedia(parts: MediaParts): Media {
  const { folder, engine, log, start = startPreparing } = parts;
  let inHand = 0;
  let isClosed = false;
  let running: MediaProcess | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  function problemOfName(name: string): MediaRefusal | undefined {
    const findings = createFindings(parts.scan);
    findings.scan(name, "name");
    const found = findings.refusal();
    return found && refusalOf(found);
  }

  async function take(upload: Upload): Promise<Taken> {
    const limit = limitOf(upload.type);
    if (limit === undefined) return no({ code: "medium-type-unknown" });
    if ((upload.length ?? 0) > limit) return no({ code: "medium-too-large", limit });
    const problem = problemOfName(upload.name);
    if (problem) return no(problem);
    if (inHand >= inHandAtMost) return no({ code: "medium-busy", seconds: busySeconds });
    inHand += 1;
    try {
      return await takeIn(upload, limit);
    } finally {
      inHand -= 1;
    }
  }

  async function takeIn(upload: Upload, limit: number): Promise<Taken> {
    const needed = spareBytes + 2 * (upload.length ?? limit);
    if ((await parts.freeBytes()) < needed) return no({ code: "disk-full" });
    const place = await folder.newPlace();
    try {
      const received = await receiveFile(upload.body, place.source, limit);
      if (received === "too-large") return no({ code: "medium-too-large", limit });
      if (received === "disk-full") return no({ code: "disk-full" });
      if (received === "broken-off") return no({ code: "medium-broken" });
      return await inTurn(() => prepareAndKeep(upload, place));
    } finally {
      await place.clear();
    }
  }

  async function prepareAndKeep(upload: Upload, place: Place): Promise<Taken> {
    const outcome = await prepare(upload.name, place);
    if (!outcome.ok) return no(refusalOf(outcome));
    const { ok: _ok, bytes, ...medium } = outcome;
    const isNew = await folder.keep(medium.mediumId, place.forms);
    if (parts.isKnown(medium.mediumId)) return { ok: true, medium };
    const answer = await engine.submit({
      id: randomUUID(),
      type: "publishing.add-medium",
      payload: payloadOf({ ...medium, bytes }, upload),
      sender: systemSender,
    });
    if (answer.ok) return { ok: true, medium };
    if (isNew) await folder.remove(medium.mediumId);
    return no(answer.refusal);
  }

  async function prepare(name: string, { source, forms }: Place): Promise<Outcome> {
    if (isClosed) return refused("medium-busy");
    const tools = await parts.findVideoTools();
    const contacts = [...parts.contacts()];
    running = start({ source, folder: forms, name, contacts, ...(tools && { tools }) });
    const outcome = await running.ended;
    running = undefined;
    if (!outcome.ok && outcome.why !== undefined)
      log.warn({ code: outcome.code, why: outcome.why }, "A file could not be prepared");
    return outcome;
  }

  async function tidy(): Promise<void> {
    if (isClosed) return;
    if (parts.hasOldMedia())
      await engine.submit({ id: randomUUID(), type: "publishing.forget-media", payload: {}, sender: systemSender });
    for (const mediumId of await folder.list()) if (!parts.isKnown(mediumId)) await folder.remove(mediumId);
  }

  return {
    ...mediumFiles(folder),
    take,
    // In turn: what is on its way into the books is in none of them yet.
    tidy: () => inTurn(tidy),
    mayShow: parts.mayShow,
    async close() {
      isClosed = true;
      running?.kill();
      await turn;
    },
  };
}

/** Bytes, by what the sender says that it is; the content is looked at afterwards. Undefined: that is not taken at all. */
function limitOf(type: string): number | undefined {
  if (type.startsWith("image/")) return limits.bytes.image;
  if (type === "application/pdf") return limits.bytes.pdf;
  return type.startsWith("video/") || type === "application/octet-stream" ? limits.bytes.video : undefined;
}

const no = (refusal: MediaRefusal): Taken => ({ ok: false, refusal });

const refusalOf = ({ code, limit, findings }: Exclude<Outcome, Prepared>): MediaRefusal => ({
  code,
  ...(limit === undefined ? {} : { limit }),
  ...(findings === undefined ? {} : { findings }),
  ...(code === "medium-busy" ? { seconds: busySeconds } : {}),
});

const payloadOf = (medium: Omit<Prepared, "ok">, { name, sender }: Upload): Medium => ({
  ...medium,
  name,
  findings: medium.findings.map(({ kind, action, at, length }) => ({ kind, action, at, length })),
  by: sender.id,
});
