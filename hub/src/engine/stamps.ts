import { randomBytes } from "node:crypto";
import { type Stamps } from "./turn.ts";

/** UUIDv7 (RFC 9562) and 128-bit secrets, from one draw of random bytes a time. */
export const randomStamps = (now: () => number): Stamps => ({
  id: () => uuidv7(now(), randomBytes(10)),
  secret: () => randomBytes(16).toString("base64url"),
});

function uuidv7(milliseconds: number, random: Buffer): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  random.writeUInt8((random.readUInt8(0) & 0x0f) | 0x70, 0);
  random.writeUInt8((random.readUInt8(2) & 0x3f) | 0x80, 2);
  const rest = random.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
