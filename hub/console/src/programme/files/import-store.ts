// A file for the programme: chosen, looked at, imported. It stays while one looks at another page.
import { type ImportPreview, type ImportRow } from "@openhall/shared/programme";
import { defineStore } from "pinia";
import { computed, ref, shallowRef, watch } from "vue";
import { type WhyNot } from "../../frame/why-not.ts";
import { useHallStore } from "../../hall/hall-store.ts";
import { askProgramme, wrongRowsOf } from "./import-api.ts";

/** Made from `getRandomValues`, since `randomUUID` is missing on plain http. */
const createKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const useProgrammeImport = defineStore("programme-import", () => {
  const hall = useHallStore();
  const file = shallowRef<File>();
  const venue = ref("");
  const kind = ref("");
  const audience = ref("public");
  const preview = shallowRef<ImportPreview>();
  const refusal = shallowRef<WhyNot>();
  const busy = ref<"preview" | "import">();
  /** Entries that the last import has added, changed or cancelled. */
  const done = ref<number>();
  /** Of this intent: a repeat after a lost answer is recognised by the hub. */
  let key = createKey();
  /** Rises with each question: an answer to an older one is not looked at. */
  let asked = 0;

  const choice = computed(() => ({
    hall: hall.hallId ?? "",
    venue: venue.value,
    kind: kind.value,
    audience: audience.value,
  }));
  const toImport = computed(() => {
    const { counts } = preview.value ?? {};
    return counts ? counts.new + counts.changed + counts.cancelled : 0;
  });

  async function look(): Promise<void> {
    if (!file.value) return;
    const question = (asked += 1);
    busy.value = "preview";
    preview.value = undefined;
    refusal.value = undefined;
    key = createKey();
    const answer = await askProgramme("preview", file.value, choice.value, key);
    if (question !== asked) return;
    busy.value = undefined;
    if (answer.ok) preview.value = answer.value;
    else refusal.value = answer.refusal;
  }

  watch(choice, () => busy.value !== "import" && void look());

  function choose(chosen: File | undefined): void {
    forget();
    file.value = chosen;
    void look();
  }

  function forget(): void {
    asked += 1;
    file.value = undefined;
    preview.value = undefined;
    refusal.value = undefined;
    busy.value = undefined;
    done.value = undefined;
  }

  async function send(): Promise<void> {
    if (busy.value || !file.value || toImport.value === 0 || (preview.value?.counts.wrong ?? 1) > 0) return;
    busy.value = "import";
    refusal.value = undefined;
    const answer = await askProgramme("import", file.value, choice.value, key);
    busy.value = undefined;
    if (answer.ok) {
      const count = toImport.value;
      forget();
      done.value = count;
      return;
    }
    const wrong = wrongRowsOf(answer.refusal);
    if (wrong && preview.value) preview.value = withWrong(preview.value, wrong);
    else refusal.value = answer.refusal;
  }

  return { file, venue, kind, audience, preview, refusal, busy, done, toImport, choose, forget, send };
});

/** What was right when it was looked at and is wrong now. */
function withWrong(before: ImportPreview, wrong: readonly ImportRow[]): ImportPreview {
  const others = before.rows.filter((row) => !wrong.some(({ entryId }) => entryId === row.entryId));
  return { ...before, rows: [...wrong, ...others], counts: { ...before.counts, wrong: wrong.length } };
}
