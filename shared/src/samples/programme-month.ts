// A full month of a hall's programme: thirty entries, twelve of them on the day of the samples.
import { type EntryRow } from "../programme/index.ts";
import { sampleEntries } from "./programme-rows.ts";

const both = (zh: string, en: string) => ({ zh, en });
const at = (day: number, time: string): string =>
  new Date(`2026-09-${`${day}`.padStart(2, "0")}T${time}:00+08:00`).toISOString();

const topics: readonly (readonly [zh: string, en: string, kind: EntryRow["kind"]])[] = [
  ["社保转移接续现场咨询", "Moving your social insurance", "consultation"],
  ["不动产登记“一窗受理”讲解", "Registering property at one desk", "lecture"],
  ["惠企政策宣讲会", "Support for businesses explained", "lecture"],
  ["政务服务中心开放参观", "Open tour of the service centre", "tour"],
  ["依申请公开业务培训", "Training on disclosure on request", "training"],
  ["财政预决算公开解读", "Budgets and accounts explained", "live-stream"],
  ["养老服务主题日", "Services for older people", "theme-day"],
  ["公积金提取政策问答", "Housing fund questions answered", "interview"],
];

const rooms = [
  { venueId: "V01", roomId: "R1" },
  { venueId: "V01", roomId: "R3" },
  { venueId: "V05" },
  { venueId: "V08" },
] as const;

function filler(index: number, day: number, from: string, to: string): EntryRow {
  const [zh, en, kind] = topics[index % topics.length] ?? topics[0] ?? ["", "", "lecture"];
  const isPast = day < 16;
  return {
    kind,
    status: isPast ? "ended" : "announced",
    since: at(1, "08:00"),
    startsAt: at(day, from),
    endsAt: at(day, to),
    ...(rooms[index % rooms.length] ?? rooms[0]),
    hosts: index % 2 === 0 ? ["D07"] : ["D10"],
    title: both(zh, en),
    body: both("", ""),
    steps: [],
    pledges: [],
    links: [],
    media: [],
    leaseMinutes: 1_440,
    services: [],
  };
}

const today = [
  ["11:40", "12:20"],
  ["13:10", "14:00"],
  ["14:10", "15:00"],
  ["15:10", "16:00"],
  ["16:10", "17:00"],
  ["17:10", "18:00"],
] as const;
const otherDays = [1, 3, 4, 8, 9, 10, 11, 14, 15, 17, 18, 21, 23, 24, 25, 29] as const;

export const sampleMonth: Readonly<Record<string, EntryRow>> = {
  ...sampleEntries,
  ...Object.fromEntries(today.map(([from, to], index) => [`today${index}`, filler(index, 16, from, to)])),
  ...Object.fromEntries(otherDays.map((day, index) => [`day${day}`, filler(index + 3, day, "09:30", "11:00")])),
};
