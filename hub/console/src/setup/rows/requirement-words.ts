// What a field wants, said where something else stands in it.
import { type Language } from "@openhall/shared/core";
import { type VenueTable } from "@openhall/shared/venue";
import { defineWords } from "@openhall/shared/ui";

const requirementWords = defineWords({
  zh: {
    id: "编号用英文字母和数字，中间可用点、下划线、连字符，最多 64 个字符。",
    user: "账号用文字和数字，不能有空格，最多 64 个字符。",
    badge: "请填写姓名，最多 80 个字。",
    taken: "这个编号已经有了。请换一个，或打开已有的那一项。",
    bilingual: "中文和英文都要填写。",
    timeZone: "没有这个时区。请从列表中选一个，如 Asia/Shanghai。",
    minutes: "请填 0 到 1440 之间的整数（分钟）。",
    calls: "请填 0 到 50 之间的整数。",
    hours: "每一段至少选一天，时间写成 09:00 这样，结束要晚于开始（可到 24:00）。",
    words: "每个词最多 40 个字，最多 50 个词。",
    quota: "请填 1 到 9999 之间的整数，或留空。",
    subjects: "每一类的中文和英文都要填写，最多 50 类。",
    number: "请填 1 到 999 之间的整数。",
    queues: "请从列表中选择。",
    serviceIds: "至少要有一个事项。",
    hallId: "要写明所属大厅的编号。",
    place: "请填写名称，最多 80 个字。",
    inches: "请填 5 到 300 之间的数（英寸）。",
    percent: "请填 0 到 100 之间的整数。",
    bottom: "请填 0 到 2500 之间的整数（毫米）。",
    reader: "请填 0.5 到 60 之间的数（米）。",
    mount: "请填 0.5 到 20 之间的数（米），或留空。",
    zone: "播音区用英文字母和数字起名，不能有空格。",
    printer: "地址写成 192.168.1.50 这样，需要时加端口：192.168.1.50:9100。",
    screenHours: "时间写成 07:30 这样，结束要晚于开始。",
    rooms: "每个房间的中文和英文名称都要填写，最多 100 个房间。",
    ways: "每条路线要选一台设备。",
    metres: "请填 1 到 2000 之间的整数（米），或留空。",
    project: "请选择项目。",
    other: "这里填得不对。",
  },
  en: {
    id: "An id has letters and digits, inside also dots, underscores and hyphens; 64 characters at most.",
    user: "A user has letters and digits and no spaces; 64 characters at most.",
    badge: "Fill in the name, 80 characters at most.",
    taken: "This id is in use. Choose another one, or open the one there is.",
    bilingual: "Fill in both Chinese and English.",
    timeZone: "There is no such time zone. Choose one of the list, such as Asia/Shanghai.",
    minutes: "A whole number of minutes from 0 to 1440.",
    calls: "A whole number from 0 to 50.",
    hours: "Each stretch has a day at least, times such as 09:00, and an end after its beginning (24:00 at most).",
    words: "40 characters a word at most, 50 words at most.",
    quota: "A whole number from 1 to 9999, or nothing.",
    subjects: "Fill in both languages of each subject; 50 subjects at most.",
    number: "A whole number from 1 to 999.",
    queues: "Choose from the list.",
    serviceIds: "There has to be one service at least.",
    hallId: "The id of its hall has to stand here.",
    place: "Fill in the name, 80 characters at most.",
    inches: "A number of inches from 5 to 300.",
    percent: "A whole number from 0 to 100.",
    bottom: "A whole number of millimetres from 0 to 2500.",
    reader: "A number of metres from 0.5 to 60.",
    mount: "A number of metres from 0.5 to 20, or nothing.",
    zone: "A zone is named with letters and digits, without spaces.",
    printer: "An address such as 192.168.1.50, with a port where it needs one: 192.168.1.50:9100.",
    screenHours: "Times such as 07:30, and an end after the beginning.",
    rooms: "Fill in both languages of each room's name; 100 rooms at most.",
    ways: "Choose a device for each way.",
    metres: "A whole number of metres from 1 to 2000, or nothing.",
    project: "Choose a project.",
    other: "This is not right.",
  },
});

type Requirement = keyof typeof requirementWords.zh;

const byField: Readonly<Record<string, Requirement>> = {
  id: "id",
  name: "bilingual",
  department: "bilingual",
  timeZone: "timeZone",
  guardMinutes: "minutes",
  creditMinutes: "minutes",
  appointmentEarlyMinutes: "minutes",
  appointmentLateMinutes: "minutes",
  targetMinutes: "minutes",
  returnAfterCalls: "calls",
  hours: "hours",
  keywords: "words",
  quotaPerDay: "quota",
  subjects: "subjects",
  number: "number",
  hallId: "hallId",
  queue: "queues",
  queues: "queues",
  serviceIds: "serviceIds",
  deskId: "queues",
  diagonalInches: "inches",
  volume: "percent",
  bottomMillimetres: "bottom",
  readerMetres: "reader",
  mountMetres: "mount",
  zone: "zone",
  printer: "printer",
  screenHours: "screenHours",
  address: "bilingual",
  rooms: "rooms",
  ways: "ways",
  projectId: "project",
};

/** `path` as the hub names it, such as `hours.0.from`. */
export function requirementOf(table: VenueTable, path: string, language: Language): string {
  const parts = path.split(".");
  const [field = ""] = parts;
  const say = requirementWords[language];
  if (table === "staff" && field === "id") return say.user;
  if (table === "staff" && field === "name") return say.badge;
  if (table === "venues" && parts.at(-1) === "metres") return say.metres;
  if (table === "venues" && parts.includes("ways")) return say.ways;
  if ((table === "devices" || table === "sensors") && field === "name") return say.place;
  return say[(Object.hasOwn(byField, field) && byField[field]) || "other"];
}

export const takenInWords = (language: Language): string => requirementWords[language].taken;
