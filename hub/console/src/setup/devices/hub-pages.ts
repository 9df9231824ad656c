// Where a machine finds its page: what somebody types into its browser.
import { computed } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { hubAddressOf } from "../../link/hub-address.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { machineWords } from "./machine-words.ts";
import { type DeviceKind } from "./new-device.ts";

/** “http://10.0.0.5:8080/kiosk/”. */
export function usePageAddress() {
  const link = useLinkStore();
  const said = useSaid(machineWords);
  const hub = computed(() => hubAddressOf(link.link?.welcome.value?.publicUrl, location) ?? said.value.hubAddress);
  return (kind: DeviceKind): string => `${hub.value}/${kind}/`;
}
