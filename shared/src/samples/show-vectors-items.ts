// Items, conditions, an unknown clock, takeovers.
import { type PublicItemRow } from "../publishing/index.ts";
import { type ShowFacts } from "../screens/index.ts";
import {
  at,
  entry,
  monday,
  notice,
  noticeItem,
  part,
  playlist,
  showFacts,
  type ShowVector,
  takeover,
} from "./show-facts.ts";

const withItem = (item: Partial<PublicItemRow>, more: Partial<ShowFacts> = {}): ShowFacts =>
  showFacts({ playlist: playlist(notice("n")), items: { n: noticeItem(item) }, ...more });

const site = entry("s", { scene: { kind: "project", projectId: "P1", view: "board" } });
const ceremony = entry("p", { scene: { kind: "programme", view: "ceremony", entryId: "P1" } });

export const itemVectors: ShowVector[] = [
  { name: "approved, in touch", facts: withItem({}), main: "n", changesAt: "2026-09-14T03:00:00.000Z" },
  {
    name: "not yet",
    facts: withItem({ startsAt: "2026-09-14T02:00:00.001Z" }),
    main: "own",
    lost: { n: "not-yet" },
    changesAt: "2026-09-14T02:00:00.001Z",
  },
  { name: "from its start", facts: withItem({ startsAt: monday }), main: "n", since: monday },
  {
    name: "over at its end",
    facts: withItem({ endsAt: monday }),
    main: "own",
    lost: { n: "over" },
    since: monday,
    changesAt: "never",
  },
  {
    name: "offline, within its lease",
    facts: withItem({}, { heardAt: "2026-09-14T01:00:00.001Z" }),
    main: "n",
    until: "2026-09-14T02:00:00.001Z",
  },
  {
    name: "offline, its lease is over",
    facts: withItem({}, { heardAt: "2026-09-14T01:00:00.000Z" }),
    main: "own",
    lost: { n: "lease-over" },
    since: monday,
    changesAt: "never",
  },
  {
    name: "a template of emergencies is no scene",
    facts: withItem({ kind: "emergency" }),
    main: "own",
    lost: { n: "not-published" },
  },
  {
    name: "never heard: a notice has no lease",
    facts: withItem({}, { heardAt: undefined }),
    main: "own",
    lost: { n: "clock-unknown" },
  },
];
export const conditionVectors: ShowVector[] = [
  {
    name: "a desk that is closed",
    facts: at(monday, entry("a", { when: { deskOpen: "W1" } })),
    main: "own",
    lost: { a: "desk-closed" },
    changesAt: "never",
  },
  {
    name: "a desk that is open",
    facts: { ...at(monday, entry("a", { when: { deskOpen: "W1" } })), openDesks: ["W1"] },
    main: "a",
  },
  {
    name: "an entry that is not live",
    facts: at(monday, entry("a", { when: { entryLive: "P1" } })),
    main: "own",
    lost: { a: "entry-not-live" },
  },
  {
    name: "an entry that is live",
    facts: { ...at(monday, entry("a", { when: { entryLive: "P1" } })), programme: { shown: [], live: ["P1"] } },
    main: "a",
  },
  {
    name: "a scene of one entry of the programme that may be shown",
    facts: { ...at(monday, ceremony), programme: { shown: ["P1"], live: [] } },
    main: "p",
  },
  {
    name: "a scene of one entry of the programme that may not",
    facts: { ...at(monday, ceremony, entry("a")), programme: { shown: ["P2"], live: ["P1"] } },
    main: "a",
    lost: { p: "not-published" },
  },
  {
    name: "a project, a department and a policy whose dossiers may be shown take turns",
    facts: {
      ...at(
        monday,
        site,
        entry("d", { scene: { kind: "department", departmentId: "D1", view: "exhibition" } }),
        entry("p", { scene: { kind: "policy", policyId: "PL1" } }),
      ),
      dossiers: ["policy.PL1", "department.D1", "project.P1"],
    },
    main: "s",
    since: monday,
    until: "2026-09-14T02:01:00.000Z",
    next: "d",
    lost: { d: "not-its-turn", p: "not-its-turn" },
  },
  {
    name: "a project whose dossier may not be shown, though another of its id may",
    facts: { ...at(monday, site, entry("a")), dossiers: ["policy.P1", "project.P2"] },
    main: "a",
    lost: { s: "not-published" },
  },
  {
    name: "the wall of all projects, of which none may be shown",
    facts: at(monday, entry("w", { scene: { kind: "projects" } })),
    main: "w",
  },
  {
    name: "the month of the programme, of which nothing may be shown",
    facts: at(monday, entry("m", { scene: { kind: "programme", view: "month" } })),
    main: "m",
  },
  {
    name: "a condition and a day-part: the day-part must hold too",
    facts: { ...at(monday, entry("a", { when: { deskOpen: "W1" }, ...part("11:00", "12:00") })), openDesks: ["W1"] },
    main: "own",
    lost: { a: "not-this-time" },
  },
];
export const noClockVectors: ShowVector[] = [
  {
    name: "without a clock a project stands where it may be shown",
    facts: showFacts({ at: undefined, heardAt: undefined, playlist: playlist(site), dossiers: ["project.P1"] }),
    main: "s",
  },
  {
    name: "without a clock a project does not stand where it may not be shown",
    facts: showFacts({ at: undefined, heardAt: undefined, playlist: playlist(site) }),
    main: "own",
    lost: { s: "not-published" },
  },
  {
    name: "without a clock the programme stands, and of its entries those that may be shown",
    facts: showFacts({
      at: undefined,
      heardAt: undefined,
      playlist: playlist(
        ceremony,
        entry("m", { scene: { kind: "programme", view: "now-next" } }),
        entry("q", { scene: { kind: "programme", view: "closing", entryId: "P2" } }),
      ),
      programme: { shown: ["P1"], live: [] },
    }),
    main: "p",
    lost: { m: "not-its-turn", q: "not-published" },
  },
  {
    name: "without a clock what asks for one is left out",
    facts: showFacts({
      at: undefined,
      heardAt: undefined,
      playlist: playlist(
        entry("a"),
        notice("n"),
        entry("d", { scene: { kind: "waiting-overview" }, ...part("08:00", "18:00") }),
      ),
      items: { n: noticeItem() },
    }),
    main: "own",
    lost: { a: "clock-unknown", n: "clock-unknown", d: "clock-unknown" },
    changesAt: "never",
  },
  {
    name: "without a clock nothing takes turns: the first stays",
    facts: showFacts({
      at: undefined,
      heardAt: undefined,
      playlist: playlist(
        entry("a", { scene: { kind: "waiting-overview" } }),
        entry("b", { scene: { kind: "hall-board" } }),
      ),
    }),
    main: "a",
    lost: { b: "not-its-turn" },
    changesAt: "never",
  },
  {
    name: "without a clock no takeover: it may have ended",
    facts: showFacts({
      at: undefined,
      heardAt: undefined,
      takeovers: { t: takeover(monday, "2026-09-14T03:00:00.000Z") },
    }),
    main: "own",
  },
  {
    name: "a takeover by the device's own clock where it can be believed, and nothing else by it",
    facts: showFacts({
      at: undefined,
      believedAt: monday,
      takeovers: { t: takeover(monday, "2026-09-14T03:00:00.000Z") },
      playlist: playlist(entry("d", { scene: { kind: "clock" } })),
    }),
    takeover: "t",
    main: "own",
    lost: { d: "clock-unknown" },
    changesAt: "2026-09-14T03:00:00.000Z",
  },
  {
    name: "no takeover that is over by the device's own clock",
    facts: showFacts({
      at: undefined,
      believedAt: "2026-09-14T03:00:00.000Z",
      takeovers: { t: takeover(monday, "2026-09-14T03:00:00.000Z") },
    }),
    main: "own",
  },
];
