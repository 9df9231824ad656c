// What the demo's people have done at the gate, as they would: written, reviewed and approved by three of them; and what a
// manager has put on the screens.
import { type Role, type Sender } from "@openhall/shared/core";
import { hashOf, type Placement } from "@openhall/shared/publishing";
import { demoHallId } from "./credentials.ts";
import { demoContacts, type DemoItem, demoItems, demoPlaylists } from "./demo-content.ts";
import { demoEntryItems } from "./demo-programme.ts";
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

/** Each item takes the same way through the gate; all of them stand at the same place of it at once. */
const itemRounds: readonly (readonly DemoStep[])[] = [
  roundOf((item, { content }) => ({
    type: "publishing.save-item",
    payload: { itemId: item.itemId, content, placement },
    by: editor,
  })),
  roundOf((item) => ({ type: "publishing.submit-item", payload: item, by: editor })),
  roundOf((item) => ({
    type: "publishing.review-item",
    payload: { ...item, scope: "whole", basis: "主动公开，不涉密 For the public; nothing secret", reasons: [] },
    by: reviewer,
  })),
  roundOf((item) => ({ type: "publishing.approve-item", payload: item, by: approver })),
];

function roundOf(step: (seen: { itemId: string; hash: string }, item: DemoItem) => DemoStep): DemoStep[] {
  return [...demoItems, ...demoEntryItems].map((item) => {
    const seen = { itemId: item.itemId, hash: hashOf({ content: item.content, placement }) };
    return { ...step(seen, item), comes: { itemId: item.itemId } };
  });
}

const ofManager: readonly Omit<DemoStep, "comes" | "by">[] = [
  ...demoPlaylists.map((payload) => ({ type: "screens.put-playlist", payload })),
  { type: "screens.assign-playlist", payload: { deviceId: "N1", playlistId: "notices" } },
  { type: "screens.assign-playlist", payload: { deviceId: "M1", playlistId: "programme" } },
  { type: "screens.set-proof-screen", payload: { deviceId: "J1", proofs: true } },
];
const screenSteps = ofManager.map((step): DemoStep => ({ ...step, by: manager, comes: "first" }));

/** In the order in which they were taken, each round at once. */
export const demoContentRounds: readonly (readonly DemoStep[])[] = [
  contactSteps,
  ...itemRounds,
  ...screenSteps.map((step) => [step]),
];
