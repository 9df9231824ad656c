// A clerk's open desk on the stage, and what a person does there. For tests only.
import { fireEvent, screen, within } from "@testing-library/vue";
import { type Row } from "@openhall/shared/core";
import { openConsole } from "../samples/stage.ts";

export async function openDesk(rows: Record<string, Row>) {
  const stage = await openConsole();
  await stage.showHall(rows);
  return {
    ...stage,
    /** Types and payloads of what was sent, in order. */
    sent: () => stage.link().sent.map(({ type, payload }) => [type, payload]),
  };
}

export const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(screen.getByRole("main"), { key, ...init });

export const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });

/** The open question, by its title. */
export function question(name: RegExp | string) {
  const dialog = screen.getByRole("dialog", { name });
  return { dialog, ...within(dialog) };
}
