// What the demo's people have done at the gate, as they would: written, reviewed and approved by three of them; and what a
// manager has put on the screens.
import { type Role, type Sender } from "@openhall/shared/core";
import { type Content, hashOf, type Placement, scanContent } from "@openhall/shared/publishing";
import { demoHallId } from "./credentials.ts";
import { demoContacts, type DemoItem, demoItems, demoPlaylists } from "./demo-content.ts";
import { demoDossiers, demoLines } from "./demo-dossiers.ts";
import { demoEntryItems } from "./demo-programme.ts";
import { type DemoStep } from "./demo-step.ts";

const placement: Placement = { hallIds: [demoHallId], leaseMinutes: 24 * 60 };

const person = (user: string, role: Role): Sender => ({ id: `user:${user}`, role });
const editor = person("editor", "editor");
const reviewer = person("reviewer", "reviewer");
const approver = person("approver", "approver");
const manager = person("manager", "manager");

const contacts = [...demoContacts, ...demoLines];
const contactSteps: readonly DemoStep[] = contacts.map((payload) => ({
  type: "publishing.allow-contact",
  payload,
  by: { id: "system", role: "system" },
}));

/** What is done with one item until it is public, one after the other. */
export function wayThroughGate({ itemId, content }: DemoItem): DemoStep[] {
  const seen = { itemId, hash: hashOf({ content, placement }) };
  const review = {
    ...seen,
    scope: "whole",
    basis: "主动公开，不涉密 For the public; nothing secret",
    reasons: reasonsFor(content),
  };
  return [
    { type: "publishing.save-item", payload: { itemId, content, placement }, by: editor },
    { type: "publishing.submit-item", payload: seen, by: editor },
    { type: "publishing.review-item", payload: review, by: reviewer },
    { type: "publishing.approve-item", payload: seen, by: approver },
  ];
}

/** The numbers of permits look like those of cards. */
function reasonsFor(content: Content): { kind: string; reason: string }[] {
  const findings = scanContent(
    content,
    undefined,
    contacts.map(({ value }) => value),
  );
  const kinds = new Set(findings.map(({ kind }) => kind));
  return [...kinds].map((kind) => ({ kind, reason: "公开的文号和证号 Numbers of public documents" }));
}

/** Each item takes the same way through the gate; all of them stand at the same place of it at once. */
const ways = [...demoItems, ...demoEntryItems, ...demoDossiers].map((item) =>
  wayThroughGate(item).map((step): DemoStep => ({ ...step, comes: { itemId: item.itemId } })),
);
const itemRounds: readonly (readonly DemoStep[])[] = [0, 1, 2, 3].map((place) =>
  ways.flatMap((steps) => steps[place] ?? []),
);

const ofManager: readonly Omit<DemoStep, "comes" | "by">[] = [
  ...demoPlaylists.map((payload) => ({ type: "screens.put-playlist", payload })),
  { type: "screens.assign-playlist", payload: { deviceId: "N1", playlistId: "notices" } },
  { type: "screens.assign-playlist", payload: { deviceId: "M1", playlistId: "programme" } },
  { type: "screens.assign-playlist", payload: { deviceId: "G1", playlistId: "site" } },
  { type: "screens.assign-playlist", payload: { deviceId: "G2", playlistId: "projects" } },
  { type: "screens.assign-playlist", payload: { deviceId: "X1", playlistId: "departments" } },
  { type: "screens.set-proof-screen", payload: { deviceId: "J1", proofs: true } },
];
const screenSteps = ofManager.map((step): DemoStep => ({ ...step, by: manager, comes: "first" }));

/** In the order in which they were taken, each round at once. */
export const demoContentRounds: readonly (readonly DemoStep[])[] = [
  contactSteps,
  ...itemRounds,
  ...screenSteps.map((step) => [step]),
];
