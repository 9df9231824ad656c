import { type Row } from "@openhall/shared/core";
import { fireEvent, screen, within } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, hashOfSample, itemRow, liveSince } from "../../samples/content-rows.ts";
import {
  departmentRows,
  importedRows,
  launchFacts,
  launchItem,
  launchRows,
  launchWords,
} from "../../samples/entry-words-rows.ts";
import { hallWithDevices } from "../../samples/gallery-screens.ts";
import { settle } from "../../samples/stage.ts";
import { useDraftsStore } from "../editor/drafts-store.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const listRow = (changes: object = {}): Row =>
  itemRow(launchWords.title.zh, launchWords.title.en, { kind: "entry", authors: ["user:c1"], ...changes });

/** The words of the launch as an item in this state; without a row nobody has begun them. */
async function openWords(row?: Row, { role = "editor", view = "write" } = {}) {
  const content = await openContent({
    role: role as "editor",
    at: `item=${launchItem}${row ? `&view=${view}` : ""}`,
    rows: row ? { ...contentRows, [`item/${launchItem}`]: row } : contentRows,
    items: row ? { [launchItem]: launchRows } : {},
  });
  await content.show("programme.staff/all", { "entry/launch": launchFacts });
  await content.show("venue.hall/H1", { ...hallWithDevices, ...departmentRows });
  await content.arrive();
  return content;
}
const written = (content: Awaited<ReturnType<typeof openWords>>) =>
  content.sent().at(-1)?.payload as { itemId: string; content: typeof launchWords };
const region = (name: string) => within(screen.getByRole("region", { name }));
const ofVersion1 = listRow({ version: 1 });

