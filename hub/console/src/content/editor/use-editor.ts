// One item while it is written: what is typed, what is found in it, whether it may be changed, and saving it.
import { computed, reactive, ref, watch } from "vue";
import { useContentRoute } from "../content-route.ts";
import { useContentStore } from "../content-store.ts";
import { isPublished, mayWrite } from "../item-state.ts";
import { useItemStore } from "../item-store.ts";
import { useContentCommand } from "../use-content-command.ts";
import { copyOf, type DraftProblem, type ItemDraft, problemsOf, writtenOf } from "./draft.ts";
import { useDraftsStore } from "./drafts-store.ts";
import { newItemId } from "./new-item-id.ts";
import { scanDraft } from "./scan-draft.ts";
import { useOpening } from "./use-opening.ts";
import { useScan } from "./use-scan.ts";
import { isBlocking, isSecret, type ItemVersionRow } from "@openhall/shared/publishing";

type Doing = "save-item" | "stop-item" | "submit-item" | "take-back-item" | "discard-draft";

/** `id` is undefined for a new item; the words of an entry have their name before they are begun. */
export function useEditor(id: string | undefined) {
  const content = useContentStore();
  const item = useItemStore();
  const drafts = useDraftsStore();
  const route = useContentRoute();
  const command = useContentCommand<Doing>();
  const key = id ?? "";
  const row = computed(() => (id === undefined ? undefined : content.items.get(id)));
  const { facts, isNew, zoneOf, opened } = useOpening(id, row);
  const begun = ref(drafts.begun.get(key) ?? opened());
  const draft = computed((): ItemDraft => begun.value.draft);
  const timeZone = computed(() => zoneOf(draft.value.hallIds[0]));
  const corrects = computed(() => row.value !== undefined && isPublished(row.value));
  const isDirty = computed(() => JSON.stringify(draft.value) !== begun.value.saved);
  /** As the screens show it: nothing has been typed since it was let through. */
  const isAsPublished = computed(() => !isDirty.value && row.value?.published?.version === row.value?.version);
  /** What it says it corrects: the version on the screens, or what is typed. */
  const correctionOf = (typed: ItemDraft): ItemVersionRow["correction"] => {
    if (isAsPublished.value && row.value) return item.working?.correction;
    return corrects.value ? typed.correction : undefined;
  };

  /** Why nothing can be typed; undefined where one can write. */
  const whyReadonly = computed((): "inReview" | "isStopped" | "readOnly" | undefined => {
    if (!mayWrite(content.person)) return "readOnly";
    const { status } = row.value ?? {};
    if (status === "submitted" || status === "reviewed") return "inReview";
    return status === "stopped" ? "isStopped" : undefined;
  });

  const contacts = computed(() => content.rules.contacts.map(({ value }) => value));
  const { scanned, now: scanNow } = useScan(
    () => ({
      /** A copy: what was scanned, and nothing that was typed since. */
      draft: copyOf(draft.value),
      findings: scanDraft(draft.value, corrects.value, contacts.value),
    }),
    () => [JSON.stringify(draft.value), contacts.value],
  );
  const findings = computed(() => scanned.value.findings);
  const isSecretText = computed(() => findings.value.some(isSecret));
  const canStop = computed(() => row.value !== undefined && row.value.status !== "stopped" && mayWrite(content.person));
  const isBlocked = computed(() => findings.value.some(isBlocking));
  const wasTried = ref(false);
  const problems = computed((): readonly DraftProblem[] =>
    wasTried.value ? problemsOf(draft.value, corrects.value) : [],
  );
  // What was said of the last step stands until something else happens to the text.
  watch([isDirty, () => row.value?.status], ([dirty, status]) => {
    const isSaid = begun.value.wasDone === "submittedNow" ? status === "submitted" : !dirty;
    if (!isSaid && command.busy.value === undefined) begun.value.wasDone = undefined;
  });

  async function send(doing: Doing, payload: object): Promise<boolean> {
    begun.value.wasDone = undefined;
    begun.value.refusal = undefined;
    const answer = await command.run(doing, payload);
    begun.value.refusal = command.refusal.value;
    return answer?.ok === true;
  }

  /** Somebody else's newer version, while this one is being written. */
  const other = computed(() => {
    const { version } = begun.value;
    return row.value && version !== undefined && row.value.version > version ? item.working : undefined;
  });
  /** As it was saved last; what was found in another text goes with that text. */
  function openAgain(): void {
    if (!isNew.value && !item.working) return;
    drafts.drop(key);
    begun.value = opened();
    scanNow();
  }
  function takeOther(): void {
    if (id !== undefined) openAgain();
  }
  // Let through while it stands here: what is typed next is another version.
  watch(
    () => row.value?.status === "approved",
    (isThrough) => {
      if (isThrough && id !== undefined && !drafts.isUnsaved(key) && item.working) openAgain();
    },
  );
  watch(other, (now) => {
    if (now && !drafts.isUnsaved(key) && command.busy.value === undefined) takeOther();
  });

  function change(changes: Partial<ItemDraft>): void {
    Object.assign(begun.value.draft, changes);
  }

  /** The item's id once it is saved. */
  async function save(): Promise<string | undefined> {
    wasTried.value = true;
    if (scanNow().findings.some(isBlocking) || problems.value.length > 0) return undefined;
    const itemId = id ?? newItemId();
    const sent = JSON.stringify(draft.value);
    const written = writtenOf(draft.value, timeZone.value, corrects.value);
    if (!(await send("save-item", { itemId, ...written }))) return undefined;
    begun.value.saved = sent;
    begun.value.version = content.items.get(itemId)?.version;
    wasTried.value = false;
    begun.value.wasDone = "saved";
    return itemId;
  }

  /** A new item goes on under its own id, with whatever was typed meanwhile. */
  async function settle(itemId: string): Promise<void> {
    if (id !== undefined) return;
    drafts.move(key, itemId);
    await route.becomes(itemId);
  }

  async function saveOnly(): Promise<void> {
    const itemId = await save();
    if (itemId !== undefined) await settle(itemId);
  }

  async function submit(): Promise<void> {
    const itemId = isDirty.value || id === undefined || isNew.value ? await save() : id;
    if (itemId === undefined) return;
    const hash = content.items.get(itemId)?.hash;
    if (hash !== undefined && (await send("submit-item", { itemId, hash }))) begun.value.wasDone = "submittedNow";
    await settle(itemId);
  }

  /** The hub hears that there is a mark, and no word of the text, which then goes from this page. */
  async function stop(): Promise<void> {
    if (id !== undefined && (await send("stop-item", { itemId: id }))) openAgain();
  }

  /** Everything as it was saved last; an item that never was is gone. The words of an entry stay where they are begun. */
  async function undo(): Promise<void> {
    wasTried.value = false;
    openAgain();
    if (id === undefined) await route.goTo(route.toList);
  }

  return reactive({
    /** Undefined for a new item. */
    itemId: id,
    row,
    /** Of the entry whose words these are. */
    facts,
    draft,
    timeZone,
    corrects,
    correctionOf,
    isDirty,
    uploads: computed(() => begun.value.uploads),
    isUploading: computed(() => begun.value.uploads.underWay.length > 0),
    whyReadonly,
    findings,
    /** What was scanned last: nothing else is shown in a frame. */
    scanned: computed(() => scanned.value.draft),
    isSecretText,
    /** Whether there is an item to stop for a mark in its text. */
    canStop,
    isBlocked,
    problems,
    /** Somebody has asked to save what is not complete. */
    wasTried,
    wasDone: computed(() => begun.value.wasDone),
    other,
    takeOther,
    change,
    saveOnly,
    submit,
    stop,
    undo,
    busy: command.busy,
    refusal: computed(() => begun.value.refusal),
    forgetRefusal: () => void (begun.value.refusal = undefined),
    isLinked: command.isLinked,
    takeBack: () => (id === undefined ? undefined : send("take-back-item", { itemId: id })),
    discard: () => (id === undefined ? undefined : send("discard-draft", { itemId: id })),
  });
}

export type Editor = ReturnType<typeof useEditor>;
