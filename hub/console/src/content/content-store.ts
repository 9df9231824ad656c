// Everything that is written for the screens, as the hub has it, and one way to change it.
import { useRow, useRows } from "@openhall/shared/link";
import {
  contentItemRowSchema,
  mediumRowSchema,
  type PublishingRulesRow,
  publishingRulesRowSchema,
} from "@openhall/shared/publishing";
import { type Answer } from "@openhall/shared/wire";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { reachedBy } from "../hall/reached-by.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";
import { type Person, taskFor, waitsForAnother } from "./item-state.ts";

/** A text is read before it is sent: there is no hurry, but nothing may be done hours later. */
const validForMs = 15_000;
/** The answer is there, its rows are not yet: the page waits no longer than this for them. */
const settleWithinMs = 1_000;
const usualRules: PublishingRulesRow = { people: 3, contacts: [] };

export const useContentStore = defineStore("content", () => {
  const linkStore = useLinkStore();
  const session = useSessionStore();
  const { link } = storeToRefs(linkStore);
  const view = useSteadyView(link, () => (session.signedIn ? "publishing.content/all" : undefined));

  const itemRows = useRows(view, "item/", contentItemRowSchema);
  const mediumRows = useRows(view, "medium/", mediumRowSchema);
  const rulesRow = useRow(view, "rules", publishingRulesRowSchema);
  const items = computed(() => new Map(itemRows.value.map(({ key, row }) => [key, row])));
  const media = computed(() => new Map(mediumRows.value.map(({ key, row }) => [key, row])));
  const rules = computed(() => rulesRow.value ?? usualRules);

  const person = computed((): Person => ({
    id: `user:${session.signedIn?.user ?? ""}`,
    role: session.signedIn?.role,
    people: rules.value.people,
  }));
  const reached = reachedBy([view]);
  const isLive = computed(() => view.status.value === "live");
  const isLinked = computed(() => linkStore.status === "live" && isLive.value);
  const waiting = computed(() => itemRows.value.filter(({ row }) => taskFor(row, person.value)));
  const waitingForOthers = computed(() => itemRows.value.filter(({ row }) => waitsForAnother(row, person.value)));

  /** Sends one change and waits until the rows show it; nothing is sent while the link is lost. */
  async function change(type: string, payload: object): Promise<Answer> {
    if (!isLinked.value) return { ok: false, refusal: { code: "no-link" } };
    const answer = await linkStore.send(`publishing.${type}`, payload, validForMs);
    if (answer.ok) await reached(answer.version, settleWithinMs);
    return answer;
  }

  return {
    /** By id. */
    items,
    /** By id, as a file was taken. */
    media,
    rules,
    /** Who looks. */
    person,
    /** What this person has to do something about. */
    waiting,
    /** Own texts that wait for somebody else of the same role. */
    waitingForOthers,
    isLoaded: view.isLoaded,
    isLinked,
    isLost: computed(() => view.isLoaded.value && !isLinked.value),
    change,
  };
});
