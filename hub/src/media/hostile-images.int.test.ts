import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { id18, openMediaDoor } from "./media.fixture.ts";

const grey = { create: { width: 64, height: 64, channels: 3, background: "#777777" } } as const;

/** A part of a PNG, with a checksum that nobody asks for before the picture is decoded. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A PNG that says it is so large; `lines` bytes of pixels stand in it. */
function png(width: number, height: number, lines: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const mark = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    mark,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

let jpeg = Buffer.alloc(0);
let gif = Buffer.alloc(0);
beforeAll(async () => {
  jpeg = await sharp(grey).jpeg().toBuffer();
  gif = await sharp(grey).gif().toBuffer();
});

const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;

const hostile: [
  title: string,
  name: string,
  bytes: () => Buffer | string | Promise<Buffer>,
  code: string,
  status: number,
][] = [
  [
    "a GIF that is a script as well",
    "a.gif",
    () => Buffer.concat([Buffer.from("GIF89a/*"), gif.subarray(8), Buffer.from("*/=1;alert(1)")]),
    "medium-hostile",
    409,
  ],
  [
    "a PNG that is a web page as well",
    "a.png",
    async () =>
      Buffer.concat([
        (await sharp(grey).png().toBuffer()).subarray(0, 33),
        chunk("tEXt", Buffer.from("x\0<html><script>alert(1)</script>")),
      ]),
    "medium-hostile",
    409,
  ],
  [
    "a PNG with a book of a comment in it",
    "a.png",
    async () => {
      const small = await sharp(grey).png().toBuffer();
      const comment = chunk("tEXt", Buffer.concat([Buffer.from("Comment\0"), Buffer.alloc(500_001, "B")]));
      return Buffer.concat([small.subarray(0, 33), comment, small.subarray(33)]);
    },
    "medium-too-heavy",
    409,
  ],
  [
    "a PNG that says it has four billion pixels",
    "a.png",
    () => png(65_535, 65_535, new Uint8Array(9)),
    "medium-too-many-pixels",
    409,
  ],
  [
    "a PNG that unpacks to 112 MB",
    "a.png",
    () => png(30_000, 30_000, new Uint8Array(30_000 * 3_751)),
    "medium-too-many-pixels",
    409,
  ],
  ["an SVG named .png", "a.png", () => svg, "medium-hostile", 409],
  ["an SVG", "a.svg", () => svg, "medium-hostile", 409],
  ["a web page named .jpg", "a.jpg", () => "<!doctype html><title>x</title>", "medium-type-differs", 409],
  ["a playlist named .mp4", "a.mp4", () => "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "medium-type-differs", 409],
  ["a PNG named .pdf", "a.pdf", () => sharp(grey).png().toBuffer(), "medium-type-differs", 409],
  ["a program named .png", "a.png", () => "\x7fELF\x02\x01\x01".padEnd(512, "\0"), "medium-type-differs", 409],
  ["a table", "a.xlsx", () => "PK\x03\x04".padEnd(512, "\0"), "medium-type-unknown", 415],
  [
    "half a JPEG",
    "a.jpg",
    async () =>
      (
        await sharp({
          create: { ...grey.create, width: 900, height: 900, noise: { type: "gaussian", mean: 120, sigma: 30 } },
        })
          .jpeg()
          .toBuffer()
      ).subarray(0, 40_000),
    "medium-broken",
    409,
  ],
  ["no bytes at all", "a.png", () => "", "medium-broken", 409],
  ["31 MB", "a.png", () => Buffer.alloc(31 * 1024 * 1024), "medium-too-large", 413],
  [
    "an ID number in what the camera wrote",
    "a.jpg",
    () =>
      sharp(jpeg)
        .withExif({ IFD0: { ImageDescription: `证件 ${id18}` } })
        .toBuffer(),
    "privacy-findings",
    409,
  ],
  [
    "an ID number in a PNG's comment",
    "a.png",
    async () =>
      sharp(await sharp(grey).png().toBuffer())
        .png()
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d id="${id18}"/></x:xmpmeta>`)
        .toBuffer(),
    "privacy-findings",
    409,
  ],
  ["an ID number in its name", `${id18}.jpg`, () => jpeg, "privacy-findings", 409],
  ["a secrecy mark in its name", "机密★10年 规划.jpg", () => jpeg, "secrecy-mark", 409],
  ["the name of a folder above", "../../etc/cron.d/x.jpg", () => jpeg, "malformed", 400],
  ["control characters in its name", "a\r\nX: y\0.jpg", () => jpeg, "malformed", 400],
  ["a name that is turned round", "a\u202Egpj.exe", () => jpeg, "malformed", 400],
];

describe("a picture from outside", () => {
  it.each(hostile)("[G84] %s is refused by name and changes nothing", async (_title, name, bytes, code, status) => {
    const { upload, files, submitted, ask } = await openMediaDoor();
    expect(await upload(name, await bytes())).toMatchObject({ status, body: { ok: false, refusal: { code } } });
    expect({ files: files(), submitted }).toEqual({ files: [], submitted: [] });
    expect((await ask("/healthz")).status).toBe(200);
  });

  it("[G84] that ends in something else is kept as a picture alone", async () => {
    const { upload, files, path } = await openMediaDoor();
    const whole = await sharp({ create: { ...grey.create, noise: { type: "gaussian", mean: 120, sigma: 30 } } })
      .png()
      .toBuffer();
    const { status, body } = await upload(
      "a.png",
      Buffer.concat([whole, Buffer.from("<script>alert(1)</script>PK\x03\x04")]),
    );
    expect(status).toBe(201);
    const form = await sharp(`${path}/${files()[0]}`).toBuffer();
    expect(files()).toEqual([`${body.mediumId}/1-960.webp`]);
    expect(form.includes("script")).toBe(false);
  });

  it("[G85] loses where it was taken, and says that it knew", async () => {
    const { upload, files, path, submitted } = await openMediaDoor();
    const place = {
      GPSLatitudeRef: "N",
      GPSLatitude: "30/1 15/1 0/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "120/1 9/1 0/1",
    };
    const { status, body } = await upload("a.jpg", await sharp(jpeg).withExif({ IFD3: place }).toBuffer());
    expect(status).toBe(201);
    expect(body.findings).toEqual([{ kind: "address", action: "warn", at: 0, length: 0, where: "metadata" }]);
    expect(submitted).toMatchObject([
      { payload: { findings: [{ kind: "address", action: "warn", at: 0, length: 0 }] } },
    ]);
    expect((await sharp(`${path}/${files()[0]}`).metadata()).exif).toBeUndefined();
  });

  it("[G85] says where what must not be public stands, and not what it is", async () => {
    const { upload, logged } = await openMediaDoor();
    const bytes = await sharp(jpeg)
      .withExif({ IFD0: { ImageDescription: `证件 ${id18}` } })
      .toBuffer();
    const { body } = await upload("a.jpg", bytes);
    expect(body.refusal).toEqual({
      code: "privacy-findings",
      findings: [{ kind: "id18", action: "block", at: 3, length: 18, where: "metadata" }],
    });
    expect(logged.join("")).not.toContain(id18);
  });
});
