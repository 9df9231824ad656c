import { expect, it } from "vitest";
import { later } from "../core/index.ts";
import { createProgrammeStage, nineOClock, planned } from "../samples/index.ts";

const at = (minutes: number) => later(nineOClock, minutes * 60_000);
const shifted = (id: string, minutes: number) => planned(id, { startsAt: at(minutes), endsAt: at(minutes + 60) });

it("[O19] entries that are dated anew are to come again, unmarked, with their effects and pledges", () => {
  const stage = createProgrammeStage();
  stage.done("ed", "programme.put-entry", planned("E1"));
  stage.publish("E1");
  const effects = [{ on: "begin", does: { kind: "opening", serviceId: "S1", opening: "open" } }];
  stage.done("mei", "programme.set-effects", { entryId: "E1", effects });
  stage.done("ed", "programme.put-entry", shifted("E1", 70));
  stage.done("ed", "programme.begin", { entryId: "E1" });
  stage.done("ed", "programme.end", { entryId: "E1" });
  stage.done("system", "programme.date-entries", { entries: [shifted("E1", 200), shifted("E2", 300)] });
  const row = Object(stage.told("programme.hall/H1")["entry/E1"]);
  expect(row).toMatchObject({ status: "announced", startsAt: at(200), services: [{ serviceId: "S1", at: at(200) }] });
  for (const field of ["was", "mark", "changedAt", "stepId"]) expect(row).not.toHaveProperty(field);
  expect(stage.told("programme.staff/all")["entry/E2"]).toMatchObject({ status: "announced" });
});

it("[O19] one wrong entry leaves all of them as they were", () => {
  const stage = createProgrammeStage();
  const wrong = { ...shifted("E2", 300), venueId: "nowhere" };
  expect(stage.asked("system", "programme.date-entries", { entries: [shifted("E1", 200), wrong] })).toBe(
    "unknown-venue",
  );
  expect(stage.told("programme.staff/all")).toEqual({});
});
