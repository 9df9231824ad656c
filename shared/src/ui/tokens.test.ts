import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(`${import.meta.dirname}/tokens.css`, "utf8");

/** The custom properties that a rule with exactly this selector declares. */
function declared(selector: string): Map<string, string> {
  const block = css.match(new RegExp(`(?:^|\\n)${selector.replace(/[[\]]/g, "\\$&")} \\{([^}]*)\\}`))?.[1];
  if (block === undefined) throw new Error(`no rule ${selector}`);
  return new Map(
    Array.from(block.matchAll(/--oh-([\w-]+): (#[0-9a-f]{6});/g), ([, name = "", value = ""]) => [name, value]),
  );
}

const light = declared(':root,\n[data-theme="light"]');
const dark = declared('[data-theme="dark"]');
const highLight = declared('[data-contrast="high"]');
const highDark = declared('[data-theme="dark"][data-contrast="high"],\n[data-theme="dark"] [data-contrast="high"]');

const themes = {
  light,
  dark: new Map([...light, ...dark]),
  "light, high contrast": new Map([...light, ...highLight]),
  "dark, high contrast": new Map([...light, ...dark, ...highDark]),
};

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Ink, what it stands on, and the least contrast: 7 for numbers, 4.5 for text, 3 for the edge of a control. */
const pairs: readonly (readonly [string, string, number])[] = [
  ["ink", "ground", 7],
  ["ink", "surface", 7],
  ["on-call", "call", 7],
  ["accent", "surface", 7],
  ["accent", "ground", 7],
  ["accent", "accent-tint", 4.5],
  ["accent-strong", "surface", 4.5],
  ["ink-soft", "ground", 4.5],
  ["ink-soft", "surface", 4.5],
  ["ink-soft", "accent-tint", 4.5],
  ["ink", "accent-tint", 7],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ...["good", "warn", "bad"].flatMap((state): [string, string, number][] => [
    [state, "ground", 4.5],
    [state, "surface", 4.5],
    [state, `${state}-tint`, 4.5],
    ["ink", `${state}-tint`, 7],
  ]),
  ["line-strong", "ground", 3],
  ["line-strong", "surface", 3],
  ["accent", "ground", 3],
  ["qr-ink", "qr-paper", 7],
];

describe.each(Object.entries(themes))("[U6] in the %s theme", (_name, colours) => {
  const fixed = declared(":root");
  const colour = (name: string): string => {
    const value = colours.get(name) ?? fixed.get(name);
    if (!value) throw new Error(`no colour ${name}`);
    return value;
  };

  it.each(pairs)("%s on %s has at least %d : 1", (ink, ground, least) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(least);
  });
});

it("[U6] each theme declares every colour that the light one does", () => {
  for (const theme of [dark, highLight, highDark]) expect([...theme.keys()].sort()).toEqual([...light.keys()].sort());
});

it("[U6] the measure is WCAG's", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
