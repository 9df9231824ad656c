// The columns of a programme as a table, in files that leave and that come in.
import { type Bilingual } from "@openhall/shared/core";

export const tableColumns = {
  id: { zh: "编号", en: "id" },
  kind: { zh: "类别", en: "kind" },
  title_zh: { zh: "标题", en: "title_zh" },
  title_en: { zh: "英文标题", en: "title_en" },
  text_zh: { zh: "正文", en: "text_zh" },
  text_en: { zh: "英文正文", en: "text_en" },
  date: { zh: "日期", en: "date" },
  start: { zh: "开始", en: "start" },
  end: { zh: "结束", en: "end" },
  end_date: { zh: "结束日期", en: "end_date" },
  venue: { zh: "场地", en: "venue" },
  room: { zh: "房间", en: "room" },
  hosts: { zh: "主办", en: "hosts" },
  audience: { zh: "对象", en: "audience" },
  capacity: { zh: "人数", en: "capacity" },
  link: { zh: "链接", en: "link" },
  link_label: { zh: "链接名称", en: "link_label" },
  status: { zh: "状态", en: "status" },
} as const satisfies Record<string, Bilingual>;

export type TableColumn = keyof typeof tableColumns;

export const columnNames = Object.keys(tableColumns).filter((name): name is TableColumn => name in tableColumns);

export const statusWords = {
  announced: { zh: "预告", en: "announced" },
  live: { zh: "进行中", en: "live" },
  ended: { zh: "已结束", en: "ended" },
  cancelled: { zh: "取消", en: "cancelled" },
} as const satisfies Record<string, Bilingual>;

export const audienceWords = {
  public: { zh: "公众", en: "public" },
  staff: { zh: "内部", en: "staff" },
} as const satisfies Record<string, Bilingual>;
