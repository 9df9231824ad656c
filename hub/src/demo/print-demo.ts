import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { toString as drawQr } from "qrcode";
import { credentialsSchema, demoHallId } from "./credentials.ts";

/** What a newcomer needs to try the demo venue: addresses, a QR code for the phone, sign-ins. */
export async function describeDemo(
  folder: string,
  { port, publicUrl }: { readonly port: number; readonly publicUrl: string | undefined },
  isTerminal: boolean,
): Promise<string> {
  const { users, devices } = credentialsSchema.parse(
    JSON.parse(await readFile(join(folder, "credentials.json"), "utf8")),
  );
  const local = `http://localhost:${port}`;
  const phone = `${publicUrl ?? local}/t/`;
  const tokenOf = (name: string): string => devices.find((device) => device.name === name)?.token ?? "";
  const signIns = users.map(({ user, password, role }) => `    ${user.padEnd(9)} ${password}   ${role}`);
  return [
    "",
    "  Openhall 演示场地 demo venue · 临澜市政务服务中心 Linlan City Government Service Centre",
    "",
    "  打开这些窗口 Open these windows:",
    `    取号机 kiosk     ${local}/kiosk/#device=${tokenOf("K1")}`,
    `    大屏   board     ${local}/display/#device=${tokenOf("B1")}`,
    `    窗口屏 panel     ${local}/display/#device=${tokenOf("P1")}`,
    `    一览   overview  ${local}/display/#device=${tokenOf("O1")}`,
    `    公告屏 notices   ${local}/display/#device=${tokenOf("N1")}`,
    `    日程屏 programme ${local}/display/#device=${tokenOf("M1")}`,
    `    工地屏 site      ${local}/display/#device=${tokenOf("G1")}`,
    `    项目屏 projects  ${local}/display/#device=${tokenOf("G2")}`,
    `    部门屏 departments ${local}/display/#device=${tokenOf("X1")}`,
    `    窗口   desk      ${local}/console/`,
    `    手机   phone     ${phone}  （扫号票上的二维码 scan the QR on a ticket）`,
    `    日程   programme ${publicUrl ?? local}/p/${demoHallId}`,
    `    项目   projects  ${publicUrl ?? local}/j/${demoHallId}`,
    `    部门   departments ${publicUrl ?? local}/d/${demoHallId}`,
    "",
    await drawQr(phone, isTerminal ? { type: "terminal", small: true } : { type: "utf8", margin: 2 }),
    "  登录 Sign-ins:",
    ...signIns,
    "",
    "  全部为虚构演示数据 All data is invented for demonstration. Ctrl-C 停止 stops.",
    "",
  ].join("\n");
}
