import { expect, it } from "vitest";
import { createScreens, type PlayLog } from "./screens.ts";

function hearing() {
  const played: Parameters<PlayLog["append"]>[0][] = [];
  const screens = createScreens({ append: (entry) => void played.push(entry) });
  const say = (epoch: number, version: number): void =>
    screens.rendered("device:B1", { stream: "s", epoch, version, at: "drawn" }, "heard");
  return { screens, played, say, latest: () => screens.list().map(({ epoch, version }) => [epoch, version]) };
}

it("[R7] a restored hub's smaller version is newer than any of the epoch before", () => {
  const { say, latest, played } = hearing();
  say(1, 900);
  say(2, 850);
  say(1, 901);
  expect(latest()).toEqual([[2, 850]]);
  expect(played.map(({ version }) => version)).toEqual([900, 850]);
});

it("[R7] a screen is connected until its last connection is gone", () => {
  const { screens, say } = hearing();
  say(1, 1);
  const isConnected = () => screens.list()[0]?.connected;
  expect(isConnected()).toBe(false);
  screens.connected("device:B1");
  screens.connected("device:B1");
  screens.disconnected("device:B1");
  expect(isConnected()).toBe(true);
  screens.disconnected("device:B1");
  expect(isConnected()).toBe(false);
});
