import { type Language } from "@openhall/shared/core";
import { defineWords } from "@openhall/shared/ui";
import { type DeviceRow } from "@openhall/shared/venue";

const words = defineWords({
  zh: {
    kiosk: ({ name }: { name: string }) => `取号机 ${name}`,
    display: ({ name }: { name: string }) => `屏幕 ${name}`,
    hall: "大厅",
    zone: ({ zone }: { zone: string }) => `“${zone}”区`,
  },
  en: {
    kiosk: ({ name }) => `Kiosk ${name}`,
    display: ({ name }) => `Screen ${name}`,
    hall: "the hall",
    zone: ({ zone }) => `zone "${zone}"`,
  },
});

/** “屏幕 大厅主屏”; the id alone where the venue does not know it any more. */
export const deviceInWords = (id: string, device: DeviceRow | undefined, language: Language): string =>
  device ? words[language][device.kind]({ name: device.name }) : id;

/** The zone that every screen stands in unless somebody says otherwise. */
const usualZone = "hall";

/** “大厅”, “‘east’区”. */
export const zoneInWords = (zone: string, language: Language): string =>
  zone === usualZone ? words[language].hall : words[language].zone({ zone });
