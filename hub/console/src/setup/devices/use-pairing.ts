// Letting a machine in: its code, which device of the venue it is (one of those there are, or a new one), and the question before
// another machine loses its right.
import { wrongPathsOf } from "@openhall/shared/wire";
import { computed, reactive, ref, shallowRef } from "vue";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { type WhyNot } from "../../frame/why-not.ts";
import { useScreensStore } from "../../screens/screens-store.ts";
import { type Draft } from "../rows/draft.ts";
import { requirementOf } from "../rows/requirement-words.ts";
import { useSetupStore } from "../setup-store.ts";
import { machineWords } from "./machine-words.ts";
import { type DisplayRow, freeIdOf, type KioskRow, newDisplay, newKiosk } from "./new-device.ts";
import { approve } from "./pairing-api.ts";
import { codeOf, codeProblem } from "./pairing-code.ts";

/** What the choice of a device says where it is to be a new one; no id has these characters. */
export const newChoices = { kiosk: "+kiosk", display: "+display" } as const;

/** `initial`: the device whose form it was asked from. */
export function usePairing(initial: string | undefined) {
  const setup = useSetupStore();
  const screens = useScreensStore();
  const languages = useLanguageStore();
  const said = useSaid(machineWords);
  const { devices } = setup.tables;

  const step = ref<"asking" | "replacing" | "done">("asking");
  const typed = ref("");
  const deviceId = ref(initial ?? "");
  /** A device that is not in the venue yet. */
  const fresh = shallowRef<Draft<KioskRow> | Draft<DisplayRow>>();
  const isBusy = ref(false);
  const wasTried = ref(false);
  const refusal = shallowRef<WhyNot>();

  const choice = computed({
    get: (): string => (fresh.value ? newChoices[fresh.value.kind] : deviceId.value),
    set(chosen) {
      const [hallId, rows] = [setup.hallId ?? "", devices.rows.value];
      deviceId.value = chosen.startsWith("+") ? "" : chosen;
      if (chosen === newChoices.kiosk) fresh.value = reactive(newKiosk(freeIdOf({ kind: "kiosk" }, rows), hallId));
      else if (chosen === newChoices.display)
        fresh.value = reactive(newDisplay(freeIdOf({ kind: "display", page: "hall-board" }, rows), hallId));
      else fresh.value = undefined;
      refusal.value = undefined;
    },
  });
  const status = computed(() => screens.statuses.get(deviceId.value));

  const codeWrong = computed(() => {
    const problem = wasTried.value ? codeProblem(codeOf(typed.value)) : undefined;
    return problem && said.value[problem];
  });
  const choiceWrong = computed(() =>
    wasTried.value && deviceId.value === "" && !fresh.value ? said.value.chooseFirst : undefined,
  );
  /** What a field of the new device wants. */
  function problemAt(field: string): string | undefined {
    return wasTried.value && wrongFields().includes(field)
      ? requirementOf("devices", field, languages.language)
      : undefined;
  }
  function wrongFields(): readonly string[] {
    if (!fresh.value) return [];
    const parsed = devices.rules.schema.safeParse({ ...fresh.value });
    return parsed.success ? [] : wrongPathsOf(parsed.error.issues).map(({ path }) => path);
  }

  /** Stops where something is wrong, or where another machine would lose its right: then `goOn` does it. */
  async function start(): Promise<void> {
    wasTried.value = true;
    refusal.value = undefined;
    if (isBusy.value || codeWrong.value || choiceWrong.value || wrongFields().length > 0) return;
    if (status.value?.paired) step.value = "replacing";
    else await goOn();
  }

  async function goOn(): Promise<void> {
    isBusy.value = true;
    refusal.value = (await putFresh()) ?? (await approve(codeOf(typed.value), deviceId.value));
    isBusy.value = false;
    step.value = refusal.value ? "asking" : "done";
  }

  /** The new device stands in the venue from here on, also where its code is refused afterwards. */
  async function putFresh(): Promise<WhyNot | undefined> {
    const row = fresh.value && devices.rules.schema.safeParse({ ...fresh.value }).data;
    if (!row) return undefined;
    const answer = await setup.change(devices.rules.put, row);
    if (!answer?.ok) return answer?.refusal ?? { code: "no-link" };
    fresh.value = undefined;
    deviceId.value = row.id;
    return undefined;
  }

  function again(): void {
    step.value = "asking";
    typed.value = "";
    wasTried.value = false;
    choice.value = "";
  }

  return reactive({
    step,
    typed,
    choice,
    deviceId,
    fresh,
    isBusy,
    refusal,
    codeWrong,
    choiceWrong,
    /** Of the chosen device, as the hub knows its machine. */
    status,
    problemAt,
    start,
    goOn,
    again,
    back: () => void (step.value = "asking"),
    forgetRefusal: () => void (refusal.value = undefined),
  });
}

export type Pairing = ReturnType<typeof usePairing>;
