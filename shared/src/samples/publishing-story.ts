// An item's way through the gate told as commands, for tests, gallery and demo: given(…).when(…).then….
import { type Decision, later, type Role, type Sender, type Topic } from "../core/index.ts";
import { publishingTopic, type PublishingState, workingVersion } from "../publishing/index.ts";
import { type VenueState } from "../venue/index.ts";
import { nineOClock } from "./queue-story.ts";
import { sampleVenue } from "./venue.ts";

/** One command at the gate: who, what, and minutes after nine o'clock of the sample day. */
export interface GateStep {
  readonly sender: Sender;
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly minute: number;
}

const roles: Readonly<Record<string, Role>> = {
  e: "editor",
  o: "project-owner",
  r: "reviewer",
  a: "approver",
  m: "manager",
  d: "administrator",
  g: "greeter",
  c: "clerk",
  k: "kiosk",
  w: "display",
};

/** `ed` is an editor, `rui` a reviewer, `an` an approver, `o…` a project owner, `m…` a manager, `d…` an administrator. */
export const gateSender = (name: string): Sender =>
  name === "system"
    ? { id: "system", role: "system" }
    : { id: `user:${name}`, role: roles[name[0] ?? ""] ?? "visitor" };

/** A step that does not say which hash was seen has seen the working version. */
export const atGate = (
  name: string,
  command: string,
  payload: Readonly<Record<string, unknown>> = {},
  minute = 0,
): GateStep => ({ sender: gateSender(name), command, payload, minute });

export const sampleContent = {
  kind: "notice",
  title: { zh: "周三下午停办", en: "Closed on Wednesday afternoon" },
  body: { zh: "请在上午前来。", en: "Please come in the morning." },
  media: [],
};

/** Words of an entry of the programme, for items whose id says so: `writes("programme.E1", sampleWords)`. */
export const sampleWords = {
  kind: "entry",
  title: { zh: "政府公开月启动仪式", en: "Openness Month launch ceremony" },
  body: { zh: "部门代表公开承诺。", en: "Departments make their pledges." },
  steps: [
    { id: "address", title: { zh: "领导致辞", en: "Opening address" } },
    { id: "unveil", title: { zh: "揭牌", en: "Unveiling" } },
  ],
  pledges: [
    { id: "p1", departmentId: "D07", text: { zh: "补贴发放进度每周公布", en: "Progress of payments every week" } },
  ],
  unveiling: { zh: "信息公开咨询服务台", en: "Information disclosure desk" },
  links: [{ label: { zh: "直播", en: "Live stream" }, url: "https://live.linlan.example/launch" }],
};

/** A dossier of a project with a line of most kinds, for items whose id says so: `writes("project.P1", sampleDossierWords)`. */
export const sampleDossierWords = {
  kind: "dossier",
  template: "project",
  title: { zh: "环湖北路改造工程", en: "North Lake Road reconstruction" },
  body: { zh: "全长3.6公里。", en: "3.6 km long." },
  sections: [
    {
      id: "approval-results",
      lines: [
        {
          id: "a1",
          field: "proposal",
          text: { zh: "项目建议书批复", en: "Project proposal approval" },
          value: { zh: "同意", en: "Approved" },
          date: "2025-03-20",
          number: "临发改投〔2025〕18号",
          organId: "D02",
        },
      ],
    },
    {
      id: "design-changes",
      lines: [
        {
          id: "c1",
          text: { zh: "管线迁改", en: "Duct diversion" },
          reason: { zh: "发现未登记管线", en: "An unregistered duct" },
          basis: { zh: "现场勘验纪要", en: "Site inspection note" },
          organ: { zh: "市建设监督站", en: "City supervision station" },
        },
      ],
    },
    {
      id: "construction",
      lines: [
        {
          id: "w1",
          field: "owner",
          text: { zh: "市政建设中心", en: "Municipal Works Centre" },
          note: { zh: "一级", en: "First class" },
        },
      ],
    },
    {
      id: "documents",
      lines: [{ id: "d1", text: { zh: "环评报告", en: "Impact report" }, url: "https://linlan.example/eia.pdf" }],
    },
    {
      id: "contact",
      lines: [{ id: "h1", field: "hotline", text: { zh: "热线", en: "Hotline" }, number: "12345" }],
    },
  ],
};

/** Writes the item `id`, by the editor `ed` unless said otherwise. */
export const writes = (
  id: string,
  changes: Readonly<Record<string, unknown>> = {},
  name = "ed",
  minute = 0,
): GateStep => {
  const { placement, correction, ...content } = changes;
  return atGate(
    name,
    "save-item",
    {
      itemId: id,
      content: { ...sampleContent, ...content },
      placement: { hallIds: ["H1"], ...(typeof placement === "object" ? placement : {}) },
      ...(correction === undefined ? {} : { correction }),
    },
    minute,
  );
};

export const submits = (id: string, minute = 0, name = "ed"): GateStep =>
  atGate(name, "submit-item", { itemId: id }, minute);
export const reviews = (id: string, minute = 0, name = "rui"): GateStep =>
  atGate(name, "review-item", { itemId: id, scope: "whole", basis: "可以公开" }, minute);
export const approves = (id: string, minute = 0, name = "an"): GateStep =>
  atGate(name, "approve-item", { itemId: id }, minute);

/** From the first word to the screens, by three people. */
export const publishes = (id: string, changes: Readonly<Record<string, unknown>> = {}, minute = 0): GateStep[] => [
  writes(id, changes, "ed", minute),
  submits(id, minute),
  reviews(id, minute),
  approves(id, minute),
];

export interface GateStory {
  readonly state: PublishingState;
  readonly decision: Decision;
}

const topic: Topic<PublishingState> = publishingTopic;

/** Runs the steps; every step but the last must be accepted. */
export function tellGate(steps: readonly GateStep[], venue: VenueState = sampleVenue): GateStory {
  let state = topic.initial();
  let decision: Decision = { events: [], result: null };
  steps.forEach((step, index) => {
    if ("refusal" in decision) throw new Error(`Step ${index} was refused: ${JSON.stringify(decision.refusal)}`);
    decision = decideGate(state, step, venue);
    if ("events" in decision) state = decision.events.reduce(topic.evolve, state);
  });
  return { state, decision };
}

/** What the gate answers to one step, the state unchanged. */
export function decideGate(state: PublishingState, step: GateStep, venue: VenueState = sampleVenue): Decision {
  const rule = topic.commands[step.command];
  const parsed = rule?.payload.safeParse(withHash(state, step));
  if (!parsed?.success) throw new Error(`${step.command} is malformed: ${JSON.stringify(parsed?.error.issues)}`);
  const now = later(nineOClock, step.minute * 60_000);
  const context = { now, id: "", secret: "", sender: step.sender, reads: { venue } };
  return topic.decide({ type: step.command, payload: parsed.data }, state, context);
}

/** Of many at once: what each item was when its sender looked. */
export const submitsMany = (state: PublishingState, ids: readonly string[], name = "ed"): GateStep =>
  atGate(name, "submit-items", {
    items: ids.map((itemId) => ({ itemId, hash: workingVersion(state, itemId)?.hash ?? "0".repeat(64) })),
  });

const hashed = ["submit-item", "review-item", "return-item", "approve-item"];

function withHash(state: PublishingState, { command, payload }: GateStep): GateStep["payload"] {
  if (!hashed.includes(command) || payload.hash !== undefined) return payload;
  return { ...payload, hash: workingVersion(state, String(payload.itemId))?.hash ?? "0".repeat(64) };
}