describe("the words of an entry of the programme", () => {
  it("[W322] are sent as they were opened, with nothing lost, where only the title is changed", async () => {
    const content = await openWords(ofVersion1);
    await content.type("中文", "启动仪式");
    await content.press("保存草稿");
    expect(written(content)).toMatchObject({ itemId: launchItem });
    expect(written(content).content).toEqual({ ...launchWords, title: { zh: "启动仪式", en: launchWords.title.en } });
  });

  it("[W322] are begun under the entry's name, for every hall, with a blank title for each of its steps", async () => {
    const content = await openWords();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("写活动场次的文字");
    expect(screen.getByText(/^活动场次 · 9月16日 周三 10:00/)).toBeTruthy();
    await content.type("中文", "启动仪式");
    const steps = region("议程环节");
    expect(steps.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("10:00 开始"),
      expect.stringContaining("10:15 开始"),
      expect.stringContaining("10:50 开始"),
      expect.stringContaining("11:05 开始"),
    ]);
    await fireEvent.update(steps.getAllByLabelText("中文")[1] as Element, "表态承诺");
    await content.press("保存草稿");
    expect(written(content)).toMatchObject({
      itemId: launchItem,
      content: {
        kind: "entry",
        title: { zh: "启动仪式", en: "" },
        steps: [
          { id: "address" },
          { id: "pledges", title: { zh: "表态承诺", en: "" } },
          { id: "public" },
          { id: "unveil" },
        ],
      },
      placement: { hallIds: ["H1"], leaseMinutes: 1440 },
    });
    expect(written(content).content).not.toHaveProperty("unveiling");
    // The first version comes while it stands there: nothing is taken from under the hands.
    await content.done({ [`item/${launchItem}`]: listRow({ version: 1 }) });
    expect(screen.getByText("已保存。")).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>("group", { name: "标题" })).toBeTruthy();
    expect(region("议程环节").getAllByRole("listitem")).toHaveLength(4);
  });

  it("[W322] are submitted in one press, also the first time", async () => {
    const content = await openWords();
    await content.type("中文", "启动仪式");
    await content.press("保存并送审");
    await content.done({ [`item/${launchItem}`]: listRow({ version: 1, hash: hashOfSample("d") }) });
    expect(content.sent().at(-1)).toEqual({
      type: "publishing.submit-item",
      payload: { itemId: launchItem, hash: hashOfSample("d") },
    });
  });

  it("[W322] are not begun for an entry that the programme does not have, nor by who does not write", async () => {
    const content = await openContent({ at: "item=programme.nothing" });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("正在读取");
    await content.show("programme.staff/all", { "entry/launch": launchFacts });
    await content.arrive();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("日程里没有这一场");
    expect(screen.queryByRole("button", { name: /保存/ })).toBeNull();
  });

  it("[W322] are shown to a reviewer only once there are some", async () => {
    await openWords(undefined, { role: "reviewer" });
    expect(screen.queryByRole("button", { name: /保存/ })).toBeNull();
  });

  it("[W316] keep a step's id when it is moved, take a step of the programme where its time puts it, and name one that it lacks", async () => {
    const content = await openWords(listRow({ version: 2, hash: hashOfSample("b") }));
    expect(region("议程环节").getAllByRole("listitem")[0]?.textContent).toContain("日程里没有这一环节");
    await content.press("写上 11:05 的环节");
    await content.press("下移第 2 项 环节 2");
    await content.press("添加环节");
    await content.press("删除第 1 项 环节 1");
    await content.press("保存草稿");
    expect(written(content).content.steps.map(({ id }) => id)).toEqual([
      "pledges",
      "address",
      "public",
      "unveil",
      "s6",
    ]);
  });

  it("[W317] ask for the department of a pledge and for an address that can be opened before the hub is asked", async () => {
    const content = await openWords(ofVersion1);
    await content.press("添加承诺");
    await content.press("添加链接");
    await content.press("保存草稿");
    expect(screen.getByText("请选部门。")).toBeTruthy();
    expect(screen.getByText(/网址要以 http/)).toBeTruthy();
    expect(screen.getByText("有 2 处要先改好，见上面的红字。")).toBeTruthy();
    expect(content.sent()).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText("承诺 4 的部门"));
    await fireEvent.update(screen.getByLabelText("承诺 4 的部门"), "D10");
    await content.type("链接 2 的网址网址", " https://linlan.example/a ");
    await content.press("保存草稿");
    expect(written(content).content).toMatchObject({
      pledges: [{ id: "p1" }, { id: "p2" }, { id: "p3" }, { id: expect.stringMatching(/^p-/), departmentId: "D10" }],
      links: [{}, { url: "https://linlan.example/a" }],
    });
  });

  it("[W317] are not sent where they are more than the hub takes in one message", async () => {
    const content = await openWords(ofVersion1);
    const long = { zh: "承".repeat(300), en: "x".repeat(300) };
    const begun = useDraftsStore().begun.get(launchItem);
    if (!begun) throw new Error("Nothing has been begun");
    begun.draft.pledges = Array.from({ length: 60 }, (_, index) => ({
      id: `p${index}`,
      departmentId: "D10",
      text: long,
    }));
    await settle();
    await content.press("保存草稿");
    expect(screen.getByText(/整条太长，一次送不到中枢/)).toBeTruthy();
    expect(content.sent()).toEqual([]);
    begun.draft.pledges = begun.draft.pledges.slice(0, 30);
    await settle();
    await content.press("保存草稿");
    expect(new TextEncoder().encode(JSON.stringify(content.sent().at(-1))).length).toBeLessThan(64 * 1024);
    expect(written(content).content.pledges).toHaveLength(30);
  });

  it("[W317] never give a pledge the id of one that was removed", async () => {
    const content = await openWords(ofVersion1);
    await content.press("删除第 3 项 承诺 3");
    await content.press("添加承诺");
    await fireEvent.update(screen.getByLabelText("承诺 3 的部门"), "D10");
    await content.press("保存草稿");
    expect(written(content).content.pledges.map(({ id }) => id)).not.toContain("p3");
  });

  it("[W318] are scanned while they are typed, addresses of links as well, and a mark is not sent", async () => {
    const content = await openWords(ofVersion1);
    await content.type("链接 1 的网址网址", "https://linlan.example/?tel=13800138000");
    await content.scanned(/手机号 · 不能保存/);
    await content.type("链接 1 的网址网址", "https://www.linlan.gov.example/202609/t20260916_10345678.html");
    await vi.waitFor(() => expect(screen.queryByText(/手机号/)).toBeNull());
    await fireEvent.update(region("承诺").getAllByLabelText("中文")[0] as Element, "机密★10年");
    await content.scanned("停下这条内容");
    expect(screen.queryByRole("button", { name: "保存草稿" })).toBeNull();
    expect(content.sent()).toEqual([]);
  });

  it("[W319] are read whole by the reviewer, beside the version on the screens, each step and pledge beside itself", async () => {
    await openWords(listRow({ version: 2, hash: hashOfSample("b"), status: "submitted", published: liveSince(1) }), {
      role: "reviewer",
      view: "look",
    });
    const text = region("公众看到的文字");
    for (const name of ["环节 1", "揭牌内容", "链接 1 的名称", "链接 1 的网址", "更正说明"])
      expect(text.getAllByText(name).length).toBeGreaterThan(0);
    const pledge = text.getByText(/承诺 2/);
    expect(within(pledge).getByText("人力资源和社会保障局").tagName).toBe("DEL");
    expect(within(pledge).getByText("住房和城乡建设局").tagName).toBe("INS");
    // A step that is second now is laid beside itself, not beside what was second.
    const second = text.getByText("环节 2").parentElement as HTMLElement;
    expect(second.textContent).toContain("领导致辞");
    expect(second.querySelector("ins, del")).toBeNull();
    expect(text.getByText("环节 4（旧版，已去掉）").parentElement?.querySelector("del")?.textContent).toContain("揭牌");
    expect(screen.getByText("链接 1 的网址：“0990-6601234”")).toBeTruthy();
  });

  it("[W319] are named in the notes of how they would be read", async () => {
    const content = await openWords(ofVersion1);
    await fireEvent.update(region("议程环节").getAllByLabelText("英文")[1] as Element, "");
    await fireEvent.update(within(screen.getByRole("group", { name: "揭牌内容" })).getByLabelText("英文"), "");
    await settle();
    expect(region("上屏前的检查").getByText(/环节 2、揭牌内容: 缺英文/)).toBeTruthy();
    expect(content.sent()).toEqual([]);
  });
});

