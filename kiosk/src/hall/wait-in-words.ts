import { type Language } from "@openhall/shared/core";
import { type WaitRange } from "@openhall/shared/queue";
import { durationInWords } from "@openhall/shared/ui";

const minuteMs = 60_000;

/** “约 10–15 分钟”. */
export const waitInWords = ({ low, high }: WaitRange, language: Language): string =>
  durationInWords(low * minuteMs, high * minuteMs, language);
