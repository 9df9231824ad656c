import { type Row } from "@openhall/shared/core";
import { expect, test } from "vitest";
import { dossierFacts } from "./dossier-facts.ts";

const streamsOf = (rows: Readonly<Record<string, Readonly<Record<string, Row>>>>) => ({
  shown: (stream: string) => (rows[stream] ? { stream, epoch: 1, version: 1, rows: rows[stream] } : undefined),
});

test("[N76] what of projects, departments and policies a hall may show is what its rows are of", () => {
  const streams = streamsOf({
    "projects.hall/V01": { "project/P1": {}, "environment/P1": {}, "question/Q1": {}, "environment/P2": {} },
    "projects.hall/V02": { "project/P9": {} },
    "departments.hall/V01": { "department/D01": {}, "update/U1": {}, "policy/PL1": {} },
  });
  expect(dossierFacts(streams, "V01")).toEqual(["project.P1", "department.D01", "policy.PL1"]);
  expect(dossierFacts(streams, "V02")).toEqual(["project.P9"]);
});

test("[N76] a hub without those topics may show none of them", () => {
  expect(dossierFacts(streamsOf({}), "V01")).toEqual([]);
});