describe("drafts of an import", () => {
  const openImported = async () => {
    const content = await openContent({ rows: importedRows });
    await fireEvent.update(screen.getByLabelText("类型"), "entry");
    await fireEvent.update(screen.getByLabelText("状态"), "draft");
    return content;
  };

  it("[W320] are found by their kind", async () => {
    const content = await openContent({ rows: importedRows });
    expect(screen.queryByRole("button", { name: /全部送审/ })).toBeNull();
    await fireEvent.update(screen.getByLabelText("类型"), "entry");
    const entries = within(screen.getByRole("list", { name: "内容列表" })).getAllByRole("listitem");
    expect(entries.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("活动场次"),
      expect.stringContaining("活动场次"),
      expect.stringContaining("活动场次"),
    ]);
    await fireEvent.update(screen.getByLabelText("类型"), "emergency");
    expect(within(screen.getByRole("list", { name: "内容列表" })).getAllByRole("listitem")).toHaveLength(1);
    expect(content.sent()).toEqual([]);
  });

  it("[W321] go to the reviewers together, in the words that stand there", async () => {
    const content = await openImported();
    await content.press("全部送审（3 条）");
    const ids = ["lecture", "morning", "policy"].map((id) => `programme.${id}`);
    expect(content.sent()).toEqual([
      {
        type: "publishing.submit-items",
        payload: { items: ids.map((itemId) => ({ itemId, hash: hashOfSample("c") })) },
      },
    ]);
    await content.done(
      Object.fromEntries(
        ids.map((id) => [`item/${id}`, { ...importedRows[`item/${id}`], status: "submitted" } as Row]),
      ),
    );
    expect(screen.getByText("已送审 3 条。审查员会看到它们。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /全部送审/ })).toBeNull();
  });

  it("[W321] are named where they stand in the way, with why and where, and the others can go alone", async () => {
    const content = await openImported();
    await content.press("全部送审（3 条）");
    const refusal = {
      code: "items-wrong",
      items: [
        {
          itemId: "programme.policy",
          refusal: {
            code: "text-not-ready",
            findings: [{ code: "en-missing", level: "stop", field: "steps.1.title.en" }],
          },
        },
      ],
    };
    content.link().sent.at(-1)?.answer({ ok: false, refusal });
    await settle();
    expect(screen.getByText(/有 1 条不行，一条都没有办/)).toBeTruthy();
    const wrong = within(screen.getByRole("list", { name: "不能送审的" }));
    expect(wrong.getByRole("link", { name: "稳就业补贴办法解读" })).toBeTruthy();
    expect(wrong.getByText(/缺英文.*要改的地方：环节 2 英文/)).toBeTruthy();
    await content.press("只送审其余 2 条");
    expect(content.sent().at(-1)?.payload).toMatchObject({
      items: [{ itemId: "programme.lecture" }, { itemId: "programme.morning" }],
    });
  });

  it("[W321] are offered to authors alone", async () => {
    await openContent({ rows: importedRows, role: "reviewer" });
    await fireEvent.update(screen.getByLabelText("类型"), "entry");
    await fireEvent.update(screen.getByLabelText("状态"), "draft");
    expect(screen.queryByRole("button", { name: /全部送审/ })).toBeNull();
  });
});
