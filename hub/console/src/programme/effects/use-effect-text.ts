// What an effect does, in one sentence: “开放：不动产登记”.
import { type Effect } from "@openhall/shared/programme";
import { computed } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { useProgrammeStore } from "../programme-store.ts";
import { effectWords } from "./effect-words.ts";

export function useEffectText() {
  const programme = useProgrammeStore();
  const said = useSaid(effectWords);
  return computed(() => (does: Effect["does"]): string => {
    switch (does.kind) {
      case "opening":
        return said.value[does.opening]({ service: programme.serviceOf(does.serviceId) });
      case "quota": {
        const service = programme.serviceOf(does.serviceId);
        return does.perDay === undefined
          ? said.value.noQuota({ service })
          : said.value.quota({ service, count: does.perDay });
      }
      case "playlist": {
        const display = programme.displayOf(does.deviceId);
        return does.playlistId === undefined
          ? said.value.ownPage({ display })
          : said.value.playlist({ display, playlist: programme.playlistOf(does.playlistId) });
      }
    }
  });
}
