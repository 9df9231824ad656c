// The scenes of a playlist, and what lies over them, for the gallery.
import { type Row } from "@openhall/shared/core";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type FakeLink } from "./fake-link.ts";
import { busyBoard, spokenNow, venueRows } from "./hall-samples.ts";
import {
  correction,
  entry,
  imageOf,
  itemRow,
  longText,
  moreWays,
  notice,
  pdfOf,
  playlistRows,
  proofRow,
  publishing,
  screens,
  takeoverRow,
  ways,
} from "./show-samples.ts";
import { scene } from "./stage.ts";

const fullHd = { width: 1920, height: 1080 };
const ultraHd = { width: 3840, height: 2160 };
const portrait = { width: 1080, height: 1920 };

interface Told {
  readonly size?: typeof fullHd;
  readonly setup?: string;
  readonly entries?: readonly Row[];
  readonly items?: Record<string, Row>;
  readonly rows?: Record<string, Row>;
  readonly after?: (hub: FakeLink) => void;
}

const withPlaylist = (name: string, { after, ...told }: Told): GalleryState =>
  scene(name, {
    size: told.size ?? fullHd,
    setup: `page=hall-board&${told.setup ?? "diagonal=55&reader=5"}`,
    before({ hub }) {
      hub.tell("venue.hall/V01", venueRows);
      hub.tell("queue.board/V01", calmBoard);
      hub.tell(screens, { ...playlistRows(told.entries ?? []), ...told.rows });
      hub.tell(publishing, told.items ?? {});
    },
    ...(after && { after: ({ hub }) => after(hub) }),
  });

/** Nobody has been called in the last minutes. */
const calmBoard = Object.fromEntries(Object.entries(busyBoard).filter(([key]) => !key.startsWith("call/")));

const noticeState = (name: string, item: Row, more: Told = {}): GalleryState =>
  withPlaylist(`notice--${name}`, {
    entries: [entry("e1", notice("I1"))],
    items: { "item/I1": itemRow(item) },
    ...more,
  });

const far = "diagonal=55&reader=8";
const near = "diagonal=55&reader=3";
const upright = { size: portrait, setup: "diagonal=55&reader=4" };
const large = { size: ultraHd, setup: "diagonal=75&reader=6" };
const empty = { zh: "", en: "" };
const picture = [imageOf("a", 1600, 1000)];

const notices: readonly GalleryState[] = [
  noticeState("text", {}),
  noticeState("text-near", {}, { setup: near }),
  noticeState("text-far", {}, { setup: far }),
  noticeState("text-4k", {}, large),
  noticeState("text-portrait", {}, upright),
  noticeState("long", { body: longText }),
  noticeState("long-far", { body: longText }, { setup: far }),
  noticeState("long-portrait", { body: longText }, upright),
  noticeState("title-only", { body: empty }),
  noticeState("long-title", {
    title: {
      zh: "关于进一步优化政务服务中心综合窗口设置并调整部分事项办理地点和办理时间的通知",
      en: "Notice on further improving the general desks of the service centre and on moving some services to other places and times",
    },
  }),
  noticeState("chinese-only", {
    title: { zh: "今日停电检修", en: "" },
    body: { zh: "下午两点至三点，二层自助服务区停用。", en: "" },
  }),
  noticeState("corrected", { correction, version: 2 }),
  noticeState("corrected-far", { correction, version: 2 }, { setup: far }),
  noticeState("picture", { media: picture }),
  noticeState("picture-portrait", { media: picture }, upright),
  noticeState("picture-far", { media: picture }, { setup: far }),
  noticeState("picture-alone", { body: empty, media: picture }),
  noticeState("picture-upright", { media: [imageOf("c", 1600, 2000)] }),
  noticeState("pages", { body: empty, media: [pdfOf("b", 4)] }),
  noticeState("pages-portrait", { body: empty, media: [pdfOf("b", 4)] }, upright),
  noticeState("offline", {}, { after: (hub) => (hub.lose(), hub.pass(90_000)) }),
  noticeState("lease-over", { leaseMinutes: 5 }, { after: (hub) => (hub.lose(), hub.pass(400_000)) }),
  noticeState("rehearsal", {}, { after: (hub) => hub.rehearse(1) }),
];

const clock = [entry("e1", { kind: "clock" })];
const wayfinding = (given: readonly Row[]): readonly Row[] => [entry("e1", { kind: "wayfinding", ways: [...given] })];
const others: readonly GalleryState[] = [
  withPlaylist("clock--usual", { entries: clock }),
  withPlaylist("clock--far", { entries: clock, setup: far }),
  withPlaylist("clock--portrait", { entries: clock, ...upright }),
  withPlaylist("clock--4k", { entries: clock, ...large }),
  withPlaylist("wayfinding--usual", { entries: wayfinding(ways) }),
  withPlaylist("wayfinding--far", { entries: wayfinding(ways), setup: far }),
  withPlaylist("wayfinding--portrait", { entries: wayfinding(ways), ...upright }),
  withPlaylist("wayfinding--many", { entries: wayfinding(moreWays) }),
  withPlaylist("wayfinding--4k", { entries: wayfinding(moreWays), ...large }),
  withPlaylist("wayfinding--one", { entries: wayfinding(ways.slice(0, 1)) }),
];

