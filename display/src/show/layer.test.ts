import { type Scene, type Slot } from "@openhall/shared/screens";
import { expect, it } from "vitest";
import { layerOf, standingOf } from "./layer.ts";

const slot = (scene: Scene): Slot => ({
  scene,
  entryId: "e",
  priority: 0,
  since: undefined,
  until: undefined,
  next: undefined,
  lost: [],
});

it.each<[Scene, string | undefined]>([
  [{ kind: "project", projectId: "P1", view: "board" }, "project.P1"],
  [{ kind: "department", departmentId: "D01", view: "tour" }, "department.D01"],
  [{ kind: "policy", policyId: "PL1" }, "policy.PL1"],
  [{ kind: "projects" }, undefined],
  [{ kind: "clock" }, undefined],
])("[N80] the play log is told of %j with its dossier", (scene, itemId) => {
  const told = standingOf(layerOf(slot(scene), () => undefined));
  expect(told).toEqual({ scene: scene.kind, entryId: "e", ...(itemId === undefined ? {} : { itemId }) });
});
