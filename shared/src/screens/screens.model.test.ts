import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPublished } from "../publishing/index.ts";
import { screensStreams } from "./streams.ts";
import { createStage, noticeContent, type Stage, stageVenue } from "./test-stage.ts";

type Step = (stage: Stage) => unknown;

const itemId = fc.constantFrom("I1", "I2", "F");
const hallId = fc.constantFrom("H1", "H2");
const deviceId = fc.constantFrom("B1", "B2", "C1");
const who = fc.constantFrom("m1", "m2");
const minutes = fc.integer({ min: 1, max: 240 });
const nth = fc.nat({ max: 8 });
const kindOf = (id: string) => (id === "F" ? "emergency" : "notice");

const write = fc.tuple(itemId, fc.integer({ min: 1, max: 99 }), fc.subarray(["H1", "H2"], { minLength: 1 })).map(
  ([id, word, hallIds]): Step =>
    (stage) =>
      stage.save(
        id,
        noticeContent(`draft ${word}`, kindOf(id)),
        { hallIds },
        { correction: { zh: "改", en: "Changed" } },
      ),
);
const seen = (stage: Stage, id: string) => ({ itemId: id, hash: stage.hashOf(id) });
const gate = fc
  .tuple(
    itemId,
    fc.constantFrom<[string, string, object]>(
      ["e1", "submit-item", {}],
      ["r1", "review-item", { scope: "whole", basis: "open" }],
      ["a1", "approve-item", {}],
      ["r1", "return-item", { reason: "no" }],
    ),
  )
  .map(
    ([id, [name, verb, more]]): Step =>
      (stage) =>
        stage.send(name, `publishing.${verb}`, { ...seen(stage, id), ...more }),
  );
const through = itemId.map((id): Step => (stage) => {
  stage.send("e1", "publishing.submit-item", seen(stage, id));
  stage.send("r1", "publishing.review-item", { ...seen(stage, id), scope: "whole", basis: "open" });
  stage.send("a1", "publishing.approve-item", seen(stage, id));
});
const withdraw = itemId.map(
  (id): Step =>
    (stage) =>
      stage.send("r1", "publishing.withdraw-item", { itemId: id, reason: "wrong" }),
);
const takeOver = fc
  .tuple(who, itemId, hallId, minutes, fc.option(fc.uniqueArray(deviceId, { minLength: 1 }), { nil: undefined }))
  .map(
    ([by, id, hall, length, deviceIds]): Step =>
      (stage) =>
        stage.send(by, "screens.take-over", {
          itemId: id,
          hallId: hall,
          minutes: length,
          ...(deviceIds ? { deviceIds } : {}),
        }),
  );
const propose = fc.tuple(who, itemId, minutes).map(
  ([by, id, length]): Step =>
    (stage) =>
      stage.send(by, "screens.propose-takeover", { itemId: id, minutes: length }),
);
const takeoverVerb = fc
  .tuple(who, fc.constantFrom("confirm-takeover", "end-takeover"), nth)
  .map(([by, verb, index]): Step => (stage) => {
    const takeoverId = Object.keys(stage.states.screens.takeovers).at(-1 - index);
    if (takeoverId !== undefined) stage.send(by, `screens.${verb}`, { takeoverId });
  });
const proof = fc.tuple(deviceId, itemId).map(([device, id]): Step => (stage) => {
  stage.send("m1", "screens.set-proof-screen", { deviceId: device, proofs: true });
  stage.send("e1", "screens.show-proof", { deviceId: device, ...seen(stage, id) });
});
const wall = deviceId.map(
  (device): Step =>
    (stage) =>
      stage.send("m1", "screens.set-proof-screen", { deviceId: device, proofs: false }),
);
const playlist = fc.tuple(fc.constantFrom("P1", "P2"), hallId, itemId).map(
  ([id, hall, item]): Step =>
    (stage) =>
      stage.send("m1", "screens.put-playlist", {
        id,
        hallId: hall,
        name: `secret name ${id}`,
        entries: [{ id: "a", scene: item === "F" ? { kind: "clock" } : { kind: "notice", itemId: item } }],
      }),
);
const assign = fc.tuple(deviceId, fc.constantFrom("P1", "P2", undefined)).map(
  ([device, playlistId]): Step =>
    (stage) =>
      stage.send("m1", "screens.assign-playlist", { deviceId: device, ...(playlistId ? { playlistId } : {}) }),
);
const retire = fc.constantFrom("P1", "P2").map(
  (playlistId): Step =>
    (stage) =>
      stage.send("m1", "screens.retire-playlist", { playlistId }),
);
const carry = fc.tuple(deviceId, hallId, fc.boolean()).map(
  ([id, hall, retired]): Step =>
    (stage) =>
      stage.setUp((venue) => {
        const { retired: _, ...device } = venue.devices[id]!;
        return {
          ...venue,
          devices: { ...venue.devices, [id]: { ...device, hallId: hall, ...(retired ? { retired } : {}) } },
        };
      }),
);
const pass = fc.constantFrom(30, 5 * 60, 11 * 60, 5 * 3_600, 31 * 86_400).map(
  (seconds): Step =>
    (stage) =>
      stage.pass(seconds * 1_000),
);

