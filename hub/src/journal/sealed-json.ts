import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

const startPattern = /^\{"sha256":"([0-9a-f]{64})","data":/;
const startLength = '{"sha256":"","data":'.length + 64;
const ending = Buffer.from("}\n");

const checksumOf = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");

/** A value as a JSON file that carries the checksum of its own content: `{"sha256": …, "data": …}`. */
export function sealJson(value: object): Buffer {
  const body = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`{"sha256":"${checksumOf(body)}","data":`), body, ending]);
}

/** What was sealed; throws where the bytes are not whole. */
export function unsealJson(bytes: Buffer): unknown {
  const checksum = startPattern.exec(bytes.toString("latin1", 0, startLength))?.[1];
  const body = bytes.subarray(startLength, bytes.length - ending.length);
  const isWhole = checksumOf(body) === checksum && bytes.subarray(-ending.length).equals(ending);
  if (!isWhole) throw new Error("The checksum does not fit the content.");
  return JSON.parse(body.toString());
}
