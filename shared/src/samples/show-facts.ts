// What the vectors of `showAt` are made of.
import { type PublicItemRow } from "../publishing/index.ts";
import { type Entry, type Lost, type PlaylistRow, type ShowFacts, type TakeoverRow } from "../screens/index.ts";

export interface ShowVector {
  readonly name: string;
  readonly facts: ShowFacts;
  /** Ids of entries; `own` for the screen's own page. */
  readonly main: string;
  readonly side?: string;
  readonly ticker?: string;
  readonly takeover?: string;
  /** Of the main zone. */
  readonly since?: string;
  readonly until?: string;
  readonly next?: string;
  /** By entry, of all zones. */
  readonly lost?: Readonly<Record<string, Lost>>;
  /** Where it is said: `never` for only when a fact changes. */
  readonly changesAt?: string;
}

export const monday = "2026-09-14T02:00:00.000Z"; // 10:00 in Shanghai

export const noticeItem = (more: Partial<PublicItemRow> = {}): PublicItemRow => ({
  kind: "notice",
  title: { zh: "今日停电通知", en: "Power off" },
  body: { zh: "请提前办理。", en: "Come early." },
  media: [],
  version: 3,
  hash: "0".repeat(64),
  leaseMinutes: 60,
  approvedAt: "2026-09-13T08:00:00.000Z",
  ...more,
});

export const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  scene: { kind: "clock" },
  zone: "main",
  priority: 0,
  ...more,
});

export const notice = (id: string, more: Partial<Entry> = {}): Entry =>
  entry(id, { scene: { kind: "notice", itemId: id }, ...more });

export const playlist = (...entries: Entry[]): PlaylistRow => ({
  entries,
  languages: { stays: "zh", rotates: ["en"] },
  carriesCalls: true,
});

export const takeover = (startedAt: string, endsAt: string, more: Partial<TakeoverRow> = {}): TakeoverRow => ({
  itemId: "fire",
  title: { zh: "请离开大厅", en: "Please leave the hall" },
  body: { zh: "", en: "" },
  media: [],
  sound: true,
  startedAt,
  endsAt,
  ...more,
});

/** A wall in Shanghai on a Monday at ten, in touch with the hub. */
export const showFacts = (more: Partial<ShowFacts> = {}): ShowFacts => ({
  deviceId: "B1",
  at: monday,
  timeZone: "Asia/Shanghai",
  heardAt: more.at ?? monday,
  ownPage: { kind: "hall-board" },
  playlist: undefined,
  takeovers: {},
  items: {},
  openDesks: [],
  programme: { shown: [], live: [] },
  dossiers: [],
  ...more,
});

export const at = (instant: string, ...entries: Entry[]): ShowFacts =>
  showFacts({ at: instant, playlist: playlist(...entries) });
export const part = (from: string, until: string): Partial<Entry> => ({ dayPart: { from, until } });
