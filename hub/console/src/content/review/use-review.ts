// Deciding about the version before one's eyes, and about no other: every step names its hash.
import { type Finding } from "@openhall/shared/publishing";
import { computed, reactive, ref, watch } from "vue";
import { useContentStore } from "../content-store.ts";
import { isPublished } from "../item-state.ts";
import { useItemStore } from "../item-store.ts";
import { useContentCommand } from "../use-content-command.ts";
import { decisionOf, kindsOf } from "./decision.ts";
import { foundPlaces } from "./found-places.ts";
import { type ReviewDraft, useReviewStore } from "./review-store.ts";
import { useFieldName } from "./use-field-name.ts";
import { mediaIdsOf } from "./version-lines.ts";

type Doing = "review-item" | "approve-item" | "return-item";

const statusAfter = { reviewedNow: "reviewed", returnedNow: "returned", approvedNow: "approved" } as const;

export function useReview(itemId: string) {
  const content = useContentStore();
  const item = useItemStore();
  const reviews = useReviewStore();
  const command = useContentCommand<Doing>();
  const nameOf = useFieldName();

  const row = computed(() => content.items.get(itemId));
  /** What was opened: it stays before the eyes until somebody asks for the new one. */
  const seen = ref({ version: row.value?.version ?? 0, hash: row.value?.hash ?? "" });
  const version = computed(() => item.versions.get(seen.value.version));
  const hasChanged = computed(() => row.value !== undefined && row.value.hash !== seen.value.hash);
  const isUndecided = computed(() => row.value?.status === "submitted" || row.value?.status === "reviewed");

  function lookAgain(): void {
    if (row.value) seen.value = { version: row.value.version, hash: row.value.hash };
  }
  // Where nothing is to be decided nobody is misled by a text that follows.
  watch([hasChanged, isUndecided], ([changed, undecided]) => {
    if (changed && !undecided) lookAgain();
  });

  const hasOwnMedium = computed(
    () =>
      version.value !== undefined &&
      mediaIdsOf(version.value).some((id) => content.media.get(id)?.by === content.person.id),
  );
  const decision = computed((): ReturnType<typeof decisionOf> =>
    row.value ? decisionOf(row.value, content.person, item.steps, hasOwnMedium.value) : { whyNot: "isDraft" },
  );
  const may = computed(() => ("may" in decision.value ? decision.value.may : undefined));
  const whyNot = computed(() => ("whyNot" in decision.value ? decision.value.whyNot : undefined));
  const places = computed(() => (version.value ? foundPlaces(version.value, nameOf.value) : []));
  const kinds = computed(() => kindsOf(places.value));
  const record = computed(() => reviews.draftOf(seen.value.hash));
  const wasTried = ref(false);
  const wasDone = ref<"reviewedNow" | "returnedNow" | "approvedNow">();
  const isComplete = computed(
    () => record.value.basis.trim() !== "" && kinds.value.every((kind) => record.value.reasons[kind]?.trim()),
  );

  const reviewPayload = () => ({
    scope: record.value.scope,
    basis: record.value.basis.trim(),
    reasons: kinds.value.map((kind) => ({ kind, reason: (record.value.reasons[kind] ?? "").trim() })),
  });
  const target = () => ({ itemId, hash: seen.value.hash });

  async function done(doing: Doing, payload: object, said: NonNullable<typeof wasDone.value>): Promise<boolean> {
    wasDone.value = undefined;
    const answer = await command.run(doing, { ...target(), ...payload });
    if (!answer?.ok) return false;
    wasTried.value = false;
    wasDone.value = said;
    return true;
  }

  // What was said of the decision stands until something else happens to the item.
  const holds = computed(
    () =>
      wasDone.value !== undefined &&
      row.value?.status === statusAfter[wasDone.value] &&
      (wasDone.value !== "approvedNow" || isPublished(row.value)),
  );
  watch(holds, (isTrue, wasTrue) => {
    if (wasTrue && !isTrue && command.busy.value === undefined) wasDone.value = undefined;
  });

  async function pass(): Promise<void> {
    wasTried.value = true;
    if (hasChanged.value || (may.value !== "approve" && !isComplete.value)) return;
    if (may.value === "review") await done("review-item", reviewPayload(), "reviewedNow");
    else await done("approve-item", may.value === "approve" ? {} : { review: reviewPayload() }, "approvedNow");
  }

  return reactive({
    row,
    version,
    /** The version on the screens, to lay the seen one beside. */
    before: computed(() =>
      item.published && row.value?.published?.version !== seen.value.version ? item.published : undefined,
    ),
    hasChanged,
    lookAgain,
    isUndecided,
    may,
    whyNot,
    places,
    record,
    wasTried,
    wasDone,
    change: (changes: Partial<ReviewDraft>) => void Object.assign(record.value, changes),
    giveReason: (kind: Finding["kind"], reason: string) => void (record.value.reasons[kind] = reason),
    pass,
    giveBack: (reason: string) => done("return-item", { reason }, "returnedNow"),
    busy: command.busy,
    refusal: command.refusal,
    forgetRefusal: command.forgetRefusal,
    isLinked: command.isLinked,
  });
}

export type Review = ReturnType<typeof useReview>;
