// What kinds of entries are called in files that leave the programme, and by what they are known in files that come in.
import { type Bilingual } from "@openhall/shared/core";
import { type EntryKind } from "@openhall/shared/programme";

export const kindWords = {
  ceremony: { zh: "仪式", en: "Ceremony" },
  consultation: { zh: "咨询", en: "Consultation" },
  lecture: { zh: "讲座", en: "Lecture" },
  training: { zh: "培训", en: "Training" },
  "theme-day": { zh: "主题日", en: "Theme day" },
  tour: { zh: "参观", en: "Tour" },
  "live-stream": { zh: "直播", en: "Live stream" },
  interview: { zh: "访谈", en: "Interview" },
  closing: { zh: "总结", en: "Closing" },
} as const satisfies Record<EntryKind, Bilingual>;
