// Which column of a table is which, by its name in either language.
import { nameKey as key } from "../../tables/name-key.ts";
import { columnNames, type TableColumn, tableColumns } from "../table-columns.ts";

/** What people call a column besides. */
const otherNames: Partial<Record<TableColumn, readonly string[]>> = {
  id: ["序号", "ID号", "uid"],
  kind: ["类型", "type", "category"],
  title_zh: ["中文标题", "名称", "活动名称", "活动", "title", "name"],
  title_en: ["标题（英文）", "title (en)"],
  text_zh: ["内容", "简介", "说明", "text", "description"],
  text_en: ["text (en)"],
  date: ["开始日期", "start_date", "day"],
  start: ["开始时间", "时间", "start_time", "time"],
  end: ["结束时间", "end_time"],
  venue: ["地点", "place", "location"],
  room: ["会议室"],
  hosts: ["主办单位", "部门", "host", "department"],
  capacity: ["容量", "名额"],
  link: ["url", "网址"],
  link_label: ["link label"],
};

const byName = new Map(
  columnNames.flatMap((column) =>
    [column, ...Object.values(tableColumns[column]), ...(otherNames[column] ?? [])].map(
      (name) => [key(name), column] as const,
    ),
  ),
);

/** The first of each; a column of another name is not read. Undefined where it is no programme: without title or date. */
export function readHeader(cells: readonly string[]): ReadonlyMap<TableColumn, number> | undefined {
  const columns = new Map<TableColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = byName.get(key(cell)) ?? byName.get(key(cell).replaceAll(/[\s_-]+/g, "_"));
    if (column && !columns.has(column)) columns.set(column, index);
  }
  const hasTitle = columns.has("title_zh") || columns.has("title_en");
  return hasTitle && (columns.has("date") || columns.has("start")) ? columns : undefined;
}
