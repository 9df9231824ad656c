// Scans what is typed, a moment after the last key.
import { onScopeDispose, type ShallowRef, shallowRef, watch } from "vue";

const restMs = 250;

/** What `scan` answers, as of the last rest of the keys; `now()` scans at once, for what must not wait. */
export function useScan<Scanned>(scan: () => Scanned, of: () => unknown) {
  const scanned: ShallowRef<Scanned> = shallowRef(scan());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now(): Scanned {
    clearTimeout(timer);
    scanned.value = scan();
    return scanned.value;
  }

  watch(of, () => {
    clearTimeout(timer);
    timer = setTimeout(now, restMs);
  });
  onScopeDispose(() => clearTimeout(timer));

  return { scanned, now };
}