const side = (scene: Row): Row => entry("s1", scene, { zone: "side" });
const ticker = entry("t1", notice("I3"), { zone: "ticker" });
const items = {
  "item/I1": itemRow({ media: picture }),
  "item/I2": itemRow(),
  "item/I3": itemRow({
    title: { zh: "温馨提示", en: "Please note" },
    body: { zh: "请保管好随身物品，照看好老人和儿童。", en: "Keep your belongings with you and look after children." },
  }),
  "item/I4": itemRow({ title: { zh: "通知", en: "Notice" }, body: longText }),
};
const board = entry("e1", { kind: "hall-board" });
const zoned = (name: string, entries: readonly Row[], more: Told = {}): GalleryState =>
  withPlaylist(`zones--${name}`, { entries, items, ...more });

const zones: readonly GalleryState[] = [
  zoned("board-ticker", [board, ticker], { rows: {}, after: (hub) => hub.tell("queue.board/V01", busyBoard) }),
  zoned("board-side", [board, side(notice("I2"))], {
    setup: near,
    after: (hub) => hub.tell("queue.board/V01", busyBoard),
  }),
  zoned("all", [entry("e1", notice("I1")), side({ kind: "clock" }), ticker]),
  zoned("all-far", [entry("e1", notice("I1")), side({ kind: "clock" }), ticker], { setup: far }),
  zoned("all-portrait", [entry("e1", notice("I1")), side({ kind: "clock" }), ticker], upright),
  zoned("all-4k", [entry("e1", notice("I1")), side({ kind: "wayfinding", ways: [...ways] }), ticker], large),
  zoned("long-ticker", [entry("e1", { kind: "clock" }), entry("t1", notice("I4"), { zone: "ticker" })]),
  zoned("overview-side", [entry("e1", { kind: "waiting-overview" }), side(notice("I2"))]),
];

const called = (hub: FakeLink): void => {
  hub.tell("queue.board/V01", { "call/A012": { number: "A012", desk: "W1", at: hub.now(), calls: 1 } });
};
const calls: readonly GalleryState[] = [
  noticeState("call", {}, { after: called }),
  noticeState("call-far", {}, { setup: far, after: called }),
  noticeState("call-portrait", {}, { ...upright, after: called }),
  noticeState("calls", {}, { after: (hub) => hub.tell("queue.board/V01", fresh(hub)) }),
  noticeState("spoken", {}, { after: (hub) => hub.tell("queue.announcements/V01", spokenNow) }),
  zoned("call", [entry("e1", notice("I1")), side({ kind: "clock" }), ticker], { after: called }),
];
const fresh = (hub: FakeLink): Record<string, Row> =>
  Object.fromEntries(
    ["A012", "B004", "C031"].map((number, at) => [
      `call/${number}`,
      { number, desk: `W${at + 1}`, at: hub.now(), calls: 1 },
    ]),
  );

const takeover = (name: string, row: Row, more: Told = {}): GalleryState =>
  withPlaylist(`takeover--${name}`, { rows: { "takeover/T1": takeoverRow(row) }, ...more });

const over: readonly GalleryState[] = [
  takeover("short", {}),
  takeover("title-only", { body: empty }),
  takeover("far", {}, { setup: far }),
  takeover("desk-panel", {}, { setup: "diagonal=21.5&reader=4" }),
  takeover("portrait", {}, upright),
  takeover("4k", {}, large),
  takeover("long", { title: { zh: "关于大厅临时调整的通知", en: "Temporary changes in the hall" }, body: longText }),
  takeover("picture", { media: picture }),
  takeover("offline", {}, { after: (hub) => (hub.lose(), hub.pass(60_000)) }),
  takeover("over", {}, { after: (hub) => hub.pass(26 * 60_000) }),
];

const proofing = (name: string, row: Row, more: Told = {}): GalleryState =>
  withPlaylist(`proof--${name}`, {
    rows: { "screen/D1": { playlistId: "P1", proofs: true } },
    after: (hub) => hub.tell("screens.proof/D1", { proof: proofRow(row) }),
    ...more,
  });
const proofs: readonly GalleryState[] = [
  proofing("notice", {}),
  proofing("portrait", { body: longText }, upright),
  proofing("far", {}, { setup: far }),
];

export const showStates: readonly GalleryState[] = [...notices, ...others, ...zones, ...calls, ...over, ...proofs];
