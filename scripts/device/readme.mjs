// @ts-check
import { isInsecure, isThisMachine } from "./chromium.mjs";

/** @typedef {import("./arguments.mjs").Wish} Wish */

const words = {
  kiosk: { zh: "取号机", en: "kiosk" },
  display: { zh: "显示屏", en: "wall" },
};

/** What the technician reads on the machine. @param {Wish} wish */
export function readme(wish) {
  const { name, hub, kind, hours, certificate } = wish;
  return `# ${name}

## 中文

这个文件夹把一台 Debian 12 或 13 的电脑变成大厅的${words[kind].zh}，连接 ${hub.origin} 。

1. 装好 Debian（最小安装即可，不要桌面），接好网线${kind === "kiosk" ? "和触摸屏" : "和屏幕"}。
2. 把整个文件夹复制到这台电脑上，在文件夹里运行：\`sudo ./install.sh\`
3. 屏幕上出现六个字符。在管理台“设置 → 屏幕与取号机”中选好这台设备，输入这六个字符。完成。
${lines([
  isInsecure(hub) &&
    "- 中枢没有加密（http）。浏览器已被设置为信任这一个地址，断网后仍能显示最后的内容。请只在大厅自己的网络里这样用。",
  isThisMachine(hub) && "- 注意：地址指的是本机，只有中枢就装在这台电脑上时才对。",
  certificate !== undefined && "- 中枢的证书 `hub-certificate.pem` 会在每次启动时装进浏览器。",
  hours !== undefined && `- 屏幕每天 ${hours.on} 亮，${hours.off} 灭（需要 Debian 13；旧系统上请在设备里设亮屏时间）。`,
])}
- 看日志：\`journalctl -u openhall-screen -f\`；重启画面：\`systemctl restart openhall-screen\`
- 音量和地址在 \`/opt/openhall-screen/screen.conf\`，改后重启画面。
- 换机器：在新机器上做同样的三步，在管理台选同一台设备；旧机器立即失效。

## English

This folder turns a Debian 12 or 13 machine into a ${words[kind].en} of the hall, for the hub at ${hub.origin} .

1. Install Debian (the smallest will do, no desktop), connect the network ${kind === "kiosk" ? "and the touch panel" : "and the panel"}.
2. Copy the whole folder to the machine and run in it: \`sudo ./install.sh\`
3. Six characters appear on the glass. In the console, under “Set-up → Screens and kiosks”, choose this device and type them. That is all.
${lines([
  isInsecure(hub) &&
    "- The hub has no encryption (http). The browser is told to trust this one address, so that the last picture stays without the hub. Do this in the hall's own network only.",
  isThisMachine(hub) && "- Mind: the address means this very machine; it is right only where the hub runs on it too.",
  certificate !== undefined &&
    "- The hub's certificate, `hub-certificate.pem`, is given to the browser at every start.",
  hours !== undefined &&
    `- The panel is on from ${hours.on} to ${hours.off} (wants Debian 13; on an older one set the device's screen hours instead).`,
])}
- The log: \`journalctl -u openhall-screen -f\`; the picture anew: \`systemctl restart openhall-screen\`
- Volume and address stand in \`/opt/openhall-screen/screen.conf\`; restart the picture after a change.
- Another machine in its place: the same three steps, and the same device in the console; the old one is out at once.
`;
}

/** @param {(string | false)[]} all */
const lines = (all) => {
  const said = all.filter((line) => line !== false);
  return said.length === 0 ? "" : `\n${said.join("\n")}`;
};
