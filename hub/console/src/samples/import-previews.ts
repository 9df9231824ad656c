// What the hub says of a file before it is imported: one that is good and one with wrong rows, for the gallery and the tests.
import { type ImportPreview, type ImportRow } from "@openhall/shared/programme";

const row = (line: number, zh: string, en: string, changes: Partial<ImportRow> = {}): ImportRow => ({
  line,
  uid: `row-${line}`,
  entryId: `i-${line}`,
  title: { zh, en },
  startsAt: "2026-09-21T01:00:00.000Z",
  endsAt: "2026-09-21T02:00:00.000Z",
  kind: "lecture",
  venueId: "V01",
  roomId: "R3",
  hosts: ["D01"],
  audience: "public",
  what: "new",
  problems: [],
  notes: [],
  ...changes,
});

const counts = { new: 0, changed: 0, same: 0, older: 0, cancelled: 0, wrong: 0 };

export const goodPreview: ImportPreview = {
  rows: [
    row(2, "不动产登记讲座", "Lecture on property registration"),
    row(3, "医保政策解读", "Health insurance explained", { what: "changed" }),
    row(4, "公积金咨询", "Housing fund advice", { what: "same" }),
    row(5, "图书馆开放日", "Open day at the library", {
      notes: [{ code: "place-not-known", value: "图书馆东门" }, { code: "end-missing" }],
    }),
    row(6, "助企讲座", "Talk for businesses", { what: "cancelled" }),
  ],
  counts: { ...counts, new: 2, changed: 1, same: 1, cancelled: 1 },
  outside: 3,
};

export const wrongPreview: ImportPreview = {
  rows: [
    row(2, "不动产登记讲座", "Lecture on property registration"),
    row(3, "医保政策解读", "Health insurance explained", {
      what: "wrong",
      problems: [{ code: "time-wrong", field: "start", value: "下午三点" }],
    }),
    row(7, "公积金咨询", "Housing fund advice", {
      what: "wrong",
      problems: [
        { code: "room-unknown", value: "九号会议室" },
        { code: "text-not-public", field: "body.zh", kind: "mobile" },
      ],
    }),
  ],
  counts: { ...counts, new: 1, wrong: 2 },
  outside: 0,
};
