import { instantOf } from "@openhall/shared/core";
import { useHubNow } from "@openhall/shared/link";
import { type Report } from "@openhall/shared/wire";
import { watchEffect } from "vue";
import { useHubLink } from "../connection/hub-link.ts";
import { canKeep } from "../pairing/setup-keeper.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { usePanelSize } from "../sizing/use-panel-size.ts";
import { useFaultStore } from "./fault-store.ts";
import { memoryMb } from "./memory.ts";

const everyMs = 10_000;

/** Tells the hub how this screen is, every ten seconds and when something changes; the link keeps to the hub's pace. */
export function useReports(sound: () => Report["sound"]): void {
  const link = useHubLink();
  const screen = useScreenStore();
  const faults = useFaultStore();
  const panel = usePanelSize();
  const now = useHubNow(link, everyMs);

  /** By the hub's clock, and so known once it has been heard. */
  let startedAt: string | undefined;

  watchEffect(() => {
    const { value: at } = now;
    if (!link.welcome.value) return;
    startedAt ??= instantOf(at - performance.now());
    const memory = memoryMb();
    link.report({
      page: screen.page,
      sound: sound(),
      ...(memory !== undefined && { memoryMb: memory }),
      startedAt,
      faults: faults.count,
      width: panel.value.width,
      height: panel.value.height,
      storage: canKeep(),
      shell: Boolean(navigator.serviceWorker?.controller),
    });
  });
}
