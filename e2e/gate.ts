// What the demo's people do at the gate, over HTTP: brings an item as far as a test needs it.
import { type Content, hashOf, type Placement } from "@openhall/shared/publishing";
import { type Hub } from "./hub.ts";
import { asUser } from "./script.ts";

export interface Notice {
  readonly itemId: string;
  readonly zh: string;
  readonly en: string;
}

const placement: Placement = { hallIds: ["V01"], leaseMinutes: 1_440 };

const contentOf = ({ zh, en }: Notice): Content => ({
  kind: "notice",
  title: { zh, en },
  body: { zh: `${zh}，请到 1 号窗口。`, en: `${en}: please ask at desk 1.` },
  media: [],
});

/** Written and sent to the reviewers. Answers the item as the reviewers see it. */
export async function submitNotice(hub: Hub, notice: Notice): Promise<{ itemId: string; hash: string }> {
  const editor = await asUser(hub, "editor");
  const content = contentOf(notice);
  const seen = { itemId: notice.itemId, hash: hashOf({ content, placement }) };
  await editor("publishing.save-item", { itemId: notice.itemId, content, placement });
  await editor("publishing.submit-item", seen);
  return seen;
}

/** Written, reviewed and approved by three people. */
export async function publishNotice(hub: Hub, notice: Notice): Promise<void> {
  const seen = await submitNotice(hub, notice);
  const reviewer = await asUser(hub, "reviewer");
  await reviewer("publishing.review-item", { ...seen, scope: "whole", basis: "主动公开，不涉密" });
  const approver = await asUser(hub, "approver");
  await approver("publishing.approve-item", seen);
}
