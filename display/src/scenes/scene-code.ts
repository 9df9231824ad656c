// The code of the scenes that the first load leaves out: fetched ahead, and once it is here as good as any other. What a takeover
// and the screen's own page need is not among them.
import { type Scene } from "@openhall/shared/screens";
import { shallowReactive } from "vue";

const fetches = {
  clock: async () => (await import("./ClockScene.vue")).default,
  wayfinding: async () => (await import("./wayfinding/WayfindingScene.vue")).default,
  programme: async () => (await import("./programme/ProgrammeScene.vue")).default,
  department: async () => (await import("./department/DepartmentScene.vue")).default,
  projects: async () => (await import("./projects/ProjectsRoom.vue")).default,
  ticker: async () => (await import("./TickerLine.vue")).default,
} as const;

type LaterScene = keyof typeof fetches;
type Code = { readonly [Name in LaterScene]: Awaited<ReturnType<(typeof fetches)[Name]>> };

/** A hub that hangs is as good as one that is away. */
const patienceMs = 20_000;

const here = shallowReactive<Partial<Code>>({});
const missing = shallowReactive(new Map<LaterScene, unknown>());
const onTheirWay = new Map<LaterScene, Promise<void>>();

/** The code that a scene needs beside the first load's. */
export function laterScene({ kind }: Scene, isLine: boolean): LaterScene | undefined {
  if (kind === "notice") return isLine ? "ticker" : undefined;
  if (kind === "policy") return "department";
  if (kind === "project" || kind === "projects") return "projects";
  return kind === "department" || kind === "clock" || kind === "wayfinding" || kind === "programme" ? kind : undefined;
}

/** Settles once it is here or has failed to come; never rejects. */
export function fetchScene(name: LaterScene): Promise<void> {
  if (here[name]) return Promise.resolve();
  const coming = onTheirWay.get(name) ?? take(name).finally(() => onTheirWay.delete(name));
  onTheirWay.set(name, coming);
  return coming;
}

export async function fetchAllScenes(): Promise<void> {
  for (const name of ["programme", "projects", "department", "clock", "wayfinding", "ticker"] as const)
    await fetchScene(name);
}

async function take(name: LaterScene): Promise<void> {
  const coming = fetches[name]().then((code) => {
    // Also where it comes late.
    Object.assign(here, { [name]: code });
    missing.delete(name);
  });
  await inTime(coming).catch((error: unknown) => void missing.set(name, error));
}

function inTime(coming: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The code of a scene has not come in time.")), patienceMs);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

/** Whether there is nothing to wait for. */
export const isSettled = (name: LaterScene): boolean => here[name] !== undefined || missing.has(name);

/** Undefined while it is on its way. Throws where it could not be had, so that the scene's fence says so; it is asked for again. */
export function sceneCode<Name extends LaterScene>(name: Name): Code[Name] | undefined {
  const code: Partial<Code>[Name] = here[name];
  if (code !== undefined) return code;
  const isMissing = missing.has(name);
  void fetchScene(name);
  if (isMissing) throw new Error(`The code of the scene “${name}” is not here.`, { cause: missing.get(name) });
  return undefined;
}
