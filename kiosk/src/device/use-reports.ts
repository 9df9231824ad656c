import { useReports } from "@openhall/shared/link";
import { useHubLink } from "../connection/hub-link.ts";
import { useVisitStore } from "../visit/visit-store.ts";
import { useFaultStore } from "./fault-store.ts";
import { useGlassSize } from "./glass-size.ts";

/** [K63] Tells the hub how this kiosk is and at which step its page stands; nothing of the visitor is in it. */
export function useKioskReports(): void {
  const visit = useVisitStore();
  const faults = useFaultStore();
  const glass = useGlassSize();
  useReports(useHubLink(), () => ({
    page: pageOf(visit),
    sound: "none",
    faults: faults.count,
    width: Math.round(glass.value.width),
    height: Math.round(glass.value.height),
  }));
}

function pageOf({ stage, offer, programme }: ReturnType<typeof useVisitStore>): string {
  if (stage.status !== "choosing") return stage.status;
  return programme ? "programme" : offer;
}
