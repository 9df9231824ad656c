// A file with figures: chosen, looked at, imported. It stays while one looks at another page.
import { type FiguresPreview } from "@openhall/shared/projects";
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import { type WhyNot } from "../../frame/why-not.ts";
import { askFigures, wrongRowsOf } from "./import-api.ts";

/** Made from `getRandomValues`, since `randomUUID` is missing on plain http. */
const createKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const useFiguresImport = defineStore("figures-import", () => {
  const file = shallowRef<File>();
  const preview = shallowRef<FiguresPreview>();
  const refusal = shallowRef<WhyNot>();
  const busy = ref<"preview" | "import">();
  /** Rows that the last import has added or corrected. */
  const done = ref<number>();
  /** Of this intent: a repeat after a lost answer is recognised by the hub. */
  let key = createKey();
  /** Rises with each question: an answer to an older one is not looked at. */
  let asked = 0;

  const toImport = computed(() => {
    const { counts } = preview.value ?? {};
    return counts && counts.wrong === 0 ? counts.new + counts.corrects : 0;
  });

  function forget(): void {
    asked += 1;
    file.value = undefined;
    preview.value = undefined;
    refusal.value = undefined;
    busy.value = undefined;
    done.value = undefined;
  }

  async function choose(chosen: File | undefined): Promise<void> {
    forget();
    if (!chosen) return;
    file.value = chosen;
    key = createKey();
    const question = asked;
    busy.value = "preview";
    const answer = await askFigures("preview", chosen, key);
    if (question !== asked) return;
    busy.value = undefined;
    if (answer.ok) preview.value = answer.value;
    else refusal.value = answer.refusal;
  }

  async function send(): Promise<void> {
    if (busy.value || !file.value || toImport.value === 0) return;
    const count = toImport.value;
    busy.value = "import";
    refusal.value = undefined;
    const answer = await askFigures("import", file.value, key);
    busy.value = undefined;
    if (answer.ok) {
      forget();
      done.value = count;
      return;
    }
    const wrong = wrongRowsOf(answer.refusal);
    if (!wrong || !preview.value) return void (refusal.value = answer.refusal);
    // What was right when it was looked at and is wrong now.
    const others = preview.value.rows.filter((row) =>
      wrong.every(({ line, part }) => line !== row.line || part !== row.part),
    );
    preview.value = { rows: [...wrong, ...others], counts: { ...preview.value.counts, wrong: wrong.length } };
  }

  return { file, preview, refusal, busy, done, toImport, choose, forget, send };
});
