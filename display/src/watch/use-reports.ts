import { useReports as reportTo } from "@openhall/shared/link";
import { type Report } from "@openhall/shared/wire";
import { useHubLink } from "../connection/hub-link.ts";
import { useScreenStore } from "../pairing/screen-store.ts";
import { usePanelSize } from "../sizing/use-panel-size.ts";
import { useOnGlassStore } from "../show/on-glass-store.ts";
import { useFaultStore } from "./fault-store.ts";

/** Tells the hub how this screen is. */
export function useReports(sound: () => Report["sound"]): void {
  const screen = useScreenStore();
  const faults = useFaultStore();
  const panel = usePanelSize();
  const onGlass = useOnGlassStore();
  reportTo(useHubLink(), () => ({
    page: onGlass.page ?? screen.page,
    sound: sound(),
    faults: faults.count,
    width: panel.value.width,
    height: panel.value.height,
  }));
}
