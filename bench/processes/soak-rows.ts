// A hall as the pages see it, and how it changes: numbers called one after the other, desks that open and pause, counts.
import { type Row } from "@openhall/shared/core";
import { type Change, changeOfScenes, sceneStreams } from "./soak-scenes.ts";

/** `scenes`: a display with a playlist. */
export type SoakApp = "display" | "scenes" | "kiosk" | "console";

const name = (zh: string, en: string) => ({ zh, en });
const deskCount = 8;
const callsShown = 16;

const hallRows: Record<string, Row> = {
  hall: {
    name: name("市政务服务中心", "City Government Service Centre"),
    timeZone: "Asia/Shanghai",
    guardMinutes: 40,
    hours: [],
  },
};
for (let desk = 1; desk <= deskCount; desk += 1)
  hallRows[`desk/W${desk}`] = { number: desk, name: name("综合咨询", "General"), queues: ["A"], priorityWindow: false };
for (let service = 1; service <= 20; service += 1)
  hallRows[`service/S${service}`] = {
    name: name(`事项${service}`, `Service ${service}`),
    department: name("办公室", "Office"),
    queue: "ABCDEFG".charAt(service % 7),
    targetMinutes: 10,
    frequent: service < 7,
    keywords: { zh: [], en: [] },
    hours: [],
    subjects: [],
  };

const boardRows = (): Record<string, Row> => ({
  hall: { closed: false, shown: 0, hits: 0 },
  ...Object.fromEntries([..."ABCDEFG"].map((queue) => [`waiting/${queue}`, { count: 3 }])),
  ...Object.fromEntries(Array.from({ length: deskCount }, (_, desk) => [`desk/W${desk + 1}`, { open: true }])),
});

const at = (): string => new Date().toISOString();
const ticket = (number: string, status: "waiting" | "called"): Row => ({
  number,
  serviceId: "S1",
  class: "ordinary",
  language: "zh",
  status,
  issuedAt: at(),
  orderAt: at(),
  waitsSince: at(),
  day: at().slice(0, 10),
  ...(status === "called" ? { deskId: "W1", calledAt: at(), calls: 1, reason: "order" } : {}),
});

const deskRows = (): Record<string, Row> => ({
  hall: { day: at().slice(0, 10), earlier: 0 },
  "desk/W1": { open: true, clerk: "user:c1", openedAt: at(), serviceIds: ["S1"], ranked: false },
  ...Object.fromEntries(
    Array.from({ length: callsShown }, (_, index) => [`ticket/t${index}`, ticket(`A9${index}`, "waiting")]),
  ),
});

export function rowsOf(app: SoakApp): Record<string, Record<string, Row>> {
  if (app === "console")
    return {
      "queue.hall/V01": deskRows(),
      "venue.hall/V01": hallRows,
      "venue.halls/all": { "hall/V01": hallRows.hall ?? {} },
      "venue.staff/all": { "staff/c1": { name: "c1", role: "clerk" } },
      "queue.board/V01": boardRows(),
    };
  const hall = { "queue.board/V01": boardRows(), "venue.hall/V01": hallRows, "queue.announcements/V01": {} };
  return app === "scenes" ? { ...hall, ...sceneStreams } : hall;
}

/** The change that makes this version: every key that comes goes again, so that a page may stay as large as it is. */
export function changeOf(app: SoakApp, version: number): Change {
  if (app === "console") return changeOfDesk(version);
  return (app === "scenes" ? changeOfScenes(version) : undefined) ?? changeOfBoard(version);
}

const numberOf = (version: number): string => `A${String(version % 1000).padStart(3, "0")}`;

function changeOfBoard(version: number): Change {
  const stream = "queue.board/V01";
  switch (version % 4) {
    case 0: {
      const number = numberOf(version);
      const call = { number, desk: `W${(version % deskCount) + 1}`, at: at(), calls: 1 };
      return { stream, put: { [`call/${number}`]: call }, del: [`call/${numberOf(version - 4 * callsShown)}`] };
    }
    case 1:
      return { stream, put: { [`waiting/${"ABCDEFG".charAt(version % 7)}`]: { count: version % 40 } } };
    case 2:
      return {
        stream,
        put: {
          [`desk/W${(version % deskCount) + 1}`]: version % 8 < 4 ? { open: true, paused: "break" } : { open: true },
        },
      };
    default:
      return { stream, put: { hall: { closed: false, shown: version % 50, hits: version % 40 } } };
  }
}

function changeOfDesk(version: number): Change {
  const stream = "queue.hall/V01";
  const gone = `ticket/v${version - callsShown}`;
  return {
    stream,
    put: { [`ticket/v${version}`]: ticket(numberOf(version), "waiting") },
    del: [gone],
  };
}
