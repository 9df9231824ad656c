import { cleanup, render, screen } from "@testing-library/vue";
import { afterEach, describe, expect, it } from "vitest";
import { PairingCode } from "./index.ts";

afterEach(cleanup);

describe("[L65] the pairing code", () => {
  it("stands in two groups of three, is spelled out to those who hear it, and says what to do in both languages", () => {
    render(PairingCode, { props: { code: "K7MQ2X", isHubAway: false } });
    const code = screen.getByRole("img", { name: "配对码 Pairing code K 7 M Q 2 X" });
    expect([...code.children].map(({ textContent }) => textContent)).toEqual(["K7M", "Q2X"]);
    expect(screen.getByRole("status").textContent).toMatch(/工作台.*Set-up → Screens and kiosks/);
  });

  it("says that the hub is away, with and without a code", async () => {
    const { rerender } = render(PairingCode, { props: { code: "K7MQ2X", isHubAway: true } });
    expect(screen.getByRole("status").textContent).toMatch(/暂时连不上主机.*The hub cannot be reached/);
    await rerender({ code: undefined });
    expect(screen.queryByRole("img")).toBeNull();
    await rerender({ isHubAway: false });
    expect(screen.getByRole("status").textContent).toMatch(/正在获取配对码.*Getting a code/);
  });
});
