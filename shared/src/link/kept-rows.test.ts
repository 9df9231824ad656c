import { beforeEach, describe, expect, it } from "vitest";
import { createKeptRows, type Kept } from "./kept-rows.ts";

const kept = (second: number, rows: Kept["rows"] = { desk: { open: true } }): Kept => ({
  epoch: 1,
  version: 7,
  heardAt: new Date(second * 1000).toISOString(),
  rows,
});

beforeEach(() => localStorage.clear());

describe("[L9] kept rows", () => {
  it("come back as they were saved", () => {
    createKeptRows(localStorage).save("queue.desk/D1", kept(1));
    expect(createKeptRows(localStorage).load("queue.desk/D1")).toEqual(kept(1));
    createKeptRows(localStorage).forget("queue.desk/D1");
    expect(createKeptRows(localStorage).load("queue.desk/D1")).toBeUndefined();
  });

  it.each(["", "{", "null", `{"epoch":1}`, `{"epoch":1,"version":1,"heardAt":"","rows":{"a":1}}`])(
    "that somebody broke (%s) are none",
    (text) => {
      createKeptRows(localStorage).save("queue.desk/D1", kept(1));
      const [key] = Object.keys(localStorage);
      localStorage.setItem(key ?? "", text);
      expect(createKeptRows(localStorage).load("queue.desk/D1")).toBeUndefined();
    },
  );

  it("are bounded: the stream heard of longest ago makes room", () => {
    localStorage.setItem("theirs", "stays");
    const rows = createKeptRows(localStorage);
    for (let count = 0; count < 24; count += 1) rows.save(`queue.desk/D${count}`, kept((count + 12) % 24));
    rows.save("queue.desk/last", kept(30));
    expect(rows.load("queue.desk/D12")).toBeUndefined();
    expect(rows.load("queue.desk/D13")).toEqual(kept(1));
    expect(rows.load("queue.desk/last")).toEqual(kept(30));
    expect(localStorage).toHaveLength(25);
    expect(localStorage.getItem("theirs")).toBe("stays");
  });

  it("of an older release are none, and go when there must be room", () => {
    localStorage.setItem("openhall.rows.venue.hall/V01", JSON.stringify(kept(1)));
    const rows = createKeptRows(localStorage);
    expect(rows.load("venue.hall/V01")).toBeUndefined();
    for (let count = 0; count < 24; count += 1) rows.save(`queue.desk/D${count}`, kept(count + 2));
    expect(Object.keys(localStorage)).toHaveLength(24);
    expect(rows.load("queue.desk/D0")).toEqual(kept(2));
  });

  it("of a stream too large to keep are none, rather than old ones", () => {
    const rows = createKeptRows(localStorage);
    rows.save("queue.hall/V01", kept(1));
    rows.save("queue.hall/V01", kept(2, { text: { text: "长".repeat(300_000) } }));
    expect(rows.load("queue.hall/V01")).toBeUndefined();
  });

  it("are none, without a word, where storage is forbidden", () => {
    const forbidden = new Proxy(localStorage, {
      get: () => () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const rows = createKeptRows(forbidden);
    rows.save("queue.desk/D1", kept(1));
    rows.forget("queue.desk/D1");
    expect(rows.load("queue.desk/D1")).toBeUndefined();
  });
});
