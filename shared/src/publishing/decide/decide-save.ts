import { accept, type Bilingual, type Json, lookup, refuse } from "../../core/index.ts";
import { type PublishingCommand } from "../commands.ts";
import { type Content } from "../content.ts";
import { hashOf } from "../content-hash.ts";
import { isNamedFor, kindNamed } from "../dossier/dossier-names.ts";
import { dossierProblems } from "../dossier/dossier-problems.ts";
import { dossierPrefix } from "../dossier/dossier-ids.ts";
import { isPublic } from "../published.ts";
import { isSecret } from "../scan/findings.ts";
import { type FieldFinding, type Item, mostItems, type PublishingState } from "../state.ts";
import { inField, mediaOf, scanTexts, textsOf } from "../texts.ts";
import {
  acceptItem,
  findItem,
  type Found,
  type PublishingContext,
  type PublishingDecision,
  type Refused,
  refusePrivate,
  refuseSecret,
  stampOf,
} from "./publishing-context.ts";

type Saved = Extract<PublishingCommand, { type: "save-item" }>["payload"];

/** [G101] A text that must not be kept is refused before anything of it is. */
export function decideSave(payload: Saved, state: PublishingState, context: PublishingContext): PublishingDecision {
  const findings = scanTexts(textsOf(payload.content, payload.correction), state);
  if (findings.some(isSecret)) return stop(findItem(state, payload.itemId), findings, context);
  return saveScanned(payload, findings, state, context);
}

/** [G144] One of many: what has a mark is refused, and the item that it was meant for is not stopped. */
export function decideSaveOfMany(
  payload: Saved,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const findings = scanTexts(textsOf(payload.content, payload.correction), state);
  return refuseSecret(findings) ?? saveScanned(payload, findings, state, context);
}

function saveScanned(
  payload: Saved,
  findings: readonly FieldFinding[],
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, payload.itemId);
  const refused =
    refuseStatus(found?.item, payload, state) ??
    refusePrivate(findings) ??
    refuseIds(payload.content) ??
    refuseDossier(payload) ??
    refusePlacement(payload, context) ??
    refuseMedia(payload, state) ??
    refuseCorrection(found?.item, payload.correction);
  if (refused) return refused;
  const hash = hashOf(hashed(payload));
  if (found && found.version.hash === hash && isAsItWas(found.item))
    return accept([], { itemId: payload.itemId, version: found.version.version, status: found.item.status });
  const version = (found?.version.version ?? 0) + 1;
  const { itemId, ...written } = payload;
  const all = [...findings, ...mediaFindings(payload, state)];
  return acceptItem(
    { type: "ItemSaved", ...stampOf(itemId, version, context), ...written, hash, findings: all },
    "draft",
  );
}

/** [G102] By whoever has the mark before them: the text stays where it is, and the hub hears no word of it. */
export function decideStop(
  { itemId }: Extract<PublishingCommand, { type: "stop-item" }>["payload"],
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  const found = findItem(state, itemId);
  if (!found) return refuse("unknown-item");
  return found.item.status === "stopped" ? refuse("item-stopped") : stop(found, [], context);
}

/** [G102] The mark itself and where it stood, and nothing of the text; what is published has passed the scan and stays. */
function stop(
  found: Found | undefined,
  findings: readonly FieldFinding[],
  context: PublishingContext,
): PublishingDecision {
  const secret = findings.filter(isSecret);
  if (!found) return refuseSecret(findings) ?? refuse("secrecy-mark");
  const stamp = stampOf(found.item.id, found.version.version, context);
  return accept([{ type: "ItemStopped", ...stamp, findings: secret }], {
    itemId: stamp.itemId,
    version: stamp.version,
    status: "stopped",
    findings: secret,
  });
}

function refuseStatus(
  item: Item | undefined,
  { itemId, content }: Saved,
  { items }: PublishingState,
): Refused | undefined {
  if (!item) return refuseNew(itemId, content, Object.keys(items).length);
  if (item.status === "stopped") return refuse("item-stopped");
  if (item.status === "submitted" || item.status === "reviewed") return refuse("item-in-review");
  return item.kind === content.kind ? undefined : refuse("other-kind", { kind: item.kind });
}

/** [G142] A name that stands for something of another topic is taken by its words alone, and they go by no other. */
function refuseNew(itemId: string, { kind }: Content, known: number): Refused | undefined {
  if (known >= mostItems) return refuse("too-many-items", { limit: mostItems });
  const named = kindNamed(itemId);
  if (named === kind) return undefined;
  if (kind === "entry") return refuse("no-entry-named");
  return named === undefined || kind === "dossier" ? undefined : refuse("other-kind", { kind: named });
}

/** [G151] What of it does not agree with its template: the first that there is. */
function refuseDossier({ itemId, content }: Saved): Refused | undefined {
  if (content.kind !== "dossier") return undefined;
  if (!isNamedFor(itemId, content)) return refuse("no-dossier-named", { prefix: dossierPrefix(content.template) });
  const [problem] = dossierProblems(content);
  if (!problem) return undefined;
  const { code, ...where } = problem;
  return refuse(code, where);
}

/** [G141] What a step or a pledge is called belongs to one of them. */
function refuseIds(content: Content): Refused | undefined {
  if (content.kind !== "entry") return undefined;
  const [stepId, pledgeId] = [firstTwice(content.steps), firstTwice(content.pledges)];
  if (stepId !== undefined) return refuse("step-twice", { stepId });
  return pledgeId === undefined ? undefined : refuse("pledge-twice", { pledgeId });
}

function firstTwice(named: readonly { readonly id: string }[]): string | undefined {
  const ids = named.map(({ id }) => id);
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function refusePlacement({ placement }: Saved, { reads }: PublishingContext): Refused | undefined {
  const unknown = placement.hallIds.find((hallId) => {
    const hall = lookup(reads.venue.halls, hallId);
    return !hall || hall.retired;
  });
  if (unknown !== undefined) return refuse("unknown-hall", { hallId: unknown });
  const { startsAt, endsAt } = placement;
  const isBackwards = startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt;
  return isBackwards ? refuse("ends-before-it-starts") : undefined;
}

function refuseMedia({ content }: Saved, { media }: PublishingState): Refused | undefined {
  const unknown = mediaOf(content).find(({ mediumId }) => !lookup(media, mediumId));
  return unknown ? refuse("unknown-medium", { mediumId: unknown.mediumId }) : undefined;
}

/** [G120] The public is told what has changed of something that it can read, and only of that. */
function refuseCorrection(item: Item | undefined, correction: Bilingual | undefined): Refused | undefined {
  if (!item?.published) return correction ? refuse("nothing-to-correct") : undefined;
  const isWhole = correction !== undefined && correction.zh.trim() !== "" && correction.en.trim() !== "";
  return isPublic(item) && !isWhole ? refuse("correction-missing") : undefined;
}

/** The same once more changes nothing, unless it is to come back. */
const isAsItWas = (item: Item): boolean =>
  item.status === "draft" || item.status === "returned" || (item.status === "approved" && isPublic(item));

const mediaFindings = ({ content }: Saved, { media }: PublishingState): FieldFinding[] =>
  mediaOf(content).flatMap(({ mediumId }, index) => inField(`media.${index}`, lookup(media, mediumId)?.findings ?? []));

const hashed = ({ content, placement, correction }: Saved): Json => ({ content, placement, correction });
