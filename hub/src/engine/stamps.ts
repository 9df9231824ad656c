import { randomFillSync } from "node:crypto";
import { type Stamps } from "./turn.ts";

/** Random bytes are drawn in blocks: one system call a command would cost as much as the command. */
const blockBytes = 4_096;

/** UUIDv7 (RFC 9562) and 128-bit secrets. */
export function randomStamps(now: () => number): Stamps {
  const draw = createDraw();
  return {
    id: () => uuidv7(now(), draw(10)),
    secret: () => draw(16).toString("base64url"),
  };
}

/** Answers bytes that no earlier call has answered; they are good until the next block. */
function createDraw(): (bytes: number) => Buffer {
  const block = Buffer.alloc(blockBytes);
  let used = blockBytes;
  return (bytes) => {
    if (used + bytes > blockBytes) {
      randomFillSync(block);
      used = 0;
    }
    used += bytes;
    return block.subarray(used - bytes, used);
  };
}

function uuidv7(milliseconds: number, random: Buffer): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  random.writeUInt8((random.readUInt8(0) & 0x0f) | 0x70, 0);
  random.writeUInt8((random.readUInt8(2) & 0x3f) | 0x80, 2);
  const rest = random.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
