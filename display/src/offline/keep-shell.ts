/** Named in the hub's Content-Security-Policy; it lets nothing through but the worker of this app. */
const policyName = "openhall-shell";

/**
 * Keeps this page on the device, so that a reload without the hub still shows the board. Browsers allow it on localhost and
 * https only; elsewhere the page itself needs the hub.
 */
export async function keepShell(): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const scope = import.meta.env.BASE_URL;
  const worker = `${scope}sw.js`;
  try {
    const policy = window.trustedTypes?.createPolicy(policyName, { createScriptURL: () => worker });
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope, type: "module" });
  } catch (error) {
    console.warn("This page is not kept on the device: a reload without the hub will not show it.", error);
  }
}
