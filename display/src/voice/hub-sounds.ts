// The sounds of this hall, fetched from the hub and kept: in memory, decoded, and on the device where the browser allows it,
// so that a start without the hub can speak.
import { voicePartsSchema } from "@openhall/shared/wire";
import { chimeName, soundName } from "./performance.ts";

interface Options {
  readonly hallId: string;
  readonly token: string;
  readonly decode: (bytes: ArrayBuffer) => Promise<AudioBuffer>;
}

export interface HubSounds {
  /** Fetches what is new; false where not every sound could be had, and it is to be tried again. */
  load(): Promise<boolean>;
  get(sound: string): AudioBuffer | undefined;
  /** Milliseconds, as the hub has measured them. */
  lengthOf(sound: string): number | undefined;
}

const cacheName = "openhall-voice";
/** At a time: a hall's screens may all start at once. */
const fetchedAtOnce = 4;

interface Kept {
  readonly url: string;
  readonly ms: number;
  readonly buffer: AudioBuffer;
}

export function createHubSounds({ hallId, token, decode }: Options): HubSounds {
  const kept = new Map<string, Kept>();
  const listUrl = `/api/v1/voice/parts?hall=${encodeURIComponent(hallId)}`;
  const authorization = `Bearer ${token}`;

  async function load(): Promise<boolean> {
    const cache = await openCache();
    const response = await fetchedOrKept(listUrl, { headers: { authorization } }, cache);
    const list = voicePartsSchema.safeParse(await response?.json().catch(() => undefined));
    if (!list.success) return false;
    const wanted = new Map([
      [chimeName, list.data.chime],
      ...list.data.parts.map((part) => [soundName(part), part] as const),
    ]);
    const queue = [...wanted].filter(([name, { url }]) => kept.get(name)?.url !== url);
    let isWhole = true;
    await Promise.all(
      Array.from({ length: fetchedAtOnce }, async () => {
        for (let next = queue.shift(); next; next = queue.shift())
          isWhole = (await take(next[0], next[1], cache)) && isWhole;
      }),
    );
    for (const name of kept.keys()) if (!wanted.has(name)) kept.delete(name);
    await dropOthers(cache, [listUrl, ...[...wanted.values()].map(({ url }) => url)]);
    return isWhole;
  }

  async function take(
    name: string,
    { url, ms }: { url: string; ms: number },
    cache: Cache | undefined,
  ): Promise<boolean> {
    try {
      const response = (await cache?.match(url)) ?? (await fetched(url, {}, cache));
      const bytes = await response?.arrayBuffer();
      if (!bytes) return false;
      kept.set(name, { url, ms, buffer: await decode(bytes) });
      return true;
    } catch {
      return false;
    }
  }

  return { load, get: (sound) => kept.get(sound)?.buffer, lengthOf: (sound) => kept.get(sound)?.ms };
}

/** Browsers have one on localhost and https only. */
const openCache = async (): Promise<Cache | undefined> =>
  "caches" in globalThis ? caches.open(cacheName).catch(() => undefined) : undefined;

const fetchedOrKept = async (url: string, init: RequestInit, cache: Cache | undefined): Promise<Response | undefined> =>
  (await fetched(url, init, cache)) ?? (await cache?.match(url));

/** Undefined where the hub is away or refuses. What it gives is kept under its address alone. */
async function fetched(url: string, init: RequestInit, cache: Cache | undefined): Promise<Response | undefined> {
  const response = await fetch(url, init).catch(() => undefined);
  if (!response?.ok) return undefined;
  await cache?.put(url, response.clone()).catch(() => {});
  return response;
}

async function dropOthers(cache: Cache | undefined, urls: readonly string[]): Promise<void> {
  const wanted = new Set(urls);
  for (const request of (await cache?.keys()) ?? []) {
    const { pathname, search } = new URL(request.url);
    if (!wanted.has(pathname + search)) await cache?.delete(request);
  }
}
