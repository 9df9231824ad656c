/** A hub that is there answers in milliseconds. */
const answerWithinMs = 5000;

/** Whether a page that is loaded now would come up: out of what the device keeps, or from a hub that answers. */
async function isPageThere(): Promise<boolean> {
  if (navigator.serviceWorker?.controller) return true;
  const answer = await fetch(location.pathname, {
    method: "HEAD",
    cache: "no-store",
    signal: AbortSignal.timeout(answerWithinMs),
  }).catch(() => undefined);
  return answer?.ok === true;
}

/** Loads the page anew, but never into the browser's own error page. */
export async function reloadWhenThere(): Promise<void> {
  if (await isPageThere()) location.reload();
}
