// The words of an entry of the programme in two versions, with what the programme knows of it, for tests and the gallery.
import { type Row } from "@openhall/shared/core";
import { type StaffEntryRow } from "@openhall/shared/programme";
import { type EntryWords, type ItemStepRow } from "@openhall/shared/publishing";
import { sampleDepartments, sampleEntries } from "@openhall/shared/samples";
import { contentRows, hashOfSample, itemRow, versionRow } from "./content-rows.ts";
import { minutesAgo } from "./hall-rows.ts";

export const launchItem = "programme.launch";
const { launch } = sampleEntries;
if (!launch) throw new Error("The sample programme has no launch");
const { title, body, unveiling, links } = launch;

export const launchWords: EntryWords = {
  kind: "entry",
  title,
  body,
  steps: launch.steps.map((step) => ({ id: step.id, title: step.title })),
  pledges: launch.pledges.map(({ id, departmentId, text }) => ({ id, departmentId, text })),
  ...(unveiling && { unveiling }),
  links,
  media: [],
};

/** What the author changed afterwards: a step is new and first, a pledge is another department's, the address differs. */
const rewritten: EntryWords = {
  ...launchWords,
  steps: [{ id: "music", title: { zh: "暖场音乐", en: "Music" } }, ...launchWords.steps.slice(0, 3)],
  pledges: launchWords.pledges.map((pledge) => (pledge.id === "p2" ? { ...pledge, departmentId: "D10" } : pledge)),
  links: [{ label: { zh: "直播", en: "Live stream" }, url: "https://live.linlan.example/launch?tel=0990-6601234" }],
};

const stepOf = (action: ItemStepRow["action"], version: number, minutes: number, by: string): ItemStepRow => ({
  action,
  by,
  at: minutesAgo(minutes),
  version,
});

export const launchRows: Record<string, Row> = {
  "version/1": versionRow({ content: launchWords, by: "user:c1" }),
  "version/2": versionRow({
    content: rewritten,
    hash: hashOfSample("b"),
    by: "user:c1",
    at: minutesAgo(6),
    correction: { zh: "增加暖场音乐。", en: "Music has been added." },
    findings: [{ field: "links.0.url", kind: "landline", action: "warn", at: 39, length: 12 }],
  }),
  "step/1": stepOf("saved", 1, 710, "user:c1"),
  "step/2": stepOf("submitted", 1, 705, "user:c1"),
  "step/3": stepOf("reviewed", 1, 650, "user:c9"),
  "step/4": stepOf("approved", 1, 600, "user:c8"),
  "step/5": stepOf("saved", 2, 8, "user:c1"),
  "step/6": stepOf("submitted", 2, 6, "user:c1"),
};

export const launchFacts: StaffEntryRow = {
  kind: "ceremony",
  status: "announced",
  since: minutesAgo(9_000),
  startsAt: launch.startsAt,
  endsAt: launch.endsAt,
  venueId: "V01",
  roomId: "R1",
  hosts: ["D01", "D10"],
  audience: "public",
  runs: "hand",
  steps: [
    { id: "address", minutes: 0 },
    { id: "pledges", minutes: 15 },
    { id: "public", minutes: 50 },
    { id: "unveil", minutes: 65 },
  ],
  pledges: {},
  effects: [],
  by: "user:c1",
  hallIds: [],
};

export const departmentRows: Record<string, Row> = Object.fromEntries(
  Object.entries(sampleDepartments).map(([id, row]) => [`department/${id}`, row]),
);

const draft = (zh: string, en: string, id: string) => [
  `item/programme.${id}`,
  itemRow(zh, en, { kind: "entry", authors: ["user:c1"], hash: hashOfSample("c"), changedAt: minutesAgo(3) }),
];

/** As after an import: drafts beside what was there. */
export const importedRows: Record<string, Row> = {
  ...contentRows,
  ...Object.fromEntries([
    draft("依申请公开咨询", "Consultation on disclosure", "morning"),
    draft("稳就业补贴办法解读", "Employment subsidy measures explained", "policy"),
    draft("主题讲座：公众如何参与政策制定", "Lecture: taking part in policy-making", "lecture"),
  ]),
};
