// The machine's own secret: handed over once in the address the hub printed, kept by this browser from then on.

const storageKey = "openhall.kiosk.device";
const addressForm = /^#device=([\w.~-]{1,128})$/;

/**
 * The device token of this machine, or undefined when it was never paired. A token in the address (`#device=TOKEN`)
 * replaces the stored one and is taken out of the address at once, leaving no entry in the history.
 */
export function takeDeviceToken(): string | undefined {
  const offered = addressForm.exec(location.hash)?.[1];
  if (offered) {
    localStorage.setItem(storageKey, offered);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return offered ?? localStorage.getItem(storageKey) ?? undefined;
}

/** Keeps the token that this machine was given when it was paired. */
export const keepDeviceToken = (token: string): void => localStorage.setItem(storageKey, token);

/** Starts afresh when another pairing address is opened in a page that already runs: only its fragment changes then. */
export function reloadWhenPairedAgain(): void {
  addEventListener("hashchange", () => {
    if (addressForm.test(location.hash)) location.reload();
  });
}
