import { type Context, type Decision, lookup, type Refusal, refuse, type Sender } from "../../core/index.ts";
import { type ItemEvent, type PublishingEvent } from "../events.ts";
import { isBlocking, isSecret } from "../scan/findings.ts";
import {
  type FieldFinding,
  type Item,
  type PublishingReads,
  type PublishingState,
  type StepRole,
  stepRoles,
  type Version,
} from "../state.ts";
import { type FieldText, scanTexts } from "../texts.ts";

export type PublishingContext = Pick<Context<PublishingReads>, "now" | "sender" | "reads">;
export type PublishingDecision = Decision<PublishingEvent>;
export type Refused = { readonly refusal: Refusal };

/** An item that somebody names, with its working version. */
export interface Found {
  readonly item: Item;
  readonly version: Version;
}

export function findItem(state: PublishingState, itemId: string): Found | undefined {
  const item = lookup(state.items, itemId);
  const version = item?.versions.at(-1);
  return item && version && { item, version };
}

/** Who does it, when, and to which version: what every event of an item begins with. */
export const stampOf = (itemId: string, version: number, { sender, now }: PublishingContext) => ({
  itemId,
  version,
  by: sender.id,
  ...roleOf(sender),
  at: now,
});

function roleOf({ role }: Sender): { role?: StepRole } {
  const known = stepRoles.find((one) => one === role);
  return known ? { role: known } : {};
}

/** [G106] What somebody writes beside the content is kept as well, and so held to the same rule. */
export function refuseText(texts: readonly FieldText[], state: PublishingState): Refused | undefined {
  const findings = scanTexts(texts, state);
  return refuseSecret(findings) ?? refusePrivate(findings);
}

export function refuseSecret(findings: readonly FieldFinding[]): Refused | undefined {
  const secret = findings.filter(isSecret);
  return secret.length > 0 ? refuse("secrecy-mark", { findings: secret }) : undefined;
}

export const refusePrivate = (findings: readonly FieldFinding[]): Refused | undefined =>
  findings.some(isBlocking) ? refuse("privacy-findings", { findings: [...findings] }) : undefined;

export const acceptItem = (event: ItemEvent, status: Item["status"]): PublishingDecision => ({
  events: [event],
  result: { itemId: event.itemId, version: event.version, status },
});
