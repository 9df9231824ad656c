// A venue file on its way into the hub: chosen, looked at, sent. It stays while one looks at another section.
import { defineStore } from "pinia";
import { computed, ref, shallowRef } from "vue";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";
import { asJson, askHub } from "../../link/hub-request.ts";
import { useSetupStore } from "../setup-store.ts";
import { previewImport } from "./import-preview.ts";

const doneSchema = z.object({ ok: z.literal(true) });

/** Made from `getRandomValues`, since `randomUUID` is missing on plain http. */
const createKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const useImportStore = defineStore("import", () => {
  const setup = useSetupStore();
  const text = shallowRef<string>();
  const fileName = ref("");
  const replace = ref(false);
  const isBusy = ref(false);
  const wasDone = ref(false);
  const refusal = shallowRef<WhyNot>();
  /** Of this intent: a repeat after a lost answer is recognised by the hub. */
  let key = "";

  /** Against the set-up of now: it follows what others change meanwhile. */
  const preview = computed(() =>
    text.value === undefined ? undefined : previewImport(text.value, replace.value, setup.state),
  );

  async function choose(file: File | undefined): Promise<void> {
    forget();
    if (!file) return;
    const read = await file.text();
    fileName.value = file.name;
    text.value = read;
  }

  function forget(): void {
    text.value = undefined;
    fileName.value = "";
    replace.value = false;
    wasDone.value = false;
    refusal.value = undefined;
    key = createKey();
  }

  function setReplace(isOn: boolean): void {
    replace.value = isOn;
    refusal.value = undefined;
    key = createKey();
  }

  async function send(): Promise<void> {
    if (isBusy.value || preview.value?.status !== "good") return;
    isBusy.value = true;
    refusal.value = undefined;
    const { headers, body } = asJson(preview.value.file);
    const answer = await askHub(
      {
        method: "POST",
        path: "commands/venue.import",
        headers: { ...headers, "idempotency-key": key },
        body,
      },
      doneSchema,
    );
    isBusy.value = false;
    if (answer.ok) {
      forget();
      wasDone.value = true;
    } else refusal.value = answer.refusal;
  }

  return { fileName, replace, setReplace, preview, isBusy, wasDone, refusal, choose, forget, send };
});
