// What pages, paper and voice say alike, for those who have no Vue.
export { civilMomentOf } from "./civil-moment.ts";
export { defineWords } from "./define-words.ts";
export { orderRules } from "./order-rules.ts";
export { dateInWords, durationInWords, timeOfDay } from "./time-words.ts";
