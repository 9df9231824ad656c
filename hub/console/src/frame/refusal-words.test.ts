import { describe, expect, it } from "vitest";
import { nameOfSender, refusalText } from "./refusal-words.ts";

describe("a refusal in words", () => {
  it("[W7] has a sentence in both languages for all that the desk and the hub refuse", () => {
    const codes =
      `unknown-desk desk-taken already-at-desk desk-not-open visitor-at-desk nobody-waiting no-visitor already-serving
      ticket-at-desk ticket-ended unknown-ticket unknown-service malformed unknown-command not-signed-in forbidden
      id-reused too-late too-many-requests read-only try-again no-link no-answer wrong-credentials
      wrong-code already-set-up`.split(/\s+/);
    for (const code of codes)
      for (const language of ["zh", "en"] as const) {
        const text = refusalText({ code }, language);
        expect(text).not.toContain(code);
        expect(text.length).toBeGreaterThan(5);
      }
  });

  it("[W7] names whom and what it is about", () => {
    expect(refusalText({ code: "desk-taken", clerk: "user:c2" }, "en")).toContain("c2 has this desk open");
    expect(refusalText({ code: "visitor-at-desk", number: "A012" }, "zh")).toContain("A012");
    expect(nameOfSender("user:c2")).toBe("c2");
  });

  it("[W7] names a code that it does not know, so that a technician can look it up", () => {
    expect(refusalText({ code: "quite-new" }, "zh")).toBe("中枢没有同意（quite-new）。");
    expect(refusalText({ code: "constructor" }, "en")).toContain("constructor");
  });
});
