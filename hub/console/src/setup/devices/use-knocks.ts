import { millisecondsOf } from "@openhall/shared/core";
import { computed, shallowRef } from "vue";
import { howLong } from "../../frame/how-long.ts";
import { useLanguageStore, useSaid } from "../../frame/language-store.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useLooking } from "../../screens/use-looking.ts";
import { machineWords } from "./machine-words.ts";
import { type Knock, readWaiting } from "./pairing-api.ts";

const lookEveryMs = 3_000;
const minuteMs = 60_000;

/** The machines that show a code now, in words: “屏幕 1920×1080，等了 3 分钟”. Their codes are read off the glass by a person. */
export function useKnocks() {
  const link = useLinkStore();
  const languages = useLanguageStore();
  const said = useSaid(machineWords);
  const waiting = shallowRef<readonly Knock[]>([]);

  useLooking(async () => {
    waiting.value = (await readWaiting()) ?? waiting.value;
  }, lookEveryMs);

  return computed(() =>
    waiting.value.map(({ kind, since, panel }) => {
      const forMs = link.now - millisecondsOf(since);
      return said.value.knock({
        kind: said.value[kind],
        size: panel ? `${panel.width}×${panel.height}` : "",
        long: forMs < minuteMs ? said.value.justNow : said.value.waits({ long: howLong(forMs, languages.language) }),
      });
    }),
  );
}
