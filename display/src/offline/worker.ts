// The service worker, served as sw.js: the app's files stay on the device, and a start without the hub gets them from there.
// It keeps files and nothing else; rows are kept by the link. One file without imports: see offline-shell.ts of this app.

/** Put in front of this code by the build. `page` is the HTML; `files` are all others; `version` changes with any of them. */
declare const shell: { readonly page: string; readonly files: readonly string[]; readonly version: string };

const cacheName = "openhall-display";
/** A hub that is there answers in milliseconds; a start does not wait longer for one that is not. */
const patienceMs = 3000;

// The types of a worker's global scope cannot stand beside those of a page; these are the parts used here.
interface WaitingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
}
const isWaiting = (event: Event): event is WaitingEvent => "waitUntil" in event;
const isFetch = (event: Event): event is FetchEvent => "respondWith" in event;
const isWorker = (scope: object): scope is WorkerScope => "skipWaiting" in scope;
const scope: object = globalThis;

addEventListener("install", (event) => {
  if (isWaiting(event)) event.waitUntil(keepShell().then(takeOver));
});

addEventListener("activate", (event) => {
  if (isWaiting(event)) event.waitUntil(dropOldFiles());
});

addEventListener("fetch", (event) => {
  if (!isFetch(event)) return;
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate") event.respondWith(page(event.request));
  else if (shell.files.includes(pathname)) event.respondWith(file(event.request));
});

/** The page comes last: what it names is there before it. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const path of shell.files) {
    if (!(await cache.match(path))) await cache.add(path);
  }
  await cache.add(new Request(shell.page, { cache: "reload" }));
}

/** A display's page never closes, so a new worker does not wait for that. */
async function takeOver(): Promise<void> {
  if (isWorker(scope)) await scope.skipWaiting();
}

async function dropOldFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  const current = new Set([shell.page, ...shell.files]);
  for (const request of await cache.keys()) {
    if (!current.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

/** The hub's page while it has one, else the kept one; never an error page. */
async function page(request: Request): Promise<Response> {
  const fresh = await fetch(request, { signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined);
  if (fresh?.ok) return fresh;
  return (await caches.match(shell.page)) ?? fresh ?? Response.error();
}

const file = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

export {};