const steps = fc.array(
  fc.oneof(
    write,
    gate,
    through,
    through,
    withdraw,
    takeOver,
    takeOver,
    propose,
    takeoverVerb,
    takeoverVerb,
    proof,
    wall,
    playlist,
    assign,
    retire,
    carry,
    pass,
  ),
  { maxLength: 60, size: "max" },
);

function whatever(holds: (stage: Stage) => void): void {
  fc.assert(
    fc.property(steps, (all) => {
      const stage = createStage();
      for (const id of ["I1", "F"]) stage.publish(id, noticeContent(`draft ${id}`, kindOf(id)));
      for (const step of all) {
        step(stage);
        holds(stage);
      }
    }),
  );
}

const hallStreams = (stage: Stage) => Object.keys(stageVenue.halls).map((id) => stage.rows(`screens.hall/${id}`));

describe("the screens, whatever is written, decided, taken over and set up", () => {
  it("[N34] show nothing that has not been approved or is public no longer", () => {
    whatever((stage) => {
      const { screens, publishing } = stage.states;
      for (const rows of hallStreams(stage))
        for (const key of Object.keys(rows).filter((one) => one.startsWith("takeover/"))) {
          const takeover = screens.takeovers[key.slice("takeover/".length)]!;
          expect(stage.approved).toContain(takeover.hash);
          expect(findPublished(publishing, takeover.itemId)).toBeDefined();
        }
    });
  });

  it("[N34] tell no word in public that was only a draft, and no name of a playlist", () => {
    whatever((stage) => {
      const approved = Object.values(stage.states.screens.takeovers).map(({ title }) => title.zh);
      const told = JSON.stringify(hallStreams(stage));
      for (const draft of told.match(/draft \d+/g) ?? []) expect(approved).toContain(draft);
      expect(told).not.toContain("secret name");
    });
  });

  it("[N37] never show in every hall what one manager alone has wanted", () => {
    whatever((stage) => {
      for (const { hallId: hall, state, by, confirmedBy } of Object.values(stage.states.screens.takeovers)) {
        if (hall !== undefined || state !== "running") continue;
        expect(confirmedBy).toBeDefined();
        expect(confirmedBy).not.toBe(by);
      }
    });
  });

  it("[N38] keep nothing past its end, and nothing without end", () => {
    whatever((stage) => {
      const { takeovers, proofs } = stage.states.screens;
      for (const { state, endsAt = "", lapsesAt = "" } of Object.values(takeovers)) {
        if (state === "running") expect(endsAt > stage.now).toBe(true);
        if (state === "proposed") expect(lapsesAt > stage.now).toBe(true);
      }
      for (const { endsAt } of Object.values(proofs)) expect(endsAt > stage.now).toBe(true);
    });
  });

  it("[N42] have in their streams what their state says, each row by its schema", () => {
    whatever((stage) => {
      const rebuilt = stage.rebuilt();
      for (const [stream, rows] of Object.entries(rebuilt)) {
        expect(stage.rows(stream)).toEqual(rows);
        const family = screensStreams.find(({ name }) => stream.startsWith(`${name}/`));
        for (const [key, row] of Object.entries(rows))
          expect(family?.rows[key.split("/", 1)[0] ?? ""]?.safeParse(row)).toEqual({ success: true, data: row });
      }
    });
  });
});
