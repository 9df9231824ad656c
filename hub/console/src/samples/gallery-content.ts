// The content page in every state, for the gallery.
import { type Row } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";
import { nextTick } from "vue";
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { contentRows, contentStaff, hashOfSample, heatRows, itemRow, liveSince, versionRow } from "./content-rows.ts";
import { departmentRows, importedRows, launchFacts, launchItem, launchRows } from "./entry-words-rows.ts";
import { screenAnswers } from "./gallery-rows.ts";
import { hallWithDevices } from "./gallery-screens.ts";
import { type Opening, openConsole, press } from "./gallery-stage.ts";
import { choiceRows } from "./hall-rows.ts";

interface Page {
  readonly role: StaffRole;
  readonly at?: string;
  readonly rows?: Record<string, Row>;
  readonly streams?: Record<string, Record<string, Row>>;
  readonly answers?: Readonly<Record<string, object>>;
  readonly afterwards?: Opening["afterwards"];
}

const content = (name: string, page: Page, size?: GalleryState["size"]): GalleryState => ({
  name: `content--${name}`,
  ...(size && { size }),
  mount: (element, { language }) =>
    openConsole(element, language, {
      role: page.role,
      at: `/content?${page.at ?? ""}`,
      answers: { ...screenAnswers, ...page.answers },
      streams: {
        "venue.hall/H1": hallWithDevices,
        "venue.staff/all": contentStaff,
        "queue.hall/H1": choiceRows,
        "publishing.content/all": page.rows ?? contentRows,
        "screens.hall/H1": { "screen/P2": { proofs: true } },
        ...page.streams,
      },
      ...(page.afterwards && { afterwards: page.afterwards }),
    }),
});

const tablet = { width: 1024, height: 768 };
const phone = { width: 320, height: 800 };
const heat = { "publishing.item/heat": heatRows };

