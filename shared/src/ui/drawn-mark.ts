// The page's sign of life for whoever watches from outside the browser: docs/decisions/0008-watching-a-screen.md.

/** How often a page that draws says so, in milliseconds; the watchdog waits for many times this. */
const everyMs = 5_000;
const mark = / · \d+$/;

/**
 * A browser that starts under cage may be left with a strip of a window: seen about once in six starts with Chromium 156 and cage
 * 0.1.4. What nobody can read does not count as drawn, and the watchdog starts it again.
 */
const fillsPanel = (): boolean => innerWidth >= screen.width / 2 && innerHeight >= screen.height / 2;

/**
 * Says from now on when the page has last drawn a frame, in milliseconds since 1970: in `data-drawn` of the document and at the end
 * of its title, which a watchdog may read without being let into the page. Ends with the answer.
 */
export function markDrawn(page: Document = document): () => void {
  let frame = 0;
  function drawn(): void {
    if (!fillsPanel()) return;
    const now = `${Date.now()}`;
    page.documentElement.dataset.drawn = now;
    page.title = `${page.title.replace(mark, "")} · ${now}`;
  }
  const ask = (): void => void (frame = requestAnimationFrame(drawn));
  const timer = setInterval(ask, everyMs);
  ask();
  return () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
  };
}
