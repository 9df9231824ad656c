export { default as AgeMark } from "./AgeMark.vue";
export { default as LanguageSwitch } from "./LanguageSwitch.vue";
export { languages } from "./languages.ts";
export { default as RehearsalMark } from "./RehearsalMark.vue";
export { default as TicketNumber } from "./TicketNumber.vue";
export { ageInWords, asOfInWords, dateInWords, dayInWords, durationInWords, timeOfDay } from "./time-words.ts";
export { defineWords, type Words } from "./define-words.ts";
export { orderRules, type OrderRules } from "./order-rules.ts";
export { useWords } from "./words.ts";
