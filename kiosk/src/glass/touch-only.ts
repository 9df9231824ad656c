// [K68] A kiosk's glass answers to a touch and to the keys that its pages need, and to nothing else: a page is all there is.
import { leavesPage } from "./chords.ts";
import { stayOnPage } from "./stay-on-page.ts";

/** Press long, drag, select, drop, pinch, save, print: whatever the browser would do with the page beside showing it. */
const gestures = [
  "contextmenu",
  "dragstart",
  "drop",
  "dragover",
  "selectstart",
  "auxclick",
  "gesturestart",
  "copy",
  "cut",
  "paste",
];

/** For the life of the page. */
export function allowTouchOnly(): void {
  for (const gesture of gestures) addEventListener(gesture, refuse, { capture: true });
  addEventListener("wheel", (event) => void (event.ctrlKey && refuse(event)), { capture: true, passive: false });
  addEventListener("keydown", (event) => void (leavesPage(event) && refuse(event)), { capture: true });
  addEventListener("touchmove", (event) => void (event.touches.length > 1 && refuse(event)), { passive: false });
  window.open = () => null;
  window.print = () => {};
  stayOnPage();
}

const refuse = (event: Event): void => event.preventDefault();
