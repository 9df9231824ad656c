// Everything a page may complain of: errors in its console, uncaught ones, and what its Content-Security-Policy forbade.
import { type ConsoleMessage, type Page } from "@playwright/test";

/** What Chromium says of its own accord when a hub that was killed does not answer. */
const connectionLost = /net::ERR_(CONNECTION|EMPTY|NETWORK|ABORTED|INCOMPLETE)|WebSocket connection to .* failed/;

/** Answers that Chromium notes and a page expects: nobody has signed in yet; visitors are in the hall; no paper. */
const expected = [
  { status: "401", door: "/api/v1/session" },
  { status: "409", door: "/api/v1/rehearsal" },
  { status: "409", door: "/api/v1/printing/tickets" },
];

const isExpected = (message: ConsoleMessage): boolean =>
  expected.some(
    ({ status, door }) => message.text().includes(`status of ${status}`) && message.location().url.endsWith(door),
  );

/** To be called before the page goes anywhere. */
export async function watchForTrouble(
  page: Page,
  isHubGone: () => boolean,
  report: (trouble: string) => void,
): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`Policy violated: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on("pageerror", (error) => report(`${page.url()}: ${error.message}`));
  page.on("crash", () => report(`${page.url()}: the page crashed`));
  page.on("console", (message) => {
    if (message.type() !== "error" || isExpected(message)) return;
    if (isHubGone() && connectionLost.test(message.text())) return;
    report(`${page.url()}: ${message.text()}`);
  });
}
