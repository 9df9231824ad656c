// The console's pages in every state: sign-in, desk, greeter, floor, figures, set-up, content, rehearsal.
import { type Row } from "@openhall/shared/core";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { nextTick } from "vue";
import { contentStates } from "./gallery-content.ts";
import { dossierStates } from "./gallery-dossiers.ts";
import { projectStates } from "./gallery-projects.ts";
import { programmeStates } from "./gallery-programme.ts";
import {
  figureRows,
  greeterRows,
  greeterBoard,
  screenAnswers,
  setUpRows,
  floorRows,
  floorBoard,
} from "./gallery-rows.ts";
import { hallWithDevices, troubledScreens, wellScreens } from "./gallery-screens.ts";
import { type Opening, openConsole, press } from "./gallery-stage.ts";
import { placeRows } from "./place-rows.ts";
import { wallStates } from "./gallery-walls-states.ts";
import { called, choiceRows, deskRows, minutesAgo, serving, ticket, withDesk } from "./hall-rows.ts";

const state = (name: string, opening: Opening, size?: GalleryState["size"]): GalleryState => ({
  name,
  ...(size && { size }),
  mount: (element, { language }) => openConsole(element, language, opening),
});

const waiting = [
  ticket("A002", { class: "priority", issuedAt: minutesAgo(31) }),
  ticket("A003", { language: "en" }),
  ticket("A004", { serviceId: "S2", appointmentAt: minutesAgo(-10) }),
  ticket("A005"),
  ticket("B007", { status: "missed", deskId: "W1", since: minutesAgo(4) }),
  ticket("A001", { status: "held", deskId: "W1", holdReason: "visitor-returns", since: minutesAgo(12) }),
];

const desk = (name: string, rows: Record<string, Row>, afterwards?: Opening["afterwards"]): GalleryState =>
  state(`desk--${name}`, { role: "clerk", streams: { "queue.hall/H1": rows }, ...(afterwards && { afterwards }) });

const tablet = { width: 1024, height: 768 };
const greeter = (name: string, afterwards?: Opening["afterwards"]): GalleryState =>
  state(
    `greeter--${name}`,
    {
      role: "greeter",
      at: "/greeter",
      streams: { "queue.hall/H1": greeterRows, "queue.board/H1": greeterBoard },
      ...(afterwards && { afterwards }),
    },
    tablet,
  );

const floor = (name: string, rows: Record<string, Row>, afterwards?: Opening["afterwards"]): GalleryState =>
  state(`floor--${name}`, {
    role: "manager",
    at: "/floor",
    answers: screenAnswers,
    streams: { "queue.hall/H1": rows, "queue.board/H1": floorBoard },
    ...(afterwards && { afterwards }),
  });

/** The floor with its machines, every one unfolded. */
const screens = (name: string, answers: NonNullable<Opening["answers"]>): GalleryState =>
  state(`floor--screens-${name}`, {
    role: "manager",
    at: "/floor",
    answers,
    streams: {
      "venue.hall/H1": hallWithDevices,
      "queue.hall/H1": { ...choiceRows, hall: { day: "2026-09-16", earlier: 0 } },
      "queue.board/H1": floorBoard,
    },
    afterwards: (_, page) => page.querySelectorAll("details").forEach((one) => (one.open = true)),
  });

const setUp = (name: string, at: string, afterwards?: Opening["afterwards"]): GalleryState =>
  state(`set-up--${name}`, {
    role: "administrator",
    at: `/setup?${at}`,
    answers: {
      ...screenAnswers,
      "GET accounts": { accounts: [{ user: "c1", hasPassword: true, lastSignInAt: minutesAgo(90) }] },
      "GET pairing/waiting": { waiting: [{ kind: "kiosk", since: minutesAgo(1) }] },
    },
    streams: { "queue.hall/H1": choiceRows, "venue.setup/all": { ...setUpRows, ...placeRows } },
    ...(afterwards && { afterwards }),
  });

const connect = /^(连接设备|Connect a machine)$/;

const sections = [
  "halls",
  "services",
  "desks",
  "profiles",
  "classes",
  "staff",
  "appointments",
  "devices",
  "departments",
  "file",
  "password",
];

export const states: readonly GalleryState[] = [
  state("sign-in--plain", {}),
  state("sign-in--unreachable", { unreachable: true }),
  state("first-run--plain", { answers: { "GET session": { firstRun: true } } }),
  state("desk-choice--free-and-taken", { role: "clerk", streams: { "queue.hall/H1": choiceRows } }),
  desk("nobody-waits", deskRows(undefined)),
  desk("free", deskRows(undefined, ...waiting)),
  desk("called", deskRows(called({ class: "priority", language: "en" }), ...waiting.slice(0, 4))),
  desk("called-on-the-way", deskRows(called({ onWay: true }), ...waiting)),
  desk("called-nobody-came", deskRows(called({ calledAt: minutesAgo(4), calls: 3 }), ...waiting)),
  desk("serving", deskRows(serving(), ...waiting)),
  desk("serving-over-target", deskRows(serving({ startedAt: minutesAgo(19) }), ...waiting)),
  desk("paused", withDesk(deskRows(undefined, ...waiting), { paused: { reason: "lunch", at: minutesAgo(12) } })),
  desk("no-hub", deskRows(serving(), ...waiting), (link) => link.lose()),
  desk("signed-out", deskRows(serving(), ...waiting), (link) => link.turnAway("signed-out")),
  desk("question-transfer", deskRows(serving(), ...waiting), (_, page) => press(page, /^(转办|Transfer)/)),
  desk("question-finish", deskRows(serving(), ...waiting), (_, page) => press(page, /^(办结为|Finish as)/)),
  greeter("list"),
  floor("quiet", { ...choiceRows, hall: { day: "2026-09-16", earlier: 0 } }),
  floor("busy", floorRows),
  floor("no-hub", floorRows, (link) => link.lose()),
  screens("well", wellScreens),
  screens("trouble", troubledScreens),
  state("figures--day", {
    role: "manager",
    at: "/figures",
    streams: { "queue.hall/H1": choiceRows, "queue.figures/H1": figureRows },
  }),
  state("figures--nobody", {
    role: "manager",
    at: "/figures",
    streams: { "queue.hall/H1": choiceRows, "queue.figures/H1": {} },
  }),
  ...sections.map((section) => setUp(section, `section=${section}`)),
  setUp("halls-form", "section=halls&id=H1"),
  setUp("services-form", "section=services&id=S1"),
  setUp("desks-form", "section=desks&id=W1"),
  setUp("devices-form", "section=devices&id=B1"),
  setUp("devices-new", "section=devices&new="),
  setUp("devices-kiosk-form", "section=devices&id=K1"),
  setUp("devices-pairing", "section=devices", (_, page) => press(page, connect)),
  setUp("devices-pairing-wrong", "section=devices", async (_, page) => {
    press(page, connect);
    await nextTick();
    press(page, /^(批准|Approve)$/);
  }),
  setUp("devices-revoking", "section=devices&id=B1", (_, page) => press(page, /^(收回|Revoke)$/)),
  setUp("staff-form", "section=staff&id=c1"),
  setUp("venues-form", "section=venues&id=H1", (_, page) =>
    [...page.querySelectorAll("summary")].find((room) => room.textContent.includes("201"))?.click(),
  ),
  ...contentStates,
  ...wallStates,
  ...programmeStates,
  ...projectStates,
  ...dossierStates,
  state("rehearsal--off", {
    role: "administrator",
    at: "/rehearsal",
    answers: { "GET rehearsal": { on: false } },
    streams: { "queue.hall/H1": choiceRows },
  }),
];
