import { beforeEach, expect, test } from "vitest";
import { takeDeviceToken } from "./device-token.ts";

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", "/kiosk/");
});

test("[K1] the token is taken out of the address, leaves no history entry, and is known after a reload", () => {
  history.replaceState(null, "", "/kiosk/#device=abc-DEF_1.2");
  const entries = history.length;

  expect(takeDeviceToken()).toBe("abc-DEF_1.2");
  expect(location.hash).toBe("");
  expect(history.length).toBe(entries);
  expect(takeDeviceToken()).toBe("abc-DEF_1.2");
});

test("[K1] a newer pairing replaces the older one", () => {
  localStorage.setItem("openhall.kiosk.device", "old");
  history.replaceState(null, "", "/kiosk/#device=new");

  expect(takeDeviceToken()).toBe("new");
});

test("[K2] a machine that was never paired has no token, whatever else stands in the address", () => {
  history.replaceState(null, "", "/kiosk/#device=");

  expect(takeDeviceToken()).toBeUndefined();
});
