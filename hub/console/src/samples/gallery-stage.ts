// The console in a browser without a hub: its requests answered here, its rows put by hand. For the gallery only.
import { type Row } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";
import { createPinia } from "pinia";
import { createApp, nextTick } from "vue";
import { createMemoryHistory } from "vue-router";
import App from "../App.vue";
import { useLanguageStore } from "../frame/language-store.ts";
import { hubFilesKey } from "../content/hub-files.ts";
import picture from "../icon.svg?no-inline";
import { connectKey } from "../link/connect.ts";
import { createConsoleRouter } from "../router.ts";
import { createFakeLink, type FakeLink } from "./fake-link.ts";
import { hallRow, now, staffRows, venueRows } from "./hall-rows.ts";

export interface Opening {
  readonly at?: string;
  /** Nobody is signed in without one. */
  readonly role?: StaffRole;
  /** Bodies by door, such as `GET screens`. */
  readonly answers?: Readonly<Record<string, object>>;
  /** What the hub does not answer at all. */
  readonly unreachable?: boolean;
  /** Rows by stream beside those of the sample hall. */
  readonly streams?: Readonly<Record<string, Record<string, Row>>>;
  /** Afterwards, once the page stands. */
  afterwards?(link: FakeLink, element: HTMLElement): void | Promise<void>;
}

const signedOut = { status: 401, body: { ok: false, refusal: { code: "not-signed-in" } } };

/** The requests of the console, answered in the hub's place. */
function answerRequests({ role, answers = {}, unreachable = false }: Opening): void {
  const doors = new Map(Object.entries(answers).map(([door, body]) => [door.replace(" ", " /api/v1/"), body]));
  if (role) doors.set("GET /api/v1/session", { user: "c1", name: "周敏", role });
  globalThis.fetch = (input, { method = "GET" } = {}) => {
    if (unreachable) return Promise.reject(new TypeError("no hub"));
    const path = String(input).split("?")[0] ?? "";
    const body = doors.get(`${method} ${path}`);
    const status = body ? (path.endsWith("/session") && !role ? 401 : 200) : signedOut.status;
    return Promise.resolve(new Response(JSON.stringify(body ?? signedOut.body), { status }));
  };
}

export async function openConsole(element: HTMLElement, language: "zh" | "en", opening: Opening): Promise<void> {
  localStorage.clear();
  answerRequests(opening);
  const fake = createFakeLink(now);
  const history = createMemoryHistory();
  history.replace(opening.at ?? "/");
  const router = createConsoleRouter(history);
  let underWay = 0;
  router.beforeEach(() => void (underWay += 1));
  router.afterEach(() => void (underWay -= 1));
  const arrived = (): Promise<void> => arrive(() => underWay > 0);
  const app = createApp(App)
    .use(createPinia())
    .use(router)
    .provide(connectKey, () => fake.link)
    .provide(hubFilesKey, { wallPage: "about:blank", medium: () => picture });
  app.mount(element);
  app.runWithContext(() => (useLanguageStore().language = language));
  await arrived();
  if (opening.role) await fill(fake, opening);
  await arrived();
  await opening.afterwards?.(fake, element);
  await arrived();
}

async function fill(fake: FakeLink, { streams = {} }: Opening): Promise<void> {
  const rows: Record<string, Record<string, Row>> = {
    "venue.halls/all": { "hall/H1": hallRow },
    "venue.hall/H1": venueRows,
    "venue.staff/all": staffRows,
    ...streams,
  };
  for (const [stream, shown] of Object.entries(rows)) {
    fake.show(stream, shown);
    await settle();
  }
}

/** Everything that has been promised so far has happened and is drawn. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await nextTick();
}

/** The address has been followed, wherever it led: the page of now is loaded and drawn. */
async function arrive(isUnderWay: () => boolean): Promise<void> {
  do await settle();
  while (isUnderWay());
  await settle();
}

/** Presses what has this name. */
export function press(element: HTMLElement, name: RegExp): void {
  const nameOf = (button: HTMLElement): string => (button.ariaLabel ?? button.textContent).trim();
  const found = [...element.querySelectorAll("button")].find((button) => name.test(nameOf(button)));
  if (!found) throw new Error(`There is no button ${String(name)}`);
  found.click();
}
