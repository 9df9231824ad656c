import { expect, it } from "vitest";
import { playRow, playTitles } from "./play-file.ts";

const names = {
  timeZone: "Europe/Berlin",
  deviceName: (id: string) => (id === "B1" ? "=Wall" : undefined),
  titleOf: () => ({ zh: "停电，请绕行", en: 'Power "off"' }),
};

it("[N52] the file is known as text by its mark, in both languages", () => {
  expect(playTitles("zh")).toMatch(/^\uFEFF屏,名称,状态,开始,结束,/);
  expect(playTitles("en")).toMatch(/^\uFEFFscreen,name,state,from,until,.*\r\n$/);
});

it("[N52] a line has civil time, also of an hour that comes twice, and nothing that runs as a formula", () => {
  const shown = { device: "B1", zone: "ticker", scene: "notice", entryId: "a", itemId: "I1", itemVersion: 2 } as const;
  const from = "2026-10-25T00:30:05.000Z";
  const until = "2026-10-25T01:30:05.000Z";
  expect(playRow({ ...shown, from, until }, names, "en")).toBe(
    `B1,'=Wall,shown,2026-10-25 02:30:05,2026-10-25 02:30:05,3600,ticker,notice,a,I1,"Power ""off""",2,,${from},${until}\r\n`,
  );
  expect(playRow({ ...shown, scene: "takeover", from, until }, names, "zh")).toContain(
    ",底部字条,插播,a,I1,停电，请绕行,2,",
  );
  expect(playRow({ ...shown, scene: "project", itemId: "project.P1", from, until }, names, "zh")).toContain(
    ",底部字条,项目,a,project.P1,停电，请绕行,2,",
  );
  expect(playRow({ device: "B2", from, until, unknown: true }, names, "zh")).toBe(
    `B2,,不详（当时没有屏的消息）,2026-10-25 02:30:05,2026-10-25 02:30:05,3600,,,,,,,,${from},${until}\r\n`,
  );
});
