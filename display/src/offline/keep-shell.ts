/** Has to be named in the hub's Content-Security-Policy; it lets nothing through but the worker of this app. */
const policyName = "openhall-shell";
const preloadWithinMs = 60_000;

/**
 * Keeps this page on the device, so that a reload without the hub still shows the board. Browsers allow it on localhost and
 * https only; elsewhere, and where the hub's policy does not name ours, the page itself needs the hub.
 */
export async function keepShell(): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const scope = import.meta.env.BASE_URL;
  const worker = `${scope}sw.js`;
  try {
    if (!(await isPolicyNamed(scope))) return;
    const policy = window.trustedTypes?.createPolicy(policyName, { createScriptURL: () => worker });
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope, type: "module" });
  } catch (error) {
    console.warn("The page could not be kept on this device now; what was kept before stays.", error);
  }
}

/** Asked first, because a policy that is not named is reported as a violation. */
async function isPolicyNamed(page: string): Promise<boolean> {
  const { headers } = await fetch(page, { method: "HEAD" });
  const allowed = headers.get("content-security-policy");
  return !allowed?.includes("trusted-types ") || allowed.includes(policyName);
}

/** Fetches the files of the hub's present build, where the page is kept on this device; they are there once this resolves. */
export async function preloadShell(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  const updated = await registration?.update().catch(() => undefined);
  const worker = registration?.installing ?? registration?.waiting;
  if (!updated || !worker || worker.state === "activated") return;
  await new Promise<void>((resolve) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    });
    setTimeout(resolve, preloadWithinMs);
  });
}
