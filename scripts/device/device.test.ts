import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../prepare/places.mjs";
import { readArguments } from "./arguments.mjs";
import { chromiumFlags, chromiumPolicy } from "./chromium.mjs";
import { deviceFiles, writeFiles } from "./files.mjs";
import { wayToRun } from "./run-screen.mjs";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "openhall-device-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const hub = "http://192.168.1.10:8080";

/** The command as a technician types it. */
const openhall = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, "scripts/openhall.mjs"), ...args], { encoding: "utf8", timeout: 15_000 });

const wishFor = (...args: string[]) => readArguments(["display", "--hub", hub, ...args]);

describe("what it is told", () => {
  it.each([
    [[], /Say which: openhall device kiosk/],
    [["printer", "--hub", hub], /Say which/],
    [["kiosk"], /--hub is missing/],
    [["kiosk", "--hub", "192.168.1.10"], /--hub is “192.168.1.10”/],
    [["kiosk", "--hub", "ftp://192.168.1.10"], /--hub is “ftp:/],
    [["kiosk", "--hub", `${hub}/console/`], /nothing behind it/],
    [["kiosk", "--hub", "http://me:secret@hall.example"], /nothing behind it/],
    [["kiosk", "--hub", hub, "--volume", "101"], /--volume is “101”/],
    [["kiosk", "--hub", hub, "--hours", "7-18"], /--hours is “7-18”/],
    [["kiosk", "--hub", hub, "--hours", "08:00-08:00"], /--hours is/],
    [["kiosk", "--hub", hub, "--name", "two\nlines"], /--name must be/],
    [["kiosk", "--hub", hub, "--certificate", "/no/such.pem"], /--certificate is “\/no\/such\.pem”/],
    [["kiosk", "--hub", hub, "--rotate", "45"], /--rotate is “45”/],
    [["kiosk", "--hub", hub, "--headless"], /--headless says how to --run/],
    [["kiosk", "--hub", hub, "--colour", "red"], /--colour/],
  ])("[N1] names what is wrong with %j", (args, problem) => {
    expect(() => readArguments(args)).toThrow(problem);
  });

  it("[N1] says it in a sentence at the terminal, and writes nothing", () => {
    const out = join(folder(), "out");
    const { status, stderr } = openhall("device", "kiosk", "--hub", "hall", "--out", out);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^--hub is “hall”/);
    expect(() => statSync(out)).toThrow();
    expect(openhall().stderr).toMatch(/^openhall device kiosk\|display/);
  });

  it("[N2] says whether the hub answers, writes the folder all the same, and what to do next", () => {
    const out = folder();
    const { status, stdout } = openhall("device", "kiosk", "--hub", "http://127.0.0.1:9", "--out", out);
    expect(status).toBe(0);
    expect(stdout).toMatch(/The hub does not answer at http:\/\/127\.0\.0\.1:9/);
    expect(stdout).toMatch(/Mind: this address means the machine itself/);
    expect(stdout).toMatch(/sudo \.\/install\.sh/);
    expect(readdirSync(out)).toContain("screen.sh");
  });
});

