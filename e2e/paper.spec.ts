// From the touch to the paper: kiosk, hub, and a printer on TCP that draws what it gets.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";
import { asUser } from "./script.ts";

const program = fileURLToPath(new URL("../hub/printer/main.ts", import.meta.url));

let folder: string;
let printer: ChildProcess;
let said: string;

const waitFor = async (text: RegExp): Promise<string> => {
  await expect.poll(() => said).toMatch(text);
  return text.exec(said)?.[1] ?? "";
};

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "openhall-paper-"));
  said = "";
  const args = ["--import", "tsx", program, "--port", "0", "--out", folder];
  printer = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"] });
  for (const stream of [printer.stdout, printer.stderr])
    stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
});

test.afterEach(async () => {
  const gone = once(printer, "close");
  printer.kill("SIGTERM");
  await gone;
  await rm(folder, { recursive: true });
});

/** Letters of the number: the largest on the paper. */
const numberOn = (picture: string): string =>
  [...picture.matchAll(/font-size="120">(.)</g)].map(([, letter]) => letter).join("");

test("[X21] a visitor takes the number from the glass and the ticket from the printer, and is told when there is no paper", async ({
  hub,
  kiosk,
}) => {
  const port = Number(await waitFor(/port (\d+)/));
  const manager = await asUser(hub, "manager");
  const place = { kind: "kiosk", id: "K1", hallId: "V01", name: "Kiosk 1", diagonalInches: 21.5 };
  await manager("venue.put-device", { ...place, printer: { host: "127.0.0.1", port, dotsPerLine: 576 } });
  const service = kiosk.getByRole("button", { name: /政府信息检索与获取指引/ });

  await service.click();
  await expect(kiosk.getByText("请取走号票")).toBeVisible();
  await expect(kiosk.getByRole("img", { name: "A 0 0 1" })).toBeVisible();
  const file = await waitFor(/Printed (.+\.svg)/);
  expect(numberOn(await readFile(file, "utf8"))).toBe("A001");
  await kiosk.getByRole("button", { name: "记住了，完成" }).click();

  printer.stdin?.write("out\n");
  await waitFor(/It is now: (out)/);
  await service.click();
  await expect(kiosk.getByText(/打印机缺纸。请记住号码或扫码，号码有效。/)).toBeVisible();
  await expect(kiosk.getByRole("img", { name: "A 0 0 2" })).toBeVisible();
});
