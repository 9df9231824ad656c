import { cleanup, fireEvent, render, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it } from "vitest";
import { AgeMark, LanguageSwitch, TicketNumber } from "./index.ts";
import { QrCode } from "./qr.ts";
import { drawQr } from "./qr-path.ts";

afterEach(cleanup);

describe("[U3] the age mark", () => {
  const now = Date.parse("2026-09-16T06:02:33.000Z");
  const props = { heardAt: "2026-09-16T06:02:30.000Z", now, timeZone: "Asia/Shanghai" } as const;

  it("counts while live and says the last good moment when not", async () => {
    const { rerender } = render(AgeMark, { props: { ...props, live: true, language: "zh" } });
    expect(screen.getByText("3 秒前").getAttribute("datetime")).toBe(props.heardAt);
    await rerender({ now: now + 5000 });
    screen.getByText("8 秒前");
    await rerender({ live: false });
    screen.getByText("截至 14:02（离线）");
    await rerender({ language: "en" });
    screen.getByText("as of 14:02 (offline)");
  });

  it("says so when nothing was ever heard", () => {
    render(AgeMark, { props: { ...props, heardAt: undefined, live: false, language: "en" } });
    screen.getByText("no data yet");
  });
});

it("[U7] a ticket number is spelled out to those who hear it", () => {
  render(TicketNumber, { props: { number: "A012" } });
  expect(screen.getByRole("img", { name: "A 0 1 2" }).textContent).toBe("A012");
});

it("[U8] the language switch says which language it is and asks for the other", async () => {
  const { emitted } = render(LanguageSwitch, { props: { modelValue: "zh" } });
  expect(screen.getByRole("button", { name: "中文", pressed: true }).lang).toBe("zh-CN");
  await fireEvent.click(screen.getByRole("button", { name: "English", pressed: false }));
  expect(emitted("update:modelValue")).toEqual([["en"]]);
});

describe("[U9] a QR code", () => {
  it("is a labelled drawing, without markup from a string", () => {
    render(QrCode, { props: { text: "http://hub.local/t/abc", label: "Ticket A012" } });
    const code = screen.getByRole("img", { name: "Ticket A012" });
    expect(code.getAttribute("viewBox")).toBe("0 0 33 33");
    expect(code.querySelector("path")?.getAttribute("d")).toBe(drawQr("http://hub.local/t/abc").path);
  });

  it("keeps four clear modules on every side, and draws its three finders", () => {
    const { size, path } = drawQr("http://hub.local/t/abc");
    const runs = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g), ([, x, y, length, back]) => {
      expect(back).toBe(x);
      return { x: Number(x), y: Number(y), length: Number(length) };
    });
    expect(runs.map(({ x }) => x).sort((a, b) => a - b)[0]).toBe(4);
    expect(Math.max(...runs.map(({ x, length }) => x + length))).toBe(size - 4);
    expect(runs[0]).toEqual({ x: 4, y: 4, length: 7 });
    expect(runs.filter(({ y }) => y === 4).at(-1)).toEqual({ x: size - 11, y: 4, length: 7 });
    expect(runs.filter(({ y }) => y === size - 5)[0]).toEqual({ x: 4, y: size - 5, length: 7 });
  });
});
