import { fireEvent, render, screen } from "@testing-library/vue";
import { createPinia } from "pinia";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { FakeLink } from "../samples/fake-link.ts";
import { fillHall } from "../samples/hall.ts";
import { touch } from "../samples/render-kiosk.ts";
import { readerVoiceKey } from "./reading-store.ts";
import { createVoiceApi, voiceKey } from "./voice-api.ts";

/** The hub's voice answers with the text itself; the loudspeaker is heard to the end only when told. */
async function renderWithVoice(languages: readonly string[]) {
  const asked: { language: string; text: string }[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    expect(new Headers(init.headers).get("authorization")).toBe("Bearer token");
    if (path === "/api/v1/voice") return Response.json({ languages });
    asked.push(JSON.parse(String(init.body)));
    return new Response(String(init.body), { headers: { "content-type": "audio/wav" } });
  });
  const loud: { volume: number; end: () => void }[] = [];
  const stopped = vi.fn<() => void>();
  const voice = {
    play: (_wav: ArrayBuffer, volume: number) =>
      new Promise<void>((resolve) => void loud.push({ volume, end: () => resolve() })),
    stop: stopped,
  };
  const link = new FakeLink();
  fillHall(link);
  const provide = { [hubLinkKey]: link, [voiceKey]: createVoiceApi("token"), [readerVoiceKey]: voice };
  render(KioskApp, { global: { plugins: [createPinia()], provide } });
  await settle();
  return { asked, loud, stopped, link, voice };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const stopButton = () => screen.queryByRole("button", { name: "停止" });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("[K67] the page's task and choices are read in the visitor's language, piece by piece, at the machine's volume", async () => {
  const { asked, loud } = await renderWithVoice(["zh", "en"]);
  await touch("朗读");
  await settle();
  expect(asked[0]?.language).toBe("zh");
  expect(asked[0]?.text).toMatch(/^请选择要办理的事项。点一下，马上出号。/);
  expect(asked[0]?.text).toContain("政府信息检索与获取指引 约 3 人在您前面");
  expect(asked[0]?.text).not.toMatch(/Finding|undefined|。。/);
  expect(asked[0]?.text.length).toBeLessThanOrEqual(600);
  expect(loud[0]?.volume).toBe(70);

  expect(stopButton()).toBeTruthy();
  for (const piece of loud) piece.end();
  await settle();
  expect(stopButton()).toBeNull();
});

test("[K67] a language that the hub cannot speak is not offered to be read, nor anything where there is no voice", async () => {
  await renderWithVoice(["en"]);
  expect(screen.queryByRole("button", { name: "朗读" })).toBeNull();
  await touch("English");
  expect(screen.getByRole("button", { name: "Listen" })).toBeTruthy();
});

test.each(["pointerDown", "keyDown"] as const)("[K67] a %s anywhere stops it", async (sign) => {
  const { stopped } = await renderWithVoice(["zh"]);
  await touch("朗读");
  await settle();
  stopped.mockClear();
  await fireEvent[sign](document.body);
  expect(stopped).toHaveBeenCalled();
  expect(stopButton()).toBeNull();
});

test("[K67] its own button stops it and does not begin anew", async () => {
  const { asked } = await renderWithVoice(["zh"]);
  await touch("朗读");
  await settle();
  const button = stopButton() as HTMLElement;
  await fireEvent.pointerDown(button);
  await fireEvent.click(button);
  await settle();
  expect(stopButton()).toBeNull();
  expect(asked).toHaveLength(1);
});

test("[K67] another page stops it, and nobody is sent away while listening", async () => {
  const { link } = await renderWithVoice(["zh"]);
  await touch("大字");
  await touch("朗读");
  await settle();
  await vi.advanceTimersByTimeAsync(150_000);
  expect(screen.queryByText("您还在吗？")).toBeNull();
  expect(stopButton()).toBeTruthy();
  await touch("全部事项");
  await nextTick();
  expect(stopButton()).toBeNull();
  expect(link.sent).toEqual([]);
});

test("[K67] a sound that cannot be played ends the reading, and the button offers it again", async () => {
  const complaint = vi.spyOn(console, "error").mockReturnValue();
  const { voice } = await renderWithVoice(["zh"]);
  vi.spyOn(voice, "play").mockRejectedValue(new Error("no sound"));
  await touch("朗读");
  await settle();
  expect(stopButton()).toBeNull();
  expect(screen.getByRole("button", { name: "朗读" })).toBeTruthy();
  expect(complaint).toHaveBeenCalledOnce();
});
