import { dossierProblemCodes, mediumRefusals } from "@openhall/shared/publishing";
import { describe, expect, it } from "vitest";
import { hubRefusals } from "./hub-refusals.ts";
import { publishingRefusals } from "./publishing-refusals.ts";
import { queueRefusals } from "./queue-refusals.ts";
import { refusalText } from "./refusal-text.ts";

/** Refusals of the queue, the venue, the hub and of what is written for the screens; a rule that adds one adds its sentence. */
const codes = [
  ...new Set(
    `unknown-service unknown-class unknown-ticket unknown-desk unknown-hall unknown-number unknown-appointment
  unknown-profile other-hall hall-closed service-closed quota-reached no-more-today too-many-reservations
  already-checked-in appointment-another-day ticket-ended ticket-at-desk not-in-hand not-waiting not-missed not-held
  number-taken desk-not-open desk-taken desk-paused already-at-desk not-your-desk visitor-at-desk
  no-visitor nobody-waiting already-serving not-serving same-desk same-service nothing-to-undo undo-too-late
  undo-superseded day-has-started not-yet nobody-earlier appointments-wrong venue-file-wrong
  last-administrator administrator-only unknown-staff malformed unknown-command not-signed-in signed-out revoked
  forbidden id-reused too-late too-many-requests too-large read-only not-ready try-again no-link no-answer
  held-by-desk not-called not-reserved other-desk-closed unknown-subject appointments-file-wrong not-in-venue no-figures
  wrong-password visitors-in-hall rehearsal-not-possible wrong-credentials wrong-code already-set-up
  unknown-code wrong-kind unknown-device
  secrecy-mark privacy-findings unknown-medium ends-before-it-starts already-over item-in-review item-stopped
  other-kind correction-missing nothing-to-correct not-a-draft text-not-ready not-submitted not-reviewed
  not-published not-stopped no-entry-named step-twice pledge-twice item-twice items-wrong own-text reasons-missing too-many-items too-many-media too-many-contacts
  no-dossier-named ${dossierProblemCodes.join(" ")}
  ${mediumRefusals.join(" ")}`.split(/\s+/),
  ),
];

const about = {
  clerk: "user:c2",
  deskId: "W2",
  number: "A012",
  at: "2026-09-16T06:00:00.000Z",
  opensAt: "2026-09-16T06:00:00.000Z",
  rows: ["one", "two"],
  count: 3,
};

describe("a refusal in words", () => {
  it.each(codes)("[W7] has a sentence in both languages: %s", (code) => {
    for (const language of ["zh", "en"] as const) {
      const text = refusalText({ code, ...about }, language);
      expect(text).not.toContain(code);
      expect(text).toMatch(/[。.]$/);
    }
  });

  it("[W7] has no sentence that nothing says", () => {
    const said = [
      ...Object.keys(queueRefusals.zh),
      ...Object.keys(hubRefusals.zh),
      ...Object.keys(publishingRefusals.zh),
    ].filter((key) => key !== "unknown");
    expect(said.sort()).toEqual([...codes].sort());
  });

  it("[W7] names whom and what it is about", () => {
    const names = {
      clerk: () => "周敏",
      desk: () => "2",
      moment: () => "9月16日 周三 14:00",
      time: () => "14:00",
    };
    const text = (code: string): string => refusalText({ code, ...about }, "zh", names);
    expect(text("desk-taken")).toContain("周敏 已经开了这个窗口");
    expect(text("ticket-at-desk")).toContain("A012 已经在 2 号窗口");
    expect(text("appointment-another-day")).toContain("9月16日 周三 14:00");
    expect(text("service-closed")).toContain("14:00 开始");
    expect(text("venue-file-wrong")).toContain("2 处");
    expect(refusalText({ code: "service-closed" }, "zh", names)).not.toContain("开始");
  });

  it("[W7] names a code that it does not know, so that a technician can look it up", () => {
    expect(refusalText({ code: "quite-new" }, "zh")).toBe("中枢没有同意（quite-new）。");
    expect(refusalText({ code: "constructor" }, "en")).toContain("constructor");
  });
});
