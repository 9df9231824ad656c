// When a page has drawn a text: the moment after the frame that holds it, milliseconds since 1970. And when nothing moves on it.
import { setTimeout as wait } from "node:timers/promises";
import { type Page } from "@playwright/test";

/** A page that draws nothing for so long never will. */
const patienceMs = 10_000;

/** To be called before the text can come. */
export const watchFor = (page: Page, text: string): Promise<void> => page.evaluate(keepMoment, text);

/** Of the text that the page watches for. Throws where it does not come. */
export async function drawnOn(page: Page): Promise<number> {
  const drawnAt = await Promise.race([
    page.evaluate(() => (window as unknown as { drawn: Promise<number> }).drawn),
    wait(patienceMs, undefined, { ref: false }),
  ]);
  if (drawnAt === undefined) throw new Error(`${page.url()} has not drawn what was waited for within ${patienceMs} ms`);
  return drawnAt;
}

/** Until nothing has moved on the page for half a second; three seconds at most. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0, still = 0; frames < 180 && still < 30; frames += 1) {
      await new Promise(requestAnimationFrame);
      still = document.getAnimations().length > 0 ? 0 : still + 1;
    }
  });

/** Runs in the page. */
function keepMoment(text: string): void {
  const holds = (): boolean => document.body.textContent?.includes(text) ?? false;
  const drawn = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(performance.timeOrigin + performance.now()));
        port1.start();
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(window, { drawn });
}
