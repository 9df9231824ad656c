// Scans what is typed, a moment after the last key.
import { onScopeDispose, ref, type Ref, watch } from "vue";
import { type FieldFinding } from "./scan-draft.ts";

const restMs = 250;

/** What `scan` finds now; `now()` scans at once, for what must not wait. */
export function useScan(scan: () => readonly FieldFinding[], of: () => unknown) {
  const findings: Ref<readonly FieldFinding[]> = ref(scan());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now(): readonly FieldFinding[] {
    clearTimeout(timer);
    findings.value = scan();
    return findings.value;
  }

  watch(of, () => {
    clearTimeout(timer);
    timer = setTimeout(now, restMs);
  });
  onScopeDispose(() => clearTimeout(timer));

  return { findings, now };
}
