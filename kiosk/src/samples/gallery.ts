// The kiosk's pages in every state.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type TakenTicket } from "@openhall/shared/queue";
import RestScreen from "../rest/RestScreen.vue";
import { calledRows, classRows, laterRows, takenTicket } from "./hall.ts";
import { opennessStates } from "./openness-states.ts";
import { paperStates } from "./paper-states.ts";
import { programmeStates } from "./programme-states.ts";
import { across, state } from "./stage.ts";

type Act = NonNullable<NonNullable<Parameters<typeof state>[1]>["act"]>;

const take =
  (ticket: TakenTicket = takenTicket): Act =>
  ({ link, visit }) => {
    void visit.take(ticket.serviceId);
    link.sentOf("queue.take-ticket")[0]?.answer({ ok: true, version: 1, result: ticket });
  };

const refuse =
  (code: string): Act =>
  ({ link, visit }) => {
    void visit.take("SV14");
    link.sentOf("queue.take-ticket")[0]?.answer({ ok: false, refusal: { code } });
  };

const lookFor =
  (text: string): Act =>
  async ({ visit, search }) => {
    visit.offer = "search";
    await search().begin();
    visit.search = text;
  };

const offer =
  (name: "departments" | "all" | "classes"): Act =>
  ({ visit }) => {
    visit.offer = name;
  };

const department: Act = ({ visit }) => {
  visit.department = "财政局";
  visit.offer = "department";
};

const code: Act = ({ visit }) => {
  visit.enterCode();
  visit.code = "K7M4";
};

const lowered =
  (act?: Act): Act =>
  async (moment) => {
    moment.visit.lowered = true;
    await act?.(moment);
  };

/** So high above the floor that a page brought down is as low as any is made for. */
const hungHigh = {
  "device/K1": {
    kind: "kiosk",
    name: "入口取号机",
    diagonalInches: 21.5,
    volume: 70,
    bottomMillimetres: 850,
    prints: false,
  },
};

/** Pages that stand alike upright, across and brought down. */
const pages: readonly [name: string, act: Act | undefined][] = [
  ["home", undefined],
  ["departments", offer("departments")],
  ["department", department],
  ["all-services", offer("all")],
  ["search", lookFor("")],
  ["search-found", lookFor("zfxx")],
  ["appointment", code],
  ["number", take()],
  ["refused", refuse("quota-reached")],
];

export const states: readonly GalleryState[] = [
  ...pages.flatMap(([name, act]) => [
    state(`${name}--upright`, { ...(act && { act }) }),
    state(`${name}--across`, { size: across, ...(act && { act }) }),
    state(`${name}--lowered`, { venue: hungHigh, act: lowered(act) }),
  ]),
  state("rest--called", { page: RestScreen, ...calledRows, board: { ...laterRows, ...calledRows.board } }),
  state("rest--across", { page: RestScreen, size: across, ...calledRows }),
  state("rest--nobody-called", { page: RestScreen }),
  state("home--later", { board: laterRows }),
  state("home--priority", { act: ({ visit }) => void (visit.classId = "priority") }),
  state("home--closed", { board: { hall: { closed: true, shown: 30, hits: 26 } } }),
  state("home--no-services", {
    before: (link) => {
      link.put("venue.hall/V01", {
        hall: {
          name: { zh: "市政务服务中心", en: "City Government Service Centre" },
          timeZone: "Asia/Shanghai",
          guardMinutes: 40,
          hours: [],
        },
      });
      link.put("queue.board/V01", {});
    },
  }),
  state("home--no-hub", { act: ({ link }) => link.lose() }),
  state("classes--four", { venue: classRows, act: offer("classes") }),
  state("search--nothing", { act: lookFor("XQ") }),
  state("taking--slow", { act: ({ visit }) => void visit.take("SV01") }),
  state("number--no-hub", {
    async act(moment) {
      await take()(moment);
      await Promise.resolve();
      moment.link.lose();
    },
  }),
  state("number--long", { act: take({ ...takenTicket, number: "A1012", ahead: 128, wait: { low: 120, high: 180 } }) }),
  state("refused--closed", { act: refuse("service-closed") }),
  state("refused--unheard-of", { act: refuse("something-new") }),
  state("unpaired--code", { before: (link) => link.turnAway("not-signed-in") }),
  state("unpaired--turned-away", { before: (link) => link.turnAway("signed-out") }),
  ...paperStates,
  ...programmeStates,
  ...opennessStates,
];
