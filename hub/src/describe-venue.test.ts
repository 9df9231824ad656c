import { expect, it } from "vitest";
import { describeVenue } from "./describe-venue.ts";

it("[F24] a new venue's terminal says where the console is and gives the first-run code", () => {
  const text = describeVenue("7KQ2M-X40DP", "/srv/hall", { port: 8080, publicUrl: "http://10.0.0.5:8080" });
  expect(text).toContain("/srv/hall");
  expect(text).toContain("http://localhost:8080/console/\n");
  expect(text).toContain("http://10.0.0.5:8080/console/\n");
  expect(text).toMatch(/^ +7KQ2M-X40DP$/m);
});

it("[F24] a venue that has accounts gives no code, one without a network no second address", () => {
  const text = describeVenue(undefined, "/srv/hall", { port: 8080, publicUrl: undefined });
  expect(text).not.toContain("code");
  expect(text.match(/http:/g)).toHaveLength(1);
});
