import { type Row } from "@openhall/shared/core";
import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it, vi } from "vitest";
import { contentRows, hashOfSample, pictureId, versionRow } from "../../samples/content-rows.ts";
import { settle } from "../../samples/stage.ts";
import { openContent } from "../test-content.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The browser's request with its progress, played by the test. */
class FakeRequest extends EventTarget {
  static made: FakeRequest[] = [];
  readonly upload = new EventTarget();
  readonly headers = new Map<string, string>();
  status = 0;
  responseText = "";
  address = "";
  constructor() {
    super();
    FakeRequest.made.push(this);
  }
  open(method: string, path: string): void {
    this.address = `${method} ${path}`;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }
  send(): void {}
  abort(): void {
    this.dispatchEvent(new Event("abort"));
  }
  async progress(loaded: number): Promise<void> {
    this.upload.dispatchEvent(Object.assign(new Event("progress"), { loaded, total: 100 }));
    await settle();
  }
  async answer(status: number, body: object): Promise<void> {
    this.upload.dispatchEvent(new Event("load"));
    await settle();
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.dispatchEvent(new Event("load"));
    await settle();
    await settle();
  }
}

const medium = { mediumId: hashOfSample("1"), type: "image", width: 800, height: 600, pages: 1, findings: [] };
const mediumRow = (name: string): Row => ({
  name,
  type: "image",
  width: 800,
  height: 600,
  pages: 1,
  bytes: 1,
  findings: [],
  by: "user:c1",
  at: "2026-09-16T02:00:00.000Z",
});

async function openUpload() {
  FakeRequest.made = [];
  const content = await openContent({
    at: "item=mine&view=write",
    items: { mine: { "version/1": versionRow({ by: "user:c1" }) } },
  });
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  const choose = async (...names: string[]): Promise<void> => {
    const input = screen.getByLabelText<HTMLInputElement>("选择文件");
    const files = names.map((name) => new File(["x"], name, { type: "image/png" }));
    Object.defineProperty(input, "files", { value: files, configurable: true });
    await fireEvent.change(input);
    await settle();
  };
  return { ...content, choose, request: () => FakeRequest.made.at(-1)! };
}

describe("an upload", () => {
  it("[W210] stands under the warning, shows how far it is, and becomes part of the item with its descriptions", async () => {
    const content = await openUpload();
    expect(screen.getByText("严禁上传涉密信息")).toBeTruthy();
    await content.choose("地图.png");
    expect(content.request().address).toBe("POST /api/v1/media");
    expect(content.request().headers.get("x-file-name")).toBe(encodeURIComponent("地图.png"));
    await content.request().progress(42);
    expect(screen.getByText("正在上传 地图.png：42%")).toBeTruthy();
    await content.request().progress(100);
    expect(screen.getByText(/中枢正在检查/)).toBeTruthy();
    await content.show("publishing.content/all", {
      ...contentRows,
      [`medium/${medium.mediumId}`]: mediumRow("地图.png"),
    });
    await content.request().answer(201, medium);
    expect(screen.getByText("地图.png 已加入。")).toBeTruthy();
    expect(screen.getByText("1. 地图.png")).toBeTruthy();
    await content.type("中文", "纳凉点地图", 2);
    await content.press("保存草稿");
    expect(content.sent().at(-1)?.payload).toMatchObject({
      content: { media: [{ mediumId: medium.mediumId, alt: { zh: "纳凉点地图", en: "" } }] },
    });
  });

  it("[W210] takes several one after the other, which can be put in order and taken out", async () => {
    const content = await openUpload();
    await content.choose("a.png", "b.png");
    expect(FakeRequest.made).toHaveLength(1);
    await content.request().answer(201, medium);
    await content.request().answer(201, { ...medium, mediumId: pictureId });
    expect(FakeRequest.made).toHaveLength(2);
    await content.press("上移第 2 项 纳凉点地图.png");
    await content.press(/^删除第 2 项/);
    await content.press("保存草稿");
    expect(content.sent().at(-1)?.payload).toMatchObject({ content: { media: [{ mediumId: pictureId }] } });
  });

  it("[W210] goes on while its author is elsewhere, and nothing is submitted without it", async () => {
    const content = await openUpload();
    await content.choose("地图.png");
    expect(screen.getByText("文件还在上传，传完才能送审。")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "送审" }).disabled).toBe(true);
    await content.follow("经过");
    const leaving = new Event("beforeunload", { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await content.show("publishing.content/all", {
      ...contentRows,
      [`medium/${medium.mediumId}`]: mediumRow("地图.png"),
    });
    await content.request().answer(201, medium);
    await content.follow("编写");
    expect(screen.getByText("1. 地图.png")).toBeTruthy();
    await content.press("保存草稿");
    expect(content.sent().at(-1)?.payload).toMatchObject({ content: { media: [{ mediumId: medium.mediumId }] } });
  });

  it("[W210] of a draft that is dropped is broken off, with those that wait behind it", async () => {
    const content = await openUpload();
    await content.choose("a.png", "b.png");
    const aborted = vi.fn<() => void>();
    content.request().addEventListener("abort", aborted);
    await content.type("中文", "别的", 1);
    await content.press("放弃没保存的改动");
    await settle();
    expect(aborted).toHaveBeenCalledOnce();
    expect(FakeRequest.made).toHaveLength(1);
    expect(screen.queryByText(/正在上传/)).toBeNull();
  });

  it("[W210] says in a sentence why a file was not taken, with what was found where, and changes nothing", async () => {
    const content = await openUpload();
    await content.choose("名单.pdf");
    const findings = [{ kind: "mobile", action: "block", at: 0, length: 11, where: "text", page: 3 }];
    await content.request().answer(422, { ok: false, refusal: { code: "privacy-findings", findings } });
    expect(screen.getByText(/没有收下 名单.pdf。/).parentElement?.textContent).toMatch(/第 3 页 文字里有手机号/);
    await content.choose("b.gif");
    await content.request().answer(415, { ok: false, refusal: { code: "medium-type-unknown" } });
    expect(screen.getByText(/不认识这种文件/)).toBeTruthy();
    expect(screen.queryByText(/^1\. /)).toBeNull();
  });

  it("[W203] stops at a file with a secrecy mark", async () => {
    const content = await openUpload();
    await content.choose("a.pdf");
    await content.request().answer(422, { ok: false, refusal: { code: "secrecy-mark", findings: [] } });
    expect(screen.getByText(/马上报告本单位保密工作机构/)).toBeTruthy();
  });

  it("[W210] can be cancelled, and says when the hub is out of reach", async () => {
    const content = await openUpload();
    await content.choose("a.png");
    await content.press("取消上传 a.png");
    await settle();
    expect(screen.queryByText(/正在上传/)).toBeNull();
    expect(screen.queryByText(/没有收下/)).toBeNull();
    await content.choose("b.png");
    content.request().dispatchEvent(new Event("error"));
    await settle();
    await settle();
    expect(screen.getByText(/没有收下 b.png/)).toBeTruthy();
  });

  it("[W210] takes what is dropped on it", async () => {
    await openUpload();
    const place = screen.getByText("或把文件拖到这里").parentElement!;
    const drop = Object.assign(new Event("drop", { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [new File(["x"], "c.png", { type: "image/png" })] },
    });
    place.dispatchEvent(drop);
    await settle();
    expect(drop.defaultPrevented).toBe(true);
    expect(screen.getByText("正在上传 c.png：0%")).toBeTruthy();
  });
});
