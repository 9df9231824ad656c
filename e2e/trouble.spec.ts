// The suite's own eyes: what must fail a test is seen.
import { type Page } from "@playwright/test";
import { violationsOf } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import { watchForTrouble } from "./trouble.ts";

/** A page of the hub that may complain without failing the test, and what it has complained of. */
async function watched(page: Page, url: string): Promise<string[]> {
  const troubles: string[] = [];
  await watchForTrouble(
    page,
    () => false,
    (trouble) => troubles.push(trouble),
  );
  await page.goto(`${url}/console/`);
  await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
  return troubles;
}

test("[T10] a page that complains, throws or breaks its policy is noticed, a sound one is not", async ({
  hub,
  page,
}) => {
  const troubles = await watched(page, hub.url);
  expect(troubles).toEqual([]);
  await page.evaluate(() => console.error("a complaint"));
  await page.evaluate(() => void setTimeout(() => Promise.reject(new Error("thrown away"))));
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  for (const trouble of [/a complaint/, /thrown away/, /Policy violated: style-src/])
    await expect.poll(() => troubles.join("\n")).toMatch(trouble);
});

test("[T10] what cannot be read is noticed", async ({ hub, page }) => {
  await watched(page, hub.url);
  await page.evaluate(() => {
    const button = document.createElement("button");
    document.querySelector("main")?.append(button);
  });
  expect(await violationsOf(page)).toEqual([expect.stringContaining("button-name")]);
});
