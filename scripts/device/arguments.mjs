// @ts-check
// What `openhall device` is told. Refuses with one sentence that names what is wrong.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Trouble } from "../prepare/trouble.mjs";

/**
 * @typedef {object} Wish
 * @property {"kiosk" | "display"} kind
 * @property {URL} hub without path
 * @property {string} out absolute path of a folder
 * @property {string} name for staff and the system's journal
 * @property {number} volume percent
 * @property {{ on: string, off: string } | undefined} hours `HH:MM` between which the panel is on
 * @property {number} rotate degrees clockwise by which the picture is turned
 * @property {string | undefined} certificate absolute path of a PEM file
 * @property {boolean} run
 * @property {boolean} headless
 */

export const usage = `openhall device kiosk|display --hub URL [--out DIR] [--name NAME] [--volume 0–100]
                [--hours HH:MM-HH:MM] [--rotate 90|180|270] [--certificate FILE]
                [--run [--headless]]

  Writes what turns a Debian machine into a kiosk or a wall of the hub at URL; --run tries it here.
  See docs/devices.md.`;

const options = /** @type {const} */ ({
  hub: { type: "string" },
  out: { type: "string" },
  name: { type: "string" },
  volume: { type: "string", default: "70" },
  hours: { type: "string" },
  rotate: { type: "string", default: "0" },
  certificate: { type: "string" },
  run: { type: "boolean", default: false },
  headless: { type: "boolean", default: false },
});

/**
 * Reads what follows `openhall device`. Throws a Trouble.
 * @param {string[]} args
 * @returns {Wish}
 */
export function readArguments(args) {
  const { values, positionals } = parse(args);
  const [kind, ...others] = positionals;
  if ((kind !== "kiosk" && kind !== "display") || others.length > 0)
    throw new Trouble(`Say which: openhall device kiosk, or openhall device display.\n\n${usage}`);
  const name = values.name ?? `Openhall ${kind}`;
  if (!/^[^\p{Cc}]{1,80}$/u.test(name)) throw new Trouble("--name must be 1 to 80 letters on one line.");
  if (values.headless && !values.run) throw new Trouble("--headless says how to --run, and --run is not there.");
  return {
    kind,
    hub: readHub(values.hub),
    out: resolve(values.out ?? `data/openhall-${kind}`),
    name,
    volume: readVolume(values.volume),
    hours: values.hours === undefined ? undefined : readHours(values.hours),
    rotate: readRotation(values.rotate),
    certificate: values.certificate === undefined ? undefined : readCertificate(values.certificate),
    run: values.run,
    headless: values.headless,
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** @param {string | undefined} text */
function readHub(text) {
  const wanted = "an address such as http://192.168.1.10:8080 or https://hall.example";
  if (text === undefined) throw new Trouble(`--hub is missing: ${wanted}.`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url?.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  if (!url || !/^https?:$/.test(url.protocol) || !isBare)
    throw new Trouble(`--hub is “${text}”, but must be ${wanted}, and nothing behind it.`);
  return url;
}

/** @param {string} text */
function readVolume(text) {
  if (!/^\d{1,3}$/.test(text) || Number(text) > 100)
    throw new Trouble(`--volume is “${text}”, but must be a whole number from 0 to 100.`);
  return Number(text);
}

/** @param {string} text */
function readHours(text) {
  const [, on, off] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? [];
  if (on === undefined || off === undefined || on === off)
    throw new Trouble(`--hours is “${text}”, but must be two times of a day such as 07:30-18:30.`);
  return { on, off };
}

/** @param {string} text */
function readRotation(text) {
  if (!["0", "90", "180", "270"].includes(text))
    throw new Trouble(`--rotate is “${text}”, but must be 90, 180 or 270.`);
  return Number(text);
}

/** @param {string} file */
function readCertificate(file) {
  if (!existsSync(file)) throw new Trouble(`--certificate is “${file}”, and there is no such file.`);
  return resolve(file);
}
