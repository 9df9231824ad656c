// One row in a form: what is typed, what is wrong with it, what others do to it meanwhile, and saving it.
import { wrongPathsOf } from "@openhall/shared/wire";
import { computed, reactive, ref, shallowReactive, shallowRef, watch } from "vue";
import { useLanguageStore } from "../../frame/language-store.ts";
import { type WhyNot } from "../../frame/why-not.ts";
import { type Begun, type SetUpTable, useSetupStore } from "../setup-store.ts";
import { changedFields, type Draft, type Merge, mergeInto, payloadOf, type SetUpRow } from "./draft.ts";
import { requirementOf, takenInWords } from "./requirement-words.ts";
import { fieldOfProblem, malformedPathsOf, problemInWords, wrongRowsOf } from "./wrong-rows.ts";

/** A form as the frame around its fields sees it. */
export interface RowForm {
  readonly isNew: boolean;
  readonly isDirty: boolean;
  readonly isRetired: boolean;
  readonly isBusy: boolean;
  readonly wasSaved: boolean;
  /** Why it was not saved, where no field can show it. */
  readonly refusal: WhyNot | undefined;
  /** What somebody else has changed while the form was open. */
  readonly others: Merge | undefined;
  /** How many fields are wrong; none before the first try. */
  readonly problemCount: number;
  /** What is wrong at a field (`name`) or inside it (`hours.0`). */
  problemAt(path: string): string | undefined;
  /** Answers the id of the row when it is saved. */
  save(): Promise<string | undefined>;
  /** Everything as the hub has it. */
  discard(): void;
  forgetRefusal(): void;
}

/** Lists of a row whose items have a name. */
const namedLists = ["subjects", "rooms"];
/** The nested texts of a row that must not be empty, though the hub would take them so. */
const bilingualFields = ["name", "department", "address"];

/** `id` undefined for a new row, which begins with `newId`. */
export function useRowForm<Row extends SetUpRow>(
  table: SetUpTable<Row>,
  id: string | undefined,
  newId: () => string,
): { readonly draft: Draft<Row>; readonly form: RowForm } {
  const setup = useSetupStore();
  const languages = useLanguageStore();
  const { rules, rows, begun } = table;
  const key = id ?? "";
  const fresh = (): Draft<Row> => {
    const row = id === undefined ? undefined : rows.value.get(id);
    return row ? rules.draftOf(row) : rules.blank(id ?? newId(), setup.hallId ?? "");
  };

  const held: Begun<Row> = shallowReactive(
    begun.get(key) ?? { draft: fresh(), base: id === undefined ? undefined : rows.value.get(id) },
  );
  const start = payloadOf(fresh());
  const current = computed(() => (id === undefined ? undefined : rows.value.get(id)));
  const isDirty = computed(() => changedFields(held.base ?? start, held.draft).length > 0);
  watch(isDirty, (now) => (now ? begun.set(key, held) : begun.delete(key)));

  const isBusy = ref(false);
  const wasSaved = ref(false);
  const wasTried = ref(false);
  const refusal = shallowRef<WhyNot>();
  const others = shallowRef<Merge>();

  watch(current, (now) => {
    const { base } = held;
    if (!now || !base) return;
    const mine = isDirty.value;
    const merge = mergeInto(held.draft, base, now);
    held.base = now;
    const isNews = merge.taken.length + merge.clashed.length > 0;
    if (isNews && mine && !isBusy.value) others.value = joined(others.value, merge);
  });

  /** By path; empty before the first try, then as one types. */
  const problems = computed(() => {
    const { language } = languages;
    const found = new Map<string, string>();
    if (!wasTried.value) return found;
    const parsed = rules.schema.safeParse(payloadOf(held.draft));
    const paths = parsed.success ? [] : wrongPathsOf(parsed.error.issues).map(({ path }) => path);
    for (const path of [...paths, ...emptyTexts(held.draft)])
      found.set(path, requirementOf(rules.table, path, language));
    if (id === undefined && rows.value.has(`${held.draft.id}`)) found.set("id", takenInWords(language));
    if (refusal.value) {
      for (const path of malformedPathsOf(refusal.value)) found.set(path, requirementOf(rules.table, path, language));
      for (const row of wrongRowsOf(refusal.value))
        found.set(fieldOfProblem[row.problem], problemInWords(row, language));
    }
    return found;
  });

  const problemAt = (path: string): string | undefined =>
    [...problems.value].find(([found]) => found === path || found.startsWith(`${path}.`))?.[1];

  async function save(): Promise<string | undefined> {
    if (isBusy.value) return undefined;
    wasTried.value = true;
    wasSaved.value = false;
    refusal.value = undefined;
    const parsed = rules.schema.safeParse(payloadOf(held.draft));
    if (!parsed.success || problems.value.size > 0) return undefined;
    isBusy.value = true;
    const answer = (await setup.change(rules.put, parsed.data)) ?? { ok: false as const, refusal: { code: "no-link" } };
    isBusy.value = false;
    if (!answer.ok) {
      refusal.value = answer.refusal;
      return undefined;
    }
    begun.delete(key);
    others.value = undefined;
    wasSaved.value = true;
    return parsed.data.id;
  }

  function discard(): void {
    const again = fresh();
    for (const field of Object.keys(held.draft)) if (!(field in again)) Reflect.deleteProperty(held.draft, field);
    Object.assign(held.draft, again);
    begun.delete(key);
    wasTried.value = false;
    refusal.value = undefined;
    others.value = undefined;
  }

  const form: RowForm = reactive({
    isNew: id === undefined,
    isDirty,
    isRetired: computed(() => current.value?.retired === true),
    isBusy,
    wasSaved: computed(() => wasSaved.value && !isDirty.value),
    refusal: computed(() => (problems.value.size > 0 ? undefined : refusal.value)),
    others,
    problemCount: computed(() => problems.value.size),
    problemAt,
    save,
    discard,
    forgetRefusal: () => void (refusal.value = undefined),
  });
  return { draft: held.draft, form };
}

const joined = (before: Merge | undefined, merge: Merge): Merge => ({
  taken: [...new Set([...(before?.taken ?? []), ...merge.taken])],
  clashed: [...new Set([...(before?.clashed ?? []), ...merge.clashed])],
});

/** Paths of texts that have to stand in both languages and do not. */
function emptyTexts(draft: object): string[] {
  const isEmpty = (text: unknown): boolean => typeof text === "string" && text.trim() === "";
  const inBoth = (path: string, text: unknown): string[] =>
    typeof text === "object" && text !== null && Object.values(text).some(isEmpty) ? [path] : [];
  return Object.entries(draft).flatMap(([field, value]: [string, unknown]) => {
    if (bilingualFields.includes(field)) return isEmpty(value) ? [field] : inBoth(field, value);
    if (!namedLists.includes(field) || !Array.isArray(value)) return [];
    return value.flatMap((named: object, index) => inBoth(`${field}.${index}.name`, "name" in named ? named.name : ""));
  });
}
