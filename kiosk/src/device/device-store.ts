// What this machine is: its panel and where it hangs, as the venue's set-up says, live.
import { useRow } from "@openhall/shared/link";
import { type DeviceRow, deviceRowSchema } from "@openhall/shared/venue";
import { defineStore } from "pinia";
import { computed } from "vue";
import { useConnectionStore } from "../connection/connection-store.ts";
import { useHubLink } from "../connection/hub-link.ts";
import { useGlassSize } from "./glass-size.ts";
import { loweredMillimetres } from "./lowered.ts";
import { pxPerMmOf } from "./px-per-mm.ts";

type KioskRow = Extract<DeviceRow, { kind: "kiosk" }>;

/** Of a machine that nobody has set up. */
const usual: Pick<KioskRow, "diagonalInches" | "bottomMillimetres" | "volume"> = {
  diagonalInches: 21.5,
  bottomMillimetres: 700,
  volume: 70,
};

/** To be used once the hub has said which machine and which hall this is. */
export const useDeviceStore = defineStore("device", () => {
  const link = useHubLink();
  const { hallId } = useConnectionStore();
  const id = link.welcome.value?.sender.id.replace(/^device:/, "");
  const row = useRow(link.open(`venue.hall/${hallId}`), `device/${id}`, deviceRowSchema);
  const glass = useGlassSize();

  const kiosk = computed(() => (row.value?.kind === "kiosk" ? row.value : usual));
  const diagonalInches = computed(() => kiosk.value.diagonalInches);
  const pxPerMm = computed(() => pxPerMmOf(glass.value, diagonalInches.value));

  return {
    diagonalInches,
    bottomMillimetres: computed(() => kiosk.value.bottomMillimetres),
    volume: computed(() => kiosk.value.volume),
    /** [K62] CSS pixels in a millimetre of this glass. */
    pxPerMm,
    /** [K66] CSS pixels of height that a lowered page keeps; undefined where there is nothing to bring down. */
    loweredPx: computed(() => {
      const kept = loweredMillimetres(glass.value.height / pxPerMm.value, kiosk.value.bottomMillimetres);
      return kept === undefined ? undefined : kept * pxPerMm.value;
    }),
  };
});
