// There is nothing to go back to: neither a page before this one nor what the last visitor saw.

const mark = "openhall.kiosk.stays";

/** One entry lies over the page's own, so that going back stays on the page; it is laid again each time. */
export function stayOnPage(): void {
  layEntry();
  addEventListener("popstate", layEntry);
  // A page that comes back out of the browser's memory would show what it showed when it went.
  addEventListener("pageshow", (event) => void (event.persisted && location.reload()));
}

function layEntry(): void {
  if (history.state === mark) return;
  history.pushState(mark, "", location.pathname + location.search);
}
