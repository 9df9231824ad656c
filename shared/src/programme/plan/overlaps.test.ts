import { expect, it } from "vitest";
import { type Occupying, overlapsOf } from "./overlaps.ts";

const entry = (id: string, from: string, to: string, more: Partial<Occupying> = {}): Occupying => ({
  id,
  startsAt: `2026-09-16T${from}:00.000Z`,
  endsAt: `2026-09-16T${to}:00.000Z`,
  venueId: "H1",
  roomId: "R1",
  hosts: [],
  ...more,
});
const own = entry("own", "02:00", "03:00", { hosts: ["D1", "D2"] });

it.each<[string, Occupying, { room: boolean; hosts: string[] } | undefined]>([
  ["the same room, in part", entry("x", "02:59", "04:00"), { room: true, hosts: [] }],
  ["the same room, within", entry("x", "02:10", "02:20"), { room: true, hosts: [] }],
  ["the same room, around", entry("x", "01:00", "05:00"), { room: true, hosts: [] }],
  ["the same room, right after", entry("x", "03:00", "04:00"), undefined],
  ["the same room, right before", entry("x", "01:00", "02:00"), undefined],
  ["another room", entry("x", "02:00", "03:00", { roomId: "R2" }), undefined],
  ["a room of the same name elsewhere", entry("x", "02:00", "03:00", { venueId: "L" }), undefined],
  ["somewhere in the same hall", entry("x", "02:00", "03:00", { roomId: undefined }), undefined],
  [
    "another room, the same host",
    entry("x", "02:00", "03:00", { roomId: "R2", hosts: ["D2", "D3"] }),
    { room: false, hosts: ["D2"] },
  ],
  [
    "what lasts all day, by its host",
    entry("x", "00:00", "20:00", { venueId: "L", hosts: ["D1"], allDay: true }),
    undefined,
  ],
  [
    "what lasts all day, by its room",
    entry("x", "00:00", "20:00", { hosts: ["D1"], allDay: true }),
    { room: true, hosts: [] },
  ],
  ["what has ended", entry("x", "02:00", "03:00", { status: "ended" }), undefined],
  ["what is cancelled", entry("x", "02:00", "03:00", { status: "cancelled" }), undefined],
  ["what goes on", entry("x", "02:00", "03:00", { status: "live" }), { room: true, hosts: [] }],
  ["itself", entry("own", "02:00", "03:00"), undefined],
])("[O25] an overlap with %s", (_, other, found) => {
  expect(overlapsOf(own, [other])).toEqual(found ? [{ entryId: "x", ...found }] : []);
});

it("[O25] a place without rooms is one room, a hall is not", () => {
  const [one, other] = ["one", "other"].map((id) => entry(id, "02:00", "03:00", { venueId: "L", roomId: undefined }));
  expect(overlapsOf(one!, [other!], ["H1"])).toEqual([{ entryId: "other", room: true, hosts: [] }]);
  expect(overlapsOf(one!, [other!], ["L"])).toEqual([]);
});

it("[O25] what is over overlaps nothing", () => {
  expect(overlapsOf({ ...own, status: "cancelled" }, [entry("x", "02:00", "03:00")])).toEqual([]);
});
