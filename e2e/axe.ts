import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 AA and what it builds on. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Each broken rule with the element that breaks it. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // In one go: the other way opens a page of its own for each look, for frames of other origins, which no page here has.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(" ")}: ${failureSummary}`),
  );
}

/** Goes on after a violation, so that one run names them all. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect.soft(await violationsOf(page), what).toEqual([]);
}

/** Does `look` in Chinese and in English, by the page's own switch; ends in Chinese. */
export async function inBothLanguages(page: Page, look: (language: "zh" | "en") => Promise<void>): Promise<void> {
  await look("zh");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await look("en");
  await page.getByRole("button", { name: "中文" }).click();
}
