import * as z from "zod/mini";
import { type CommandOf, type CommandRule } from "../core/index.ts";
import { idSchema } from "../venue/index.ts";
import { playlistSchema } from "./scenes.ts";

/** An item of `publishing` over the screens: only what has been approved, as it was approved. */
const message = {
  itemId: idSchema,
  minutes: z.int().check(z.minimum(1), z.maximum(240)),
  /** The hall's chime before it. */
  sound: z._default(z.boolean(), false),
  /** For the places of an emergency template. */
  fill: z._default(
    z.strictObject({
      deskId: z.exactOptional(idSchema),
      time: z.exactOptional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
      minutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(999))),
    }),
    {},
  ),
};

const managers = ["manager"] as const;

export const screensCommands = {
  /** Refused: `unknown-hall`, `playlist-of-another-hall`, `playlist-wrong` with each wrong entry, `secrecy-mark`, `privacy-findings`. */
  "put-playlist": { payload: playlistSchema, roles: managers },
  /** Its screens go back to their own page. Refused: `unknown-playlist`. */
  "retire-playlist": { payload: z.strictObject({ playlistId: idSchema }), roles: managers },
  /** Without a playlist a display shows the page that it is set up with. Refused: `unknown-display`, `unknown-playlist`, `playlist-of-another-hall`. */
  "assign-playlist": {
    payload: z.strictObject({ deviceId: idSchema, playlistId: z.exactOptional(idSchema) }),
    roles: ["manager", "system"],
  },
  /** A display that no visitor sees, for looking at what is not approved yet. Refused: `unknown-display`. */
  "set-proof-screen": { payload: z.strictObject({ deviceId: idSchema, proofs: z.boolean() }), roles: managers },
  /** The working version of an item on a proof screen, for ten minutes. Refused: `not-a-proof-screen`, `unknown-item`, `not-this-version`. */
  "show-proof": {
    payload: z.strictObject({
      deviceId: idSchema,
      itemId: idSchema,
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    roles: ["editor", "project-owner", "reviewer", "approver", "manager"],
  },
  "end-proof": {
    payload: z.strictObject({ deviceId: idSchema }),
    roles: ["editor", "project-owner", "reviewer", "approver", "manager"],
  },
  /** Over all displays of a hall, or those named, at once. Refused: `unknown-hall`, `unknown-display`, `not-approved`, `fill-missing`, `unknown-desk`. */
  "take-over": {
    payload: z.strictObject({
      ...message,
      hallId: idSchema,
      deviceIds: z.exactOptional(z.array(idSchema).check(z.minLength(1), z.maxLength(500))),
    }),
    roles: managers,
  },
  /** Over every display of every hall, once a second manager has confirmed it within ten minutes. */
  "propose-takeover": { payload: z.strictObject(message), roles: managers },
  /** Refused: `unknown-takeover`, `not-proposed`, `same-person`, `proposal-over`, `not-approved`. */
  "confirm-takeover": { payload: z.strictObject({ takeoverId: idSchema }), roles: managers },
  /** Ends it, or takes a proposal back. Refused: `unknown-takeover`. */
  "end-takeover": { payload: z.strictObject({ takeoverId: idSchema }), roles: managers },
  /** The look afterwards at an emergency template that one person has used. Refused: `unknown-takeover`, `nothing-to-review`, `same-person`, `secrecy-mark`, `privacy-findings`. */
  "review-takeover": {
    payload: z.strictObject({ takeoverId: idSchema, note: z.string().check(z.minLength(1), z.maxLength(500)) }),
    roles: ["reviewer"],
  },
  expire: { payload: z.strictObject({}), roles: ["system"] },
  /** What it shows is withdrawn: the takeovers and proofs of an item end with it. */
  "drop-item": { payload: z.strictObject({ itemId: idSchema }), roles: ["system"] },
} as const satisfies Record<string, CommandRule>;

export type ScreensCommand = CommandOf<typeof screensCommands>;
