import { describe, expect, it } from "vitest";
import { type HallDesk } from "../hall/hall-ticket.ts";
import { type ListedService } from "@openhall/shared/venue";
import { desksInWords, openingInWords, waitInWords } from "./outlook-words.ts";
import { type BoardFacts, type Outlook, outlookOf } from "./service-outlook.ts";

const service: ListedService = {
  serviceId: "S1",
  queue: "A",
  name: { zh: "信息检索", en: "Finding information" },
  department: { zh: "办公室", en: "Office" },
  targetMinutes: 6,
  frequent: true,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
};

const desk = (number: number, changes: Partial<HallDesk> = {}): HallDesk => ({
  deskId: `W${number}`,
  number,
  name: { zh: `${number}窗`, en: `Desk ${number}` },
  queues: ["A"],
  priorityWindow: false,
  open: true,
  serviceIds: ["S1"],
  ranked: false,
  ...changes,
});

const board = (changes: Partial<BoardFacts> = {}): BoardFacts => ({
  service: { taking: "open" },
  waiting: { count: 5, wait: { low: 10, high: 15 } },
  hall: { closed: false, shown: 0, hits: 0 },
  ...changes,
});

/** 10:20 on Wednesday, 16 September in the hall. */
const moment = { now: Date.parse("2026-09-16T02:20:00.000Z"), timeZone: "Asia/Shanghai" };
const said = (outlook: Outlook, language: "zh" | "en" = "zh"): string =>
  [
    openingInWords(outlook, moment, language) ?? "",
    waitInWords(outlook, language),
    desksInWords(outlook, moment, language),
  ]
    .filter(Boolean)
    .join("|");

describe("what is said of a service", () => {
  it("[G4] is how many wait, how long, and at which desks, as it can be read aloud", () => {
    const outlook = outlookOf(service, board(), [desk(1), desk(3)]);
    expect(said(outlook)).toBe("前面有 5 人在等。约 10–15 分钟后会叫到。|1、3 号窗口在办理。");
    expect(said(outlook, "en")).toBe(
      "5 people are waiting. The number is called in about 10–15 min.|Desks 1, 3 take it now.",
    );
  });

  it("[G4] counts only desks that are open, take the service and do not pause", () => {
    const desks = [
      desk(1, { open: false }),
      desk(2, { serviceIds: ["S2"] }),
      desk(3, { paused: { reason: "lunch", at: "2026-09-16T02:00:00.000Z" } }),
    ];
    expect(said(outlookOf(service, board(), desks))).toContain("现在没有窗口在办理。3 号窗口暂停（午餐）。");
  });

  it("[G4] says so where nobody waits, and where how long is not known", () => {
    expect(said(outlookOf(service, board({ waiting: { count: 0 } }), [desk(1)]))).toContain(
      "现在没有人等，取号后很快就会叫到。",
    );
    expect(said(outlookOf(service, board({ waiting: { count: 1 } }), []), "en")).toContain(
      "1 person is waiting. How long it takes cannot be told yet.",
    );
  });

  it("[G4] promises nothing where no desk takes it", () => {
    expect(said(outlookOf(service, board(), []))).toBe("前面有 5 人在等。还要多久暂时估计不准。|现在没有窗口在办理。");
    expect(said(outlookOf(service, board({ waiting: { count: 0 } }), []))).toBe("现在没有人等。|现在没有窗口在办理。");
  });

  it("[G5] says why no number is given out, and when it is again, with the day where it is another", () => {
    const later = { taking: "closed", opensAt: "2026-09-16T06:00:00.000Z" } as const;
    expect(said(outlookOf(service, board({ service: later }), []))).toContain("现在不取号，14:00 开始。");
    const tomorrow = { taking: "full", opensAt: "2026-09-17T01:00:00.000Z" } as const;
    expect(said(outlookOf(service, board({ service: tomorrow }), []))).toContain("9月17日 周四 09:00 再开始");
    expect(said(outlookOf(service, board({ service: { taking: "no-more" } }), []), "en")).toContain(
      "There is not enough time left today",
    );
  });

  it("[G5] tells no wait for a number that nobody can take", () => {
    const closed = outlookOf(service, board({ service: { taking: "closed" } }), [desk(1)]);
    expect(said(closed)).not.toContain("后会叫到");
    const nobody = outlookOf(service, board({ service: { taking: "closed" }, waiting: { count: 0 } }), [desk(1)]);
    expect(said(nobody)).not.toContain("取号后");
  });

  it("[G5] says that the hall is closed before anything else, and that it does not know before the board is there", () => {
    const hall = { closed: true, shown: 0, hits: 0 };
    expect(said(outlookOf(service, board({ hall }), []))).toContain("大厅今天已经停止取号。");
    const nothing = { service: undefined, waiting: undefined, hall: undefined };
    expect(said(outlookOf(service, nothing, []))).toContain("还不知道现在能不能取号。");
  });

  it("[G5] says how many numbers are left and until when", () => {
    const limited = { taking: "open", remaining: 6, closesAt: "2026-09-16T09:00:00.000Z" } as const;
    expect(said(outlookOf(service, board({ service: limited }), []))).toContain("今天还能取 6 个号。取号到 17:00。");
  });
});
