import { type Report } from "@openhall/shared/wire";
import { expect, it } from "vitest";
import { createScreens, type PlayLog } from "./screens.ts";

function hearing() {
  const played: Parameters<PlayLog["append"]>[0][] = [];
  const screens = createScreens({ append: (entry) => void played.push(entry) });
  const say = (epoch: number, version: number): void =>
    screens.rendered("B1", { stream: "s", epoch, version, at: "drawn" }, "heard");
  const latest = () => screens.list().flatMap(({ rendered }) => rendered.map((one) => [one.epoch, one.version]));
  return { screens, played, say, latest };
}

const report: Report = {
  page: "hall-board",
  sound: "ready",
  startedAt: "2026-09-16T01:00:00.000Z",
  faults: 0,
  width: 1920,
  height: 1080,
  storage: true,
  shell: true,
};

it("[R7] a restored hub's smaller version is newer than any of the epoch before", () => {
  const { say, latest, played } = hearing();
  say(1, 900);
  say(2, 850);
  say(1, 901);
  expect(latest()).toEqual([[2, 850]]);
  expect(played.map(({ version }) => version)).toEqual([900, 850]);
});

it("[R60] a machine is connected until its last connection is gone, and known with its last contact from then on", () => {
  const { screens } = hearing();
  const changes: string[] = [];
  screens.onChanged((device, change) => changes.push(`${device} ${change}`));
  const first = screens.connected("B1", "10:00", () => undefined);
  const second = screens.connected("B1", "10:01", () => undefined);
  first("10:02", "left");
  expect(screens.list()).toMatchObject([{ device: "B1", connected: true }]);
  second("10:03", "lost");
  expect(screens.list()).toMatchObject([{ device: "B1", connected: false, lastContactAt: "10:03" }]);
  expect(changes).toEqual(["B1 came", "B1 came", "B1 lost"]);
});

it("[R60] what it last said of itself is known with when it was heard", () => {
  const { screens } = hearing();
  screens.reported("B1", report, "10:00");
  screens.reported("B1", { ...report, sound: "blocked" }, "10:10");
  expect(screens.list()).toMatchObject([{ report: { sound: "blocked" }, reportedAt: "10:10", lastContactAt: "10:10" }]);
});

it("[R61] who speaks is told to every connection of that machine and of no other", () => {
  const { screens } = hearing();
  const told: string[] = [];
  screens.connected("B1", "10:00", ({ speaks }) => told.push(`one ${speaks}`));
  const gone = screens.connected("B1", "10:00", ({ speaks }) => told.push(`two ${speaks}`));
  screens.connected("B2", "10:00", () => told.push("other"));
  screens.tell("B1", { speaks: true, until: "10:20" });
  gone("10:01", "left");
  screens.tell("B1", { speaks: false, until: "10:20" });
  screens.tell("B7", { speaks: true, until: "10:20" });
  expect(told).toEqual(["one true", "two true", "one false"]);
});
