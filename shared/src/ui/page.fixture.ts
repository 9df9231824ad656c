// For tests of pages: files that run in one window after the other leave it as they found it.
import { cleanup } from "@testing-library/vue";
import { afterAll, afterEach, vi } from "vitest";

// Testing Library sees to it by itself in the first file that loads it, and in no other of the same window.
afterEach(cleanup);

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  document.body.replaceChildren();
  document.head.replaceChildren();
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  history.replaceState(null, "", "/");
});
