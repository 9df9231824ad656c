import { type Language } from "@openhall/shared/core";
import { type FiguresRow } from "@openhall/shared/queue";

/** A day of which only the totals are kept has no more than these. */
export type AnyFigures = Pick<FiguresRow, "issued" | "served" | "missed" | "cancelled" | "lapsed"> &
  Partial<FiguresRow>;

interface Column {
  readonly title: Readonly<Record<Language, string>>;
  /** Empty where it is not known. */
  readonly cell: (figures: AnyFigures) => number | "";
}

const column = (zh: string, en: string, cell: (figures: AnyFigures) => number | undefined): Column => ({
  title: { zh, en },
  cell: (figures) => cell(figures) ?? "",
});

/** Minutes with two decimals. */
const minutes = (milliseconds: number | undefined): number | undefined =>
  milliseconds === undefined ? undefined : Math.round(milliseconds / 600) / 100;

/** The figures of a row, in the order of the file. The English titles are for programs too, the console among them. */
export const figuresColumns: readonly Column[] = [
  column("取号", "issued", ({ issued }) => issued),
  column("办结", "served", ({ served }) => served),
  column("过号", "missed", ({ missed }) => missed),
  column("取消", "cancelled", ({ cancelled }) => cancelled),
  column("未取走", "lapsed", ({ lapsed }) => lapsed),
  column("清场结束", "expired", ({ expired }) => expired),
  column("正在等候", "waiting now", ({ waitingNow }) => waitingNow),
  column("等候次数", "waits", ({ waiting }) => waiting?.count),
  column("平均等候（分钟）", "mean wait (min)", ({ waiting }) => minutes(waiting?.meanMs)),
  column("等候中位数（分钟）", "median wait (min)", ({ waiting }) => minutes(waiting?.medianMs)),
  column("等候P90（分钟）", "P90 wait (min)", ({ waiting }) => minutes(waiting?.p90Ms)),
  column("办理次数", "visits", ({ serving }) => serving?.count),
  column("平均办理（分钟）", "mean visit (min)", ({ serving }) => minutes(serving?.meanMs)),
  column("办理中位数（分钟）", "median visit (min)", ({ serving }) => minutes(serving?.medianMs)),
  column("办理P90（分钟）", "P90 visit (min)", ({ serving }) => minutes(serving?.p90Ms)),
  column("挂起次数", "holds", ({ holds }) => holds),
  column("挂起时长（分钟）", "held (min)", ({ heldMs }) => minutes(heldMs)),
  column("负荷（%）", "load (%)", ({ load }) => (load === undefined ? undefined : Math.round(load * 1_000) / 10)),
];

/** What a row is about, by the first part of its key. */
export const figuresWords = {
  day: { zh: "日期", en: "day" },
  kind: { zh: "类别", en: "kind" },
  id: { zh: "编号", en: "id" },
  name: { zh: "名称", en: "name" },
  total: { zh: "合计", en: "total" },
  service: { zh: "事项", en: "service" },
  desk: { zh: "窗口", en: "desk" },
  hour: { zh: "时段", en: "hour" },
} as const;
