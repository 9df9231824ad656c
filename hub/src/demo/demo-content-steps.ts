// What the demo's people have done at the gate, as they would: written, reviewed and approved by three of them; and what a
// manager has put on the screens.
import { type Role, type Sender } from "@openhall/shared/core";
import { hashOf, type Placement } from "@openhall/shared/publishing";
import { demoHallId } from "./credentials.ts";
import { demoContacts, demoItems, demoPlaylist } from "./demo-content.ts";
import { type DemoStep } from "./demo-step.ts";

const placement: Placement = { hallIds: [demoHallId], leaseMinutes: 24 * 60 };

const person = (user: string, role: Role): Sender => ({ id: `user:${user}`, role });
const editor = person("editor", "editor");
const reviewer = person("reviewer", "reviewer");
const approver = person("approver", "approver");
const manager = person("manager", "manager");

const contactSteps: readonly DemoStep[] = demoContacts.map((payload) => ({
  type: "publishing.allow-contact",
  payload,
  by: { id: "system", role: "system" },
}));

const itemSteps: readonly DemoStep[] = demoItems.flatMap(({ itemId, content }) => {
  const hash = hashOf({ content, placement });
  const seen = { itemId, hash };
  const steps: DemoStep[] = [
    { type: "publishing.save-item", payload: { itemId, content, placement }, by: editor },
    { type: "publishing.submit-item", payload: seen, by: editor },
    {
      type: "publishing.review-item",
      payload: { ...seen, scope: "whole", basis: "主动公开，不涉密 For the public; nothing secret", reasons: [] },
      by: reviewer,
    },
    { type: "publishing.approve-item", payload: seen, by: approver },
  ];
  return steps.map((step) => ({ ...step, comes: { itemId } }));
});

const ofManager: readonly Omit<DemoStep, "comes" | "by">[] = [
  { type: "screens.put-playlist", payload: demoPlaylist },
  { type: "screens.assign-playlist", payload: { deviceId: "N1", playlistId: demoPlaylist.id } },
  { type: "screens.set-proof-screen", payload: { deviceId: "J1", proofs: true } },
];
const screenSteps = ofManager.map((step): DemoStep => ({ ...step, by: manager, comes: "first" }));

/** In the order in which they were taken. */
export const demoContentSteps: readonly DemoStep[] = [...contactSteps, ...itemSteps, ...screenSteps];
