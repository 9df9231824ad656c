// The whole console on a stage: a session answered by a fake fetch, a link without a hub. For tests only.
import { type Row } from "@openhall/shared/core";
import { type Link } from "@openhall/shared/link";
import { type StaffRole } from "@openhall/shared/venue";
import { render } from "@testing-library/vue";
import { createPinia } from "pinia";
import { vi } from "vitest";
import { type App as VueApp, nextTick } from "vue";
import { createMemoryHistory } from "vue-router";
import App from "../App.vue";
import { connectKey } from "../link/connect.ts";
import { createConsoleRouter } from "../router.ts";
import { createFakeLink, type FakeLink } from "./fake-link.ts";
import { hallRow, now, staffRows, venueRows } from "./hall-rows.ts";

interface Opening {
  role?: StaffRole;
  isSignedIn?: boolean;
  /** The address of the page, such as `/floor`; the role's first page without. */
  at?: string;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const signedOut: Reply = { status: 401, body: { ok: false, refusal: { code: "not-signed-in" } } };

/** Opens the console as c1; the page's clocks stand still but for `stage.pass`. */
export async function openConsole({ role = "clerk", isSignedIn = true, at = "/" }: Opening = {}) {
  // Without the languages and halls that an earlier test chose.
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
  const replies = new Map<string, Reply>([
    ["GET", isSignedIn ? { status: 200, body: { user: "c1", name: "周敏", role } } : signedOut],
    ["POST", { status: 200, body: { token: "secret", role } }],
    ["DELETE", { status: 200, body: { ok: true } }],
  ]);
  const asked = vi.fn<(path: string, request?: RequestInit) => Promise<Response>>((path, { method = "GET" } = {}) => {
    const { status, body } = replies.get(`${method} ${path}`) ?? replies.get(method) ?? signedOut;
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  vi.stubGlobal("fetch", asked);

  const links: FakeLink[] = [];
  const connect = (): Link => {
    const fake = createFakeLink(now);
    links.push(fake);
    return fake.link;
  };
  const history = createMemoryHistory();
  history.replace(at);
  const router = createConsoleRouter(history);
  let underWay = 0;
  router.beforeEach(() => void (underWay += 1));
  router.afterEach(() => void (underWay -= 1));
  router.onError(() => void (underWay -= 1));
  render(App, {
    global: { plugins: [createPinia(), router, { install: (app: VueApp) => app.provide(connectKey, connect) }] },
  });
  await arrive();

  /** The address has been followed, wherever it led: the page of now is loaded and drawn. */
  async function arrive(): Promise<void> {
    do await settle();
    while (underWay > 0);
    await settle();
  }

  const link = (): FakeLink => {
    const newest = links.at(-1);
    if (!newest) throw new Error("Nobody has signed in: there is no link");
    return newest;
  };

  return {
    links,
    link,
    asked,
    router,
    arrive,
    /** The next answers of the session's HTTP address to this method. */
    reply: (method: string, status: number, body: unknown) => replies.set(method, { status, body }),
    /** The answers of one door from now on, such as `GET screens`. */
    replyAt(door: string, body: unknown, status = 200): void {
      const [method = "", path = ""] = door.split(" ");
      replies.set(`${method} /api/v1/${path}`, { status, body });
    },
    /** The hub shows one hall with these rows of its staff stream. */
    async showHall(rows: Record<string, Row>): Promise<void> {
      link().show("venue.halls/all", { "hall/H1": hallRow });
      await nextTick();
      link().show("venue.hall/H1", venueRows);
      link().show("venue.staff/all", staffRows);
      link().show("queue.hall/H1", rows);
      await arrive();
    },
    async show(stream: string, rows: Record<string, Row>): Promise<void> {
      link().show(stream, rows);
      await settle();
    },
    /** The hub does the latest command, whose effect is these rows. */
    async accept(rows: Record<string, Row>): Promise<void> {
      link().show("queue.hall/H1", rows);
      link().sent.at(-1)?.answer({ ok: true, version: 1, result: {} });
      await settle();
      vi.advanceTimersByTime(600);
    },
    async refuse(refusal: { code: string; [parameter: string]: unknown }): Promise<void> {
      link().sent.at(-1)?.answer({ ok: false, refusal });
      await settle();
      vi.advanceTimersByTime(600);
    },
    async pass(milliseconds: number): Promise<void> {
      vi.advanceTimersByTime(milliseconds);
      await settle();
    },
  };
}

/** Everything that has been promised so far has happened and is drawn. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await nextTick();
}
