import { cleanup, render, screen } from "@testing-library/vue";
import { afterEach, expect, it } from "vitest";
import { RehearsalMark } from "./index.ts";

afterEach(cleanup);

it("[Y19] the mark of a rehearsal says so in both languages, once to those who hear it", () => {
  const { container } = render(RehearsalMark);
  expect(screen.getByText("演练 Rehearsal", { ignore: "svg *" }).tagName).toBe("P");
  const drawing = container.querySelector("svg");
  expect(drawing?.getAttribute("aria-hidden")).toBe("true");
  expect(drawing?.textContent).toContain("演练 Rehearsal");
});
