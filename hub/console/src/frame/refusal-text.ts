// Why not, in plain words. Every page of the console says a refusal the same way.
import { type Language, type Instant } from "@openhall/shared/core";
import { dateInWords, timeOfDay } from "@openhall/shared/ui";
import { computed, type ComputedRef } from "vue";
import { useHallStore } from "../hall/hall-store.ts";
import { useStaffStore } from "../hall/staff-store.ts";
import { departmentsRefusals } from "./departments-refusals.ts";
import { hubRefusals } from "./hub-refusals.ts";
import { useLanguageStore } from "./language-store.ts";
import { programmeRefusals } from "./programme-refusals.ts";
import { moneyText } from "./money.ts";
import { projectsRefusals } from "./projects-refusals.ts";
import { publishingRefusals } from "./publishing-refusals.ts";
import { queueRefusals } from "./queue-refusals.ts";
import { type RefusalParameters } from "./refusal-parameters.ts";
import { screensRefusals } from "./screens-refusals.ts";
import { type WhyNot } from "./why-not.ts";

const refusals = {
  zh: {
    ...hubRefusals.zh,
    ...queueRefusals.zh,
    ...screensRefusals.zh,
    ...publishingRefusals.zh,
    ...programmeRefusals.zh,
    ...projectsRefusals.zh,
    ...departmentsRefusals.zh,
  },
  en: {
    ...hubRefusals.en,
    ...queueRefusals.en,
    ...screensRefusals.en,
    ...publishingRefusals.en,
    ...programmeRefusals.en,
    ...projectsRefusals.en,
    ...departmentsRefusals.en,
  },
};

type Code = keyof typeof refusals.zh;

const isKnown = (code: string): code is Code => Object.hasOwn(refusals.zh, code);

/** Names for what a refusal holds as ids and instants. */
export interface Names {
  clerk(senderId: string): string;
  desk(deskId: string): string;
  moment(at: Instant): string;
  time(at: Instant): string;
}

/** One sentence, and where there is one a way on; an unknown code is named, so that a technician can look it up. */
export function refusalText(refusal: WhyNot, language: Language, names: Names = asTheyCome): string {
  const message = refusals[language][isKnown(refusal.code) ? refusal.code : "unknown"];
  return typeof message === "string" ? message : message(parametersOf(refusal, names, language));
}

const asTheyCome: Names = {
  clerk: (id) => id.replace(/^user:/, ""),
  desk: (id) => id,
  moment: (at) => at,
  time: (at) => at,
};

function parametersOf(refusal: WhyNot, names: Names, language: Language): RefusalParameters {
  const { code, clerk, deskId, number, at, opensAt, rows, count, seconds, sumFen } = refusal;
  const say = (value: unknown, inWords: (text: string) => string): string =>
    typeof value === "string" && value !== "" ? inWords(value) : "";
  return {
    code,
    clerk: say(clerk, names.clerk),
    desk: say(deskId, names.desk),
    number: say(number, (text) => text),
    at: say(at, names.moment),
    opensAt: say(opensAt, names.time),
    rows: [rows, refusal.entries, refusal.items].reduce(
      (sum: number, wrong) => sum + (Array.isArray(wrong) ? wrong.length : 0),
      0,
    ),
    count: typeof count === "number" ? count : 0,
    seconds: typeof seconds === "number" ? seconds : 0,
    money: typeof sumFen === "number" ? moneyText(sumFen, language) : "",
  };
}

/** `refusalText` in the console's language, with the names of people and desks, on the hall's clock. */
export function useRefusalText(): ComputedRef<(refusal: WhyNot) => string> {
  const hall = useHallStore();
  const staff = useStaffStore();
  const languages = useLanguageStore();
  return computed(() => {
    const { language } = languages;
    const names: Names = {
      clerk: staff.nameOf,
      desk: (deskId) => `${hall.deskOf(deskId)?.number ?? deskId}`,
      moment: (at) => dateInWords(at, hall.timeZone, language),
      time: (at) => timeOfDay(at, hall.timeZone),
    };
    return (refusal) => refusalText(refusal, language, names);
  });
}
