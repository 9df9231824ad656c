/** Nothing to press long, drag or save: a kiosk's glass answers to a touch and to nothing else. */
export function allowTouchOnly(): void {
  for (const gesture of ["contextmenu", "dragstart", "selectstart"]) {
    addEventListener(gesture, (event) => event.preventDefault());
  }
}
