import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Config, readConfig } from "./config.ts";

function configOf(environment: Record<string, string>, args: string[] = []): Config {
  const reading = readConfig(environment, args);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.config;
}

function problemOf(environment: Record<string, string>, args: string[] = []): string {
  const reading = readConfig(environment, args);
  return reading.ok ? "no problem" : reading.problem;
}

describe("settings", () => {
  const repository = resolve(import.meta.dirname, "../..");

  it("[H1] start the demo venue on port 8080 when nothing is said", () => {
    expect(configOf({ PATH: "/bin", OPENHALL_PORT: "" })).toEqual({
      port: 8080,
      dataFolder: resolve("data/demo"),
      venue: "demo",
      hosts: [],
      logLevel: "warn",
      apps: {
        kiosk: join(repository, "kiosk/dist"),
        display: join(repository, "display/dist"),
        console: join(repository, "hub/console/dist"),
      },
    });
  });

  it("[H1] take what the environment says", () => {
    const environment = {
      OPENHALL_PORT: "0",
      OPENHALL_DATA: "/srv/demo",
      OPENHALL_HOSTS: "Hall.example, 10.0.0.5:8443,[fd00::5]",
      OPENHALL_PUBLIC_URL: "https://hall.example/",
      OPENHALL_LOG: "debug",
    };
    expect(configOf(environment)).toMatchObject({
      port: 0,
      dataFolder: "/srv/demo",
      venue: "demo",
      hosts: ["hall.example", "10.0.0.5:8443", "[fd00::5]"],
      publicUrl: "https://hall.example",
      logLevel: "debug",
    });
  });

  it("[H1] open a real venue with --data, whatever folder the demo has", () => {
    const config = configOf({ OPENHALL_DATA: "/srv/demo" }, ["--data", "/srv/hall"]);
    expect(config).toMatchObject({ dataFolder: "/srv/hall", venue: "real" });
  });

  it.each([
    ["OPENHALL_PORT", "eighty"],
    ["OPENHALL_PORT", "65536"],
    ["OPENHALL_PORT", "-1"],
    ["OPENHALL_PORT", "80.5"],
    ["OPENHALL_HOSTS", "hall.example,,other"],
    ["OPENHALL_HOSTS", "https://hall.example"],
    ["OPENHALL_PUBLIC_URL", "hall.example"],
    ["OPENHALL_PUBLIC_URL", "javascript:alert(1)"],
    ["OPENHALL_LOG", "loud"],
  ])("[H1] answer %s=%s with one sentence that names the setting", (name, value) => {
    expect(problemOf({ [name]: value })).toMatch(new RegExp(`^${name} is “.*”, but must be .+\\.$`));
  });

  it.each([[["--port", "1"]], [["folder"]], [["--data"]], [["--data", ""]]])(
    "[H1] answer the arguments %j with one sentence that says what there is",
    (args) => {
      expect(problemOf({}, args)).toMatch(/^The arguments are --data DIR, --rehearse[^\n]+\.$/);
    },
  );

  it("[Y1] begin with a rehearsal of the demo or of a real venue, at a speed and from a seed", () => {
    expect(configOf({}, ["--rehearse", "--speed", "60", "--seed", "星期一-1"])).toMatchObject({
      dataFolder: resolve("data/demo"),
      venue: "demo",
      rehearse: { speed: 60, seed: "星期一-1" },
    });
    expect(configOf({}, ["--data", "/srv/hall", "--rehearse"])).toMatchObject({
      dataFolder: "/srv/hall",
      venue: "real",
      rehearse: { speed: 1 },
    });
    expect(configOf({}).rehearse).toBeUndefined();
  });

  it("[Y1] make up another seed at each start", () => {
    const seeds = Array.from({ length: 20 }, () => configOf({}, ["--rehearse"]).rehearse?.seed);
    expect(new Set(seeds).size).toBeGreaterThan(15);
    for (const seed of seeds) expect(configOf({}, ["--rehearse", "--seed", `${seed}`]).rehearse?.seed).toBe(seed);
  });

  it.each([
    [["--rehearse", "--speed", "0"], /^--speed is “0”, but must be a whole number from 1 to 600\.$/],
    [["--rehearse", "--speed", "601"], /^--speed is “601”, /],
    [["--rehearse", "--speed", "1.5"], /^--speed is “1\.5”, /],
    [["--rehearse", "--speed", ""], /^--speed is “”, /],
    [["--rehearse", "--seed", ""], /^--seed is “”, but must be [^\n]+\.$/],
    [["--rehearse", "--seed", "a b"], /^--seed is “a b”, /],
    [["--speed", "60"], /^--speed and --seed are those of a rehearsal: say --rehearse as well\.$/],
    [["--seed", "1"], /^--speed and --seed are those of a rehearsal: say --rehearse as well\.$/],
  ])("[Y1] answer %j with one sentence", (args, sentence) => {
    expect(problemOf({}, args)).toMatch(sentence);
  });
});
