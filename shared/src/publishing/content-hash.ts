import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Json } from "../core/index.ts";

/** SHA-256 (FIPS 180-4) of JSON with its keys in order, lower-case hexadecimal: the same content has the same hash wherever it is made. */
export const hashOf = (content: Json): string => bytesToHex(sha256(utf8ToBytes(inOrder(content))));

function inOrder(json: Json | undefined): string {
  if (typeof json !== "object" || json === null) return JSON.stringify(json ?? null);
  if (isList(json)) return `[${json.map(inOrder).join(",")}]`;
  const fields = Object.entries(json).filter(([, value]) => value !== undefined);
  const inTurn = fields.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${inTurn.map(([key, value]) => `${JSON.stringify(key)}:${inOrder(value)}`).join(",")}}`;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
