// What is wrong with a screen, a kiosk, a printer or a zone, said of it.
import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";
import { afterWord } from "../../frame/how-long.ts";
import { zoneInWords } from "./device-name.ts";
import { type DeviceTroubleKind } from "./screen-trouble.ts";

interface Lasting {
  /** “12 分钟”; empty where nobody knows. */
  readonly long: string;
}

const troubleWords = defineWords({
  zh: {
    "silent-screen": ({ long }: Lasting) => `断开${afterWord(long)}`,
    "stale-screen": ({ long }: Lasting) => `连着，但画面${afterWord(long)}没有更新`,
    "muted-screen": "声音被关掉了，叫号听不见",
    "blocked-screen": "浏览器不让它出声，请在屏幕上点一下",
    "growing-screen": "占用的内存在增长，请在空闲时重启它",
    "printer-offline": ({ long }: Lasting) => `打印机连不上${afterWord(long)}`,
    "printer-fault": ({ long }: Lasting) => `打印机故障${afterWord(long)}`,
    "paper-out": ({ long }: Lasting) => `打印机没纸了${long === "" ? "" : `，已${afterWord(long)}`}`,
    "cover-open": ({ long }: Lasting) => `打印机盖子开着${long === "" ? "" : `，已${afterWord(long)}`}`,
    "paper-low": "打印纸快用完了",
    "silent-zone": ({ zone, long }: Lasting & { readonly zone: string }) =>
      `${zone}没有屏幕播报叫号${long === "" ? "" : `，已${afterWord(long)}`}`,
  },
  en: {
    "silent-screen": ({ long }) => `gone${long === "" ? "" : ` for ${long}`}`,
    "stale-screen": ({ long }) => `connected, but nothing new drawn${long === "" ? "" : ` for ${long}`}`,
    "muted-screen": "its sound is off, calls are not heard",
    "blocked-screen": "its browser will not play sound: touch the screen once",
    "growing-screen": "its memory grows: restart it at a quiet time",
    "printer-offline": ({ long }) => `printer out of reach${long === "" ? "" : ` for ${long}`}`,
    "printer-fault": ({ long }) => `printer fault${long === "" ? "" : ` for ${long}`}`,
    "paper-out": ({ long }) => `printer out of paper${long === "" ? "" : ` for ${long}`}`,
    "cover-open": ({ long }) => `printer cover open${long === "" ? "" : ` for ${long}`}`,
    "paper-low": "printer low on paper",
    "silent-zone": ({ zone, long }) => `No screen speaks the calls in ${zone}${long === "" ? "" : ` for ${long}`}`,
  },
});

export function troubleText(kind: DeviceTroubleKind, long: string | undefined, language: Language): string {
  const said = troubleWords[language][kind];
  return typeof said === "string" ? said : said({ long: long ?? "" });
}

export const silentZoneText = (zone: string, long: string | undefined, language: Language): string =>
  troubleWords[language]["silent-zone"]({ zone: zoneInWords(zone, language), long: long ?? "" });
