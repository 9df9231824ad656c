// @ts-check
// systemd units, and the script that puts everything in its place on the machine.

/** @typedef {import("./arguments.mjs").Wish} Wish */

/** In a unit `%` begins a placeholder. @param {string} text */
const inUnit = (text) => text.replaceAll("%", "%%");

/**
 * cage on the first console; it and everything in it starts again whatever happens. The watchdog is fed by screen.sh after every
 * look at the page.
 * @param {Wish} wish
 */
export const screenUnit = ({ name, kind }) => `[Unit]
Description=${inUnit(name)} (Openhall ${kind})
After=systemd-user-sessions.service network-online.target sound.target getty@tty1.service plymouth-quit-wait.service
Wants=network-online.target dbus.socket systemd-logind.service
Conflicts=getty@tty1.service
ConditionPathExists=/dev/tty0
StartLimitIntervalSec=0

[Service]
User=openhall
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
UtmpIdentifier=tty1
UtmpMode=user
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
StateDirectory=openhall-screen
ExecStart=/opt/openhall-screen/cage.sh
Restart=always
RestartSec=3
NotifyAccess=all
WatchdogSec=180
TimeoutStopSec=15

[Install]
WantedBy=multi-user.target
`;

/** @param {{ on: string, off: string }} hours */
export const powerUnits = (hours) =>
  /** @type {const} */ (["on", "off"]).flatMap((what) => [
    {
      name: `openhall-screen-${what}.service`,
      text: `[Unit]
Description=Openhall: panel ${what}

[Service]
Type=oneshot
User=openhall
ExecStart=/opt/openhall-screen/power.sh ${what}
`,
    },
    {
      name: `openhall-screen-${what}.timer`,
      text: `[Unit]
Description=Openhall: panel ${what} at ${hours[what]}

[Timer]
OnCalendar=*-*-* ${hours[what]}:00
AccuracySec=10s

[Install]
WantedBy=timers.target
`,
    },
  ]);

/** By degrees clockwise; from libinput's documentation of absolute axes. */
const touchMatrices = { 90: "0 -1 1 1 0 0", 180: "-1 0 1 0 -1 1", 270: "0 1 0 -1 0 1" };

/** What lies under the finger turns with the picture. @param {number} rotate */
export function touchRule(rotate) {
  const lines = Object.entries(touchMatrices).map(([degrees, matrix]) => {
    const rule = `ENV{ID_INPUT_TOUCHSCREEN}=="1", ENV{LIBINPUT_CALIBRATION_MATRIX}="${matrix}"`;
    return Number(degrees) === rotate ? rule : `# ${rule}`;
  });
  return `# Touches turn with the picture, ${rotate} degrees. Where they land on the wrong side, use another line.\n${lines.join("\n")}\n`;
}

/** @param {Wish} wish */
export function installer({ hours, rotate, certificate }) {
  const packages = [
    "cage",
    "xwayland",
    "dbus",
    "libpam-systemd",
    "chromium",
    "chromium-sandbox",
    "curl",
    "fonts-noto-cjk",
    "alsa-utils",
    ...(hours || rotate !== 0 ? ["wlr-randr"] : []),
    ...(certificate ? ["libnss3-tools"] : []),
  ];
  const timers = hours ? ["openhall-screen-on.timer", "openhall-screen-off.timer"] : [];
  return `#!/bin/bash
# Puts this folder in its place on a Debian machine and starts it. As root; may be run again after a change.
set -eu
cd "$(dirname "$0")"
[ "$(id -u)" = 0 ] || { echo "Run it as root: sudo ./install.sh" >&2; exit 1; }

apt-get update
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages.join(" ")}

id openhall >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin openhall
for group in audio video input render; do
  if getent group "$group" >/dev/null; then usermod --append --groups "$group" openhall; fi
done

install -d /opt/openhall-screen /etc/chromium/policies/managed
install -m 0755 cage.sh screen.sh${hours ? " power.sh" : ""} /opt/openhall-screen/
install -m 0644 screen.conf waiting.html${certificate ? " hub-certificate.pem" : ""} /opt/openhall-screen/
install -m 0644 chromium-policy.json /etc/chromium/policies/managed/openhall.json
install -m 0644 openhall-screen*.service /etc/systemd/system/
${hours ? "install -m 0644 openhall-screen*.timer /etc/systemd/system/\n" : ""}${rotate === 0 ? "" : "install -m 0644 99-openhall-touch.rules /etc/udev/rules.d/\nudevadm control --reload && udevadm trigger\n"}
systemctl daemon-reload
systemctl set-default multi-user.target
systemctl enable ${["openhall-screen.service", ...timers].join(" ")}
systemctl restart ${["openhall-screen.service", ...timers].join(" ")}
echo "The screen is starting. Read the six characters off its glass and approve them in the console."
`;
}