function type(page: HTMLElement, text: string, place: number): void {
  const field = page.querySelectorAll("textarea")[place];
  if (!field) throw new Error("There is no field to type into");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The scan rests for a moment after the last key. */
const scanned = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

const longText = "请携带身份证件原件到综合窗口办理，材料不全的可以先取号、后补材料。".repeat(24);
const longRows = {
  ...contentRows,
  "item/long": itemRow("关于进一步优化依申请公开受理流程并调整部分窗口开放时间的通知".repeat(3), "Long ".repeat(20)),
};
const longItem = {
  "version/1": versionRow({
    content: {
      kind: "notice",
      title: { zh: "关于进一步优化依申请公开受理流程并调整部分窗口开放时间的通知".repeat(3), en: "Long ".repeat(20) },
      body: { zh: longText, en: "" },
      media: [],
    },
  }),
};
const template = {
  "version/1": versionRow({
    content: {
      kind: "emergency",
      title: { zh: "{desk}暂停服务", en: "Closed for now: {desk}" },
      body: { zh: "预计 {time} 恢复，约等 {minutes} 分钟。", en: "Open again at about {time}, in {minutes} minutes." },
    },
  }),
};

const launch = {
  "publishing.item/programme.launch": launchRows,
  "programme.staff/all": { "entry/launch": launchFacts },
  "venue.hall/H1": { ...hallWithDevices, ...departmentRows },
};
const launchRow = (changes: object): Record<string, Row> => ({
  ...contentRows,
  [`item/${launchItem}`]: itemRow("政府公开月启动仪式", "Openness Month launch ceremony", {
    kind: "entry",
    authors: ["user:c1"],
    hash: hashOfSample("b"),
    ...changes,
  }),
});
const refusedItems = {
  code: "items-wrong",
  items: [
    {
      itemId: "programme.policy",
      refusal: { code: "text-not-ready", findings: [{ field: "steps.1.title.en" }, { field: "title.en" }] },
    },
  ],
};

/** Each into the list that has it. */
async function choose(page: HTMLElement, ...values: readonly string[]): Promise<void> {
  for (const value of values) {
    const select = [...page.querySelectorAll("select")].find(({ options }) =>
      [...options].some((option) => option.value === value),
    );
    if (!select) throw new Error(`There is no list with ${value}`);
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await nextTick();
  }
}

export const contentStates: readonly GalleryState[] = [
  content("list-editor", { role: "editor" }),
  content("list-reviewer", { role: "reviewer" }, tablet),
  content("list-narrow", { role: "editor" }, phone),
  content("list-empty", { role: "editor", rows: { rules: contentRows["rules"] ?? {} } }),
  content("list-no-hub", { role: "editor", afterwards: (link) => link.lose() }),
  content("new", { role: "editor", at: "new=" }),
  content("new-narrow", { role: "editor", at: "new=" }, phone),
  content("write-findings", {
    role: "editor",
    at: "item=heat&view=write",
    streams: heat,
    rows: { ...contentRows, "item/heat": { ...contentRows["item/heat"], status: "draft" } },
    afterwards: async (_, page) => {
      type(page, "请联系小王 13912345678，或内部资料里的 0551-62881234。", 2);
      await scanned();
    },
  }),
  content("write-secret", {
    role: "editor",
    at: "new=",
    afterwards: async (_, page) => {
      type(page, "机密★10年 关于防汛物资的安排", 2);
      await scanned();
    },
  }),
  content("write-secret-known", {
    role: "editor",
    at: "item=heat&view=write",
    streams: heat,
    rows: { ...contentRows, "item/heat": { ...contentRows["item/heat"], status: "draft" } },
    afterwards: async (_, page) => {
      type(page, "机密★10年 关于防汛物资的安排", 2);
      await scanned();
    },
  }),
  content("write-problems", {
    role: "editor",
    at: "new=",
    afterwards: (_, page) => press(page, /^(保存并送审|Save and submit)$/),
  }),
  content(
    "write-template",
    {
      role: "manager",
      at: "item=tpl&view=write",
      rows: {
        ...contentRows,
        "item/tpl": itemRow("{desk}暂停服务", "Closed for now: {desk}", { kind: "emergency" }),
      },
      streams: { "publishing.item/tpl": template },
    },
    tablet,
  ),
  content(
    "write-long",
    { role: "editor", at: "item=long&view=write", rows: longRows, streams: { "publishing.item/long": longItem } },
    tablet,
  ),
  content("write-no-hub", {
    role: "editor",
    at: "item=mine&view=write",
    streams: { "publishing.item/mine": { "version/1": versionRow({ by: "user:c1" }) } },
    afterwards: async (link, page) => {
      type(page, "这句话还没有保存。", 2);
      link.lose();
      await scanned();
    },
  }),
  content("review", { role: "reviewer", at: "item=heat", streams: heat }),
  content("review-tablet", { role: "reviewer", at: "item=heat", streams: heat }, tablet),
  content("review-narrow", { role: "reviewer", at: "item=heat", streams: heat }, phone),
  content("review-reasons-missing", {
    role: "reviewer",
    at: "item=heat",
    streams: heat,
    afterwards: (_, page) => press(page, /^(审查通过|Pass the review)$/),
  }),
  content("review-own-text", {
    role: "reviewer",
    at: "item=own",
    streams: { "publishing.item/own": { "version/1": versionRow({ by: "user:c1" }) } },
  }),
  content("review-text-changed", {
    role: "reviewer",
    at: "item=heat",
    streams: heat,
    afterwards: (link) =>
      link.show("publishing.content/all", {
        ...contentRows,
        "item/heat": { ...contentRows["item/heat"], version: 3, hash: hashOfSample("c") },
      }),
  }),
  content("return", {
    role: "reviewer",
    at: "item=heat",
    streams: heat,
    afterwards: (_, page) => press(page, /^(退回修改|Return it)$/),
  }),
  content("approve-two-people", {
    role: "approver",
    at: "item=heat",
    streams: heat,
    rows: { ...contentRows, rules: { people: 2, contacts: [] } },
  }),
  content("words-new", { role: "editor", at: `item=${launchItem}`, streams: launch }),
  content("words-problems", {
    role: "editor",
    at: `item=${launchItem}&view=write`,
    rows: launchRow({ version: 2 }),
    streams: launch,
    afterwards: async (_, page) => {
      await press(page, /^(添加承诺|Add a pledge)$/);
      await press(page, /^(添加链接|Add a link)$/);
      await press(page, /^(保存草稿|Save the draft)$/);
    },
  }),
  content("words-narrow", { role: "editor", at: `item=${launchItem}`, streams: launch }, phone),
  content("words-review", {
    role: "reviewer",
    at: `item=${launchItem}`,
    rows: launchRow({ version: 2, status: "submitted", published: liveSince(1), authors: ["user:editor1"] }),
    streams: launch,
  }),
  content("words-submit-shown", {
    role: "editor",
    rows: importedRows,
    afterwards: async (link, page) => {
      await choose(page, "entry", "draft");
      await press(page, /^(全部送审|Submit all)/);
      link.sent.at(-1)?.answer({ ok: false, refusal: refusedItems });
    },
  }),
  content("history", { role: "approver", at: "item=heat&view=history", streams: heat }),
  content("stopped", {
    role: "reviewer",
    at: "item=stop",
    streams: { "publishing.item/stop": { "version/1": versionRow() } },
  }),
  content("withdraw", {
    role: "manager",
    at: "item=heat&view=look",
    streams: heat,
    afterwards: (_, page) => press(page, /^(撤回|Withdraw)$/),
  }),
  content("rules", { role: "administrator", at: "section=rules" }),
];
