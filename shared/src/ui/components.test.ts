import { cleanup, fireEvent, render, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it } from "vitest";
import QRCode from "qrcode";
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
    expect(screen.queryByText("8 秒前")).not.toBeNull();
    await rerender({ live: false });
    expect(screen.queryByText("截至 14:02（离线）")).not.toBeNull();
    await rerender({ language: "en" });
    expect(screen.queryByText("as of 14:02 (offline)")).not.toBeNull();
  });

  it("says so when nothing was ever heard", () => {
    render(AgeMark, { props: { ...props, heardAt: undefined, live: false, language: "en" } });
    expect(screen.queryByText("no data yet")).not.toBeNull();
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

  it("draws every dark module and no other, within four clear ones on every side", () => {
    const { size, path } = drawQr("http://hub.local/t/abc");
    const { modules } = QRCode.create("http://hub.local/t/abc", { errorCorrectionLevel: "M" });
    expect(size).toBe(modules.size + 8);
    const runs = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g), ([, x, y, length, back]) => {
      expect(back).toBe(x);
      return { x: Number(x), y: Number(y), length: Number(length) };
    });
    const drawn = runs.flatMap(({ x, y, length }) => Array.from({ length }, (_, at) => `${x + at - 4} ${y - 4}`));
    const dark = Array.from(modules.data, (module, at) =>
      module ? `${at % modules.size} ${Math.floor(at / modules.size)}` : "",
    );
    expect(drawn).toEqual(dark.filter((at) => at !== ""));
  });
});
