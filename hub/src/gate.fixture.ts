// Items on their way through the gate of a whole hub, by people of every role.
import { ask, resultOf, type RunningHub } from "./running-hub.fixture.ts";
import { type Answer } from "@openhall/shared/wire";

export interface Gate {
  /** Sends a command as somebody of that role. */
  as(
    role: "editor" | "reviewer" | "approver" | "manager" | "manager2",
    type: string,
    payload: unknown,
  ): Promise<Answer>;
  save(itemId: string, more?: SavedItem): Promise<Answer>;
  /** The item in its words of now. */
  seen(itemId: string): { readonly itemId: string; readonly hash: string };
  submit(itemId: string): Promise<Answer>;
  review(itemId: string): Promise<Answer>;
  /** Written, reviewed and approved by three people. */
  letThrough(itemId: string, more?: SavedItem): Promise<void>;
}

export interface SavedItem {
  readonly text?: string;
  readonly kind?: "notice" | "emergency" | "entry";
  readonly placement?: Readonly<Record<string, unknown>>;
}

/** The text in everything that words of an entry have besides title and body. */
const entryParts = (text: string) => ({
  steps: [{ id: "s1", title: { zh: text, en: text } }],
  pledges: [{ id: "p1", departmentId: "D01", text: { zh: text, en: text } }],
  unveiling: { zh: text, en: text },
  links: [{ label: { zh: text, en: text }, url: "https://linlan.example/" }],
});

export async function openGate(hub: RunningHub): Promise<Gate> {
  const roles = ["editor", "reviewer", "approver", "manager"] as const;
  const tokens = new Map<string, string>();
  for (const role of roles) tokens.set(role, await hub.signIn(`the-${role}`, role));
  tokens.set("manager2", await hub.signIn("the-second-manager", "manager"));

  const gate: Gate = {
    as: async (role, type, payload) =>
      (await ask<Answer>(hub, tokens.get(role) ?? "", "POST", `commands/${type}`, payload)).body,
    save: (itemId, { text = "今日停电", kind = "notice", placement = {} } = {}) =>
      gate.as("editor", "publishing.save-item", {
        itemId,
        content: {
          kind,
          title: { zh: text, en: text },
          body: { zh: "请提前办理。", en: "Please come early." },
          ...(kind === "emergency" ? {} : { media: [] }),
          ...(kind === "entry" ? entryParts(text) : {}),
        },
        placement: { hallIds: ["V01"], ...placement },
      }),
    seen(itemId) {
      const row = hub.streams.shown("publishing.content/all")?.rows[`item/${itemId}`];
      return { itemId, hash: String(row?.hash) };
    },
    submit: (itemId) => gate.as("editor", "publishing.submit-item", gate.seen(itemId)),
    review: (itemId) =>
      gate.as("reviewer", "publishing.review-item", { ...gate.seen(itemId), scope: "whole", basis: "open to all" }),
    async letThrough(itemId, more) {
      resultOf(await gate.save(itemId, more));
      resultOf(await gate.submit(itemId));
      resultOf(await gate.review(itemId));
      resultOf(await gate.as("approver", "publishing.approve-item", gate.seen(itemId)));
    },
  };
  return gate;
}
