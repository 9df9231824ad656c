import { expect, it } from "vitest";
import { isMediumOnScreen } from "./index.ts";
import { createStage, noticeContent, type Stage } from "./test-stage.ts";

const mediumId = "a".repeat(64);
const withPicture = { ...noticeContent("Picture"), media: [{ mediumId, alt: { zh: "图", en: "Picture" } }] };

function pictureStage(): Stage {
  const stage = createStage();
  const medium = {
    mediumId,
    name: "a.png",
    type: "image",
    width: 1920,
    height: 1080,
    pages: 1,
    bytes: 9,
    findings: [],
    by: "user:e1",
  };
  stage.done("s", "publishing.add-medium", medium);
  return stage;
}

const seenBy = ({ states }: Stage) =>
  ["B1", "B2", "C1", "none"].filter((id) => isMediumOnScreen(states.screens, id, mediumId, states));

it("[N43] a display may fetch the media of takeovers that run on it, and of its own proof", () => {
  const stage = pictureStage();
  stage.save("I1", withPicture);
  stage.done("m1", "screens.set-proof-screen", { deviceId: "B2", proofs: true });
  expect(seenBy(stage)).toEqual([]);
  stage.done("e1", "screens.show-proof", { deviceId: "B2", itemId: "I1", hash: stage.hashOf("I1") });
  expect(seenBy(stage)).toEqual(["B2"]);
  stage.done("e1", "screens.end-proof", { deviceId: "B2" });
  stage.publish("I2", withPicture);
  const some = { itemId: "I2", minutes: 5, hallId: "H1", deviceIds: ["B1"] };
  const { takeoverId } = stage.done("m1", "screens.take-over", some);
  expect(seenBy(stage)).toEqual(["B1"]);
  stage.done("m1", "screens.take-over", { itemId: "I2", minutes: 1, hallId: "H1" });
  expect(seenBy(stage)).toEqual(["B1", "B2"]);
  stage.pass(60_000);
  stage.done("m1", "screens.end-takeover", { takeoverId });
  expect(seenBy(stage)).toEqual([]);
});
