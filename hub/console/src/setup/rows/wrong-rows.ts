// What the hub says is wrong with rows of a set-up: a refusal as it came, in words, and at which field.
import { type Language } from "@openhall/shared/core";
import { type VenueProblem, venueProblems, type VenueTable } from "@openhall/shared/venue";
import { defineWords } from "@openhall/shared/ui";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";

export const wrongRowSchema = z.object({
  table: z.enum([
    "halls",
    "services",
    "desks",
    "profiles",
    "classes",
    "staff",
    "devices",
    "venues",
    "departments",
    "sensors",
  ]),
  id: z.string(),
  problem: z.enum(venueProblems),
  other: z.optional(z.string()),
});
export type WrongRow = z.infer<typeof wrongRowSchema>;

const wrongRowsSchema = z.object({ code: z.literal("venue-file-wrong"), rows: z.array(wrongRowSchema) });
const malformedSchema = z.object({
  code: z.literal("malformed"),
  paths: z.array(z.object({ path: z.string(), problem: z.string() })),
});

/** The rows of `venue-file-wrong`; empty for any other refusal. */
export const wrongRowsOf = (refusal: WhyNot): readonly WrongRow[] =>
  wrongRowsSchema.safeParse(refusal).data?.rows ?? [];

/** The paths of `malformed`; empty for any other refusal. */
export const malformedPathsOf = (refusal: WhyNot): readonly string[] =>
  malformedSchema.safeParse(refusal).data?.paths.map(({ path }) => path) ?? [];

interface Named {
  readonly other: string;
}

const problemWords = defineWords({
  zh: {
    "twice-in-file": "在文件里出现了两次",
    "in-another-hall-already": ({ other }: Named) => `已经在大厅 ${other}，不能移到别的大厅`,
    "unknown-hall": ({ other }: Named) => `大厅 ${other} 不存在或已停用`,
    "unknown-service": ({ other }: Named) => `事项 ${other} 不存在或已停用`,
    "service-of-another-hall": ({ other }: Named) => `事项 ${other} 属于别的大厅`,
    "service-twice": ({ other }: Named) => `事项 ${other} 列了两次`,
    "unknown-profile": ({ other }: Named) => `受理方案 ${other} 不存在或已停用`,
    "profile-of-another-hall": ({ other }: Named) => `受理方案 ${other} 属于别的大厅`,
    "number-taken": ({ other }: Named) => `窗口 ${other} 已经用了这个号`,
    "panel-without-desk": "窗口屏要选一个窗口",
    "desk-without-panel": "只有窗口屏才选窗口",
    "unknown-desk": ({ other }: Named) => `窗口 ${other} 不存在或已停用`,
    "desk-of-another-hall": ({ other }: Named) => `窗口 ${other} 属于别的大厅`,
    "hours-overlap": ({ other }: Named) => `星期${"一二三四五六日".charAt(Number(other) - 1)}的时间段重叠`,
    "subject-twice": ({ other }: Named) => `分类 ${other} 出现了两次`,
    "room-twice": ({ other }: Named) => `房间 ${other} 出现了两次`,
    "unknown-device": ({ other }: Named) => `设备 ${other} 不存在或已停用`,
    "way-twice": ({ other }: Named) => `从设备 ${other} 出发的路线在同一处写了两次`,
    halls: "大厅",
    services: "事项",
    desks: "窗口",
    profiles: "受理方案",
    classes: "优先类别",
    staff: "人员",
    devices: "设备",
    venues: "场地",
    departments: "部门",
    sensors: "传感器",
  },
  en: {
    "twice-in-file": "stands twice in the file",
    "in-another-hall-already": ({ other }) => `is in hall ${other} already and cannot move to another one`,
    "unknown-hall": ({ other }) => `hall ${other} is not in use`,
    "unknown-service": ({ other }) => `service ${other} is not in use`,
    "service-of-another-hall": ({ other }) => `service ${other} is in another hall`,
    "service-twice": ({ other }) => `names service ${other} twice`,
    "unknown-profile": ({ other }) => `profile ${other} is not in use`,
    "profile-of-another-hall": ({ other }) => `profile ${other} is in another hall`,
    "number-taken": ({ other }) => `desk ${other} has this number already`,
    "panel-without-desk": "a desk panel needs its desk",
    "desk-without-panel": "only a desk panel has a desk",
    "unknown-desk": ({ other }) => `desk ${other} is not in use`,
    "desk-of-another-hall": ({ other }) => `desk ${other} is in another hall`,
    "hours-overlap": ({ other }) => `times overlap on ${englishDays[Number(other) - 1] ?? other}`,
    "subject-twice": ({ other }) => `subject ${other} stands twice`,
    "room-twice": ({ other }) => `room ${other} stands twice`,
    "unknown-device": ({ other }) => `device ${other} is not in use`,
    "way-twice": ({ other }) => `two ways to the same place begin at device ${other}`,
    halls: "hall",
    services: "service",
    desks: "desk",
    profiles: "profile",
    classes: "class",
    staff: "staff",
    devices: "device",
    venues: "venue",
    departments: "department",
    sensors: "sensor",
  },
});

const englishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** '已经用了这个号': without saying which row, for beside its field. */
export function problemInWords({ problem, other = "" }: WrongRow, language: Language): string {
  const said = problemWords[language][problem];
  return typeof said === "string" ? said : said({ other });
}

/** One of a table: '窗口', 'desk'. */
export const tableInWords = (table: VenueTable, language: Language): string => problemWords[language][table];

/** The field in which a problem is mended. */
export const fieldOfProblem: Readonly<Record<VenueProblem, string>> = {
  "twice-in-file": "id",
  "in-another-hall-already": "id",
  "unknown-hall": "hallId",
  "unknown-service": "serviceIds",
  "service-of-another-hall": "serviceIds",
  "service-twice": "serviceIds",
  "unknown-profile": "profileId",
  "profile-of-another-hall": "profileId",
  "number-taken": "number",
  "panel-without-desk": "deskId",
  "desk-without-panel": "deskId",
  "unknown-desk": "deskId",
  "desk-of-another-hall": "deskId",
  "hours-overlap": "hours",
  "subject-twice": "subjects",
  "room-twice": "rooms",
  "unknown-device": "ways",
  "way-twice": "ways",
};
