// The hub of a venue, or of a rehearsal of it, on one port: one after the other, in one process. A rehearsal is never where a
// process begins unless its arguments say so.
import { type Refusal } from "@openhall/shared/core";
import { createHub, type Hub, type HubOptions } from "../create-hub.ts";
import { type Prepared, type RehearsalControl, type RehearsalRequest, type RehearsalState } from "./control.ts";
import { type Rehearsal } from "./create-rehearsal.ts";
import { prepareRehearsal } from "./prepare-rehearsal.ts";
import { rehearsalFolder } from "./rehearsal-folder.ts";
import { visitorsInHalls } from "./visitors-in-hall.ts";
import { anySeed } from "./wish.ts";

export interface OpenVenue {
  /** The hub of now; it is another after each change. */
  readonly hub: Hub;
  /** Of a rehearsal its own. */
  readonly dataFolder: string;
  readonly state: RehearsalState;
  /** Once a change that is under way is done. */
  close(): Promise<void>;
}

interface VenueOptions extends Pick<HubOptions, "config" | "log" | "onFault" | "voice"> {
  /** Another hub is up: that of a rehearsal, or the venue's again. */
  readonly onChanged?: (venue: OpenVenue) => void;
}

/** What comes next: a rehearsal, or the venue. */
type MakeNext = () => Promise<Rehearsal | undefined>;

/** Opens the venue, or a rehearsal where `config.rehearse` is set. Throws what `createHub` throws. */
export async function openVenue({ config, log, onFault, voice, onChanged }: VenueOptions): Promise<OpenVenue> {
  let rehearsal = config.rehearse && (await prepareRehearsal(config, config.rehearse));
  let isChanging = false;
  let changed: Promise<void> = Promise.resolve();
  const dataFolder = (): string => (rehearsal ? rehearsalFolder(config.dataFolder) : config.dataFolder);
  const state = (): RehearsalState => stateOf(rehearsal);

  const control: RehearsalControl = {
    state,
    async prepare(wanted) {
      if (isChanging) return refused({ code: "try-again" });
      if (!wanted.on && !rehearsal) return { ok: true, state: { on: false }, carryOut: () => undefined };
      isChanging = true;
      const prepared = await prepare(wanted);
      isChanging = prepared.ok;
      return prepared;
    },
  };
  const open = (port: number): Promise<Hub> =>
    createHub({ config: { ...config, port, dataFolder: dataFolder() }, log, onFault, rehearsal, control, voice });
  let hub = await open(config.port);

  async function prepare(wanted: RehearsalRequest): Promise<Prepared> {
    if (!wanted.on) return ready({ on: false }, async () => undefined);
    const count = rehearsal ? 0 : visitorsInHalls(hub.streams);
    if (count > 0 && !wanted.force) return refused({ code: "visitors-in-hall", count });
    const wish = { speed: wanted.speed ?? 1, seed: wanted.seed ?? anySeed() };
    // One that begins anew needs the folder in which the old one still lives: it is prepared when that has ended.
    if (rehearsal) return ready({ on: true, ...wish }, () => prepareRehearsal(config, wish));
    try {
      const next = await prepareRehearsal(config, wish);
      return ready({ on: true, ...wish }, async () => next);
    } catch (error) {
      log.warn({ error }, "A rehearsal could not be prepared");
      return refused({
        code: "rehearsal-not-possible",
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  const ready = (next: RehearsalState, make: MakeNext): Prepared => ({
    ok: true,
    state: next,
    carryOut: () => void (changed = change(make).catch(onFault)),
  });

  async function change(make: MakeNext): Promise<void> {
    const { port } = hub;
    await hub.close();
    hub = await openNext(make, port).catch((error: unknown) => {
      log.error({ error }, "The rehearsal could not begin; the venue comes back");
      return openNext(async () => undefined, port);
    });
    isChanging = false;
    onChanged?.(venue);
  }

  async function openNext(make: MakeNext, port: number): Promise<Hub> {
    rehearsal = undefined;
    rehearsal = await make();
    return open(port);
  }

  const venue: OpenVenue = {
    get hub() {
      return hub;
    },
    get dataFolder() {
      return dataFolder();
    },
    get state() {
      return state();
    },
    async close() {
      await changed;
      await hub.close();
    },
  };
  return venue;
}

const stateOf = (rehearsal: Rehearsal | undefined): RehearsalState =>
  rehearsal ? { on: true, speed: rehearsal.speed, seed: rehearsal.seed } : { on: false };

const refused = (refusal: Refusal): Prepared => ({ ok: false, refusal });
