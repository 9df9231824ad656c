import { expect, test } from "vitest";
import { refusalInWords } from "./refusal-words.ts";
import { waysOn } from "./way-on.ts";

const service = { for: "service", serviceId: "SV01", classId: "ordinary" } as const;
const appointment = { for: "appointment", code: "YZ42" } as const;

test.each(["service-closed", "quota-reached", "no-more-today", "hall-closed", "unknown-service", "other-hall"])(
  "[K42] after %s the same touch is not offered again",
  (code) => {
    expect(waysOn(code, service)).toEqual(["other-service"]);
  },
);

test("[K42] after what may pass it is offered first", () => {
  expect(waysOn("too-many-requests", service)).toEqual(["again", "other-service"]);
  expect(waysOn("too-many-requests", appointment)).toEqual(["again", "other-code"]);
  expect(waysOn("a-code-of-tomorrow", service)).toEqual(["again", "other-service"]);
});

test.each([
  "service-closed",
  "quota-reached",
  "no-more-today",
  "hall-closed",
  "unknown-class",
  "unknown-appointment",
  "already-checked-in",
  "appointment-another-day",
])("[K42] %s has a sentence of its own in both languages, with the way to a person or on", (code) => {
  for (const language of ["zh", "en"] as const) {
    expect(refusalInWords(code, language)).not.toBe(refusalInWords("a-code-of-tomorrow", language));
    expect(refusalInWords(code, language)).toMatch(/人工服务台|直接取号|staffed desk|take a number/);
  }
});