describe("what it writes", () => {
  it("[N3] is whole: programs that bash reads, a policy that is JSON, a README in both languages", () => {
    const certificate = join(folder(), "ca.pem");
    writeFileSync(certificate, "-----BEGIN CERTIFICATE-----\n");
    const out = folder();
    const wish = wishFor(
      "--hours",
      "07:30-18:30",
      "--certificate",
      certificate,
      "--name",
      "It's the 100% wall",
      "--rotate",
      "90",
    );
    writeFiles(out, deviceFiles(wish));
    for (const name of ["cage.sh", "screen.sh", "install.sh", "power.sh", "screen.conf"]) {
      expect(spawnSync("bash", ["-n", join(out, name)], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
      if (name.endsWith(".sh")) expect(statSync(join(out, name)).mode & 0o111).toBe(0o111);
    }
    expect(JSON.parse(readFileSync(join(out, "chromium-policy.json"), "utf8"))).toEqual(chromiumPolicy(new URL(hub)));
    const readme = readFileSync(join(out, "README.md"), "utf8");
    expect(readme).toMatch(/## 中文[\s\S]*sudo \.\/install\.sh[\s\S]*## English[\s\S]*sudo \.\/install\.sh/);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(["hub-certificate.pem", "openhall-screen-off.timer", "openhall-screen-on.service"]),
    );
  });

  it("[N3] has settings that bash reads as they were meant", () => {
    const out = folder();
    writeFiles(out, deviceFiles(readArguments(["kiosk", "--hub", "https://hall.example", "--volume", "30"])));
    const script = `. "$1"; printf '%s\\n' "$HUB" "$PAGE" "$VOLUME" "$ROTATE" "[$CERTIFICATE]" "\${FLAGS[@]}"`;
    const { stdout } = spawnSync("bash", ["-c", script, "-", join(out, "screen.conf")], { encoding: "utf8" });
    expect(stdout.trimEnd().split("\n")).toEqual([
      "https://hall.example",
      "https://hall.example/kiosk/",
      "30",
      "0",
      "[]",
      ...chromiumFlags(new URL("https://hall.example"), "kiosk"),
    ]);
  });

  it("[N3] has units that systemd takes", ({ skip }) => {
    if (spawnSync("systemd-analyze", ["--version"]).status !== 0) skip("no systemd-analyze here");
    const out = folder();
    writeFiles(out, deviceFiles(wishFor("--hours", "07:30-18:30", "--name", "The 100% wall")));
    const units = readdirSync(out).filter((name) => /\.(service|timer)$/.test(name));
    expect(units).toHaveLength(5);
    const { stderr } = spawnSync("systemd-analyze", ["verify", ...units.map((unit) => join(out, unit))], {
      encoding: "utf8",
    });
    // Where cage and the scripts are not installed, that is all there is to say.
    const said = stderr.split("\n").filter((line) => line.includes(out) || line.includes("openhall-screen"));
    expect(said.filter((line) => !/is not executable|No such file/.test(line))).toEqual([]);
  });

  it("[N12] turns picture and touches together, and leaves both alone otherwise", () => {
    const turned = deviceFiles(readArguments(["kiosk", "--hub", hub, "--rotate", "270"]));
    const textOf = (name: string): string => turned.find((file) => file.name === name)?.text ?? "";
    expect(textOf("screen.conf")).toContain("ROTATE='270'");
    expect(textOf("99-openhall-touch.rules")).toMatch(/^ENV.*"0 1 0 -1 0 1"$/m);
    expect(textOf("99-openhall-touch.rules").match(/^ENV/gm)).toHaveLength(1);
    expect(textOf("install.sh")).toMatch(/rules\.d/);
    const straight = deviceFiles(wishFor());
    expect(straight.map(({ name }) => name)).not.toContain("99-openhall-touch.rules");
  });

  it("[N4] may be written again: what is the same is not touched, what has changed is said", () => {
    const out = folder();
    const first = writeFiles(out, deviceFiles(wishFor()));
    expect(new Set(first.map(({ was }) => was))).toEqual(new Set(["new"]));
    const before = statSync(join(out, "screen.sh")).mtimeMs;
    const second = writeFiles(out, deviceFiles(wishFor()));
    expect(new Set(second.map(({ was }) => was))).toEqual(new Set(["the same"]));
    expect(statSync(join(out, "screen.sh")).mtimeMs).toBe(before);
    const third = writeFiles(out, deviceFiles(wishFor("--volume", "20")));
    expect(third.filter(({ was }) => was !== "the same")).toEqual([{ name: "screen.conf", was: "changed" }]);
  });
});

describe("how Chromium is told", () => {
  const allowance = "--unsafely-treat-insecure-origin-as-secure=http://192.168.1.10:8080";

  it("[N5] takes a hub without encryption for safe, this origin alone, and no other", () => {
    expect(chromiumFlags(new URL(hub), "display")).toContain(allowance);
    for (const other of ["https://192.168.1.10:8080", "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]"])
      expect(chromiumFlags(new URL(other), "display").join()).not.toContain("insecure-origin");
  });

  it("[N5] may sound without a touch, and shows no bubble, bar or gesture of the browser's", () => {
    expect(chromiumFlags(new URL(hub), "kiosk")).toEqual(
      expect.arrayContaining([
        "--kiosk",
        "--autoplay-policy=no-user-gesture-required",
        "--hide-crash-restore-bubble",
        "--disable-pinch",
        "--overscroll-history-navigation=0",
        "--touch-events=enabled",
      ]),
    );
  });

  it("[N6] lets a hand reach the hub and nothing else", () => {
    expect(chromiumPolicy(new URL(hub))).toMatchObject({
      URLBlocklist: ["*"],
      URLAllowlist: [hub, "file:///opt/openhall-screen/waiting.html"],
      DeveloperToolsAvailability: 2,
      DownloadRestrictions: 3,
      AllowFileSelectionDialogs: false,
      PrintingEnabled: false,
      AudioCaptureAllowed: false,
      VideoCaptureAllowed: false,
    });
  });
});

it("[N7] is tried in a window where there is a desktop, and unseen where there is no seat", () => {
  expect(wayToRun({ DISPLAY: ":0" }, true)).toBe("desktop");
  expect(wayToRun({ WAYLAND_DISPLAY: "wayland-0" }, true)).toBe("desktop");
  expect(wayToRun({}, true)).toBe("headless");
  expect(wayToRun({ XDG_SEAT: "seat0" }, false)).toBe("headless");
});
