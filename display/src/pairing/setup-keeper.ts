import { mergeSetup, parseSetup, type ScreenSetup } from "./screen-setup.ts";

const key = "openhall.display";

/** Takes the set-up out of the address, so that the token is not on show, and keeps it with what was kept before. */
export function takeSetup(): ScreenSetup {
  const given = location.hash.slice(1);
  const merged = mergeSetup(load(), given);
  if (given !== "") {
    save(merged);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return parseSetup(merged);
}

/** So that a start without the hub knows whose last rows to show. */
export function keepPlace(hallId: string, deviceId: string): void {
  save(mergeSetup(load(), new URLSearchParams({ hall: hallId, id: deviceId }).toString()));
}

/** What this screen is set up with once it has been given a token; kept, where the browser lets us. */
export function setUpWith(token: string): ScreenSetup {
  const merged = mergeSetup(load(), new URLSearchParams({ device: token }).toString());
  save(merged);
  return parseSetup(merged);
}

/** A new address typed into an open page starts it anew. */
export function restartWhenSetUpAgain(): void {
  addEventListener("hashchange", () => location.reload());
}

// Without storage the screen lives by its address alone.
function load(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function save(setup: string): void {
  try {
    localStorage.setItem(key, setup);
  } catch {
    // Nothing to be done: the next start needs the address again.
  }
}
