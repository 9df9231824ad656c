// What the hub answers about the venue's screens, kiosks and printers.
import { reportSchema } from "@openhall/shared/wire";
import * as z from "zod/mini";

/** What a page has drawn last of one stream. */
const renderedSchema = z.object({
  stream: z.string(),
  epoch: z.number(),
  version: z.number(),
  renderedAt: z.string(),
});
export type Rendered = z.infer<typeof renderedSchema>;

/** What stands on the glass of a display, as it has said itself. */
const showingSchema = z.object({
  /** Since when. */
  at: z.string(),
  takeoverId: z.optional(z.string()),
  proof: z.optional(z.boolean()),
  zones: z.array(
    z.object({
      zone: z.enum(["main", "side", "ticker"]),
      scene: z.string(),
      entryId: z.optional(z.string()),
      itemId: z.optional(z.string()),
      itemVersion: z.optional(z.number()),
    }),
  ),
});
export type Showing = z.infer<typeof showingSchema>;

/** One screen or kiosk of the venue, also one that was never seen. */
const screenStatusSchema = z.object({
  /** Id of the device. */
  device: z.string(),
  paired: z.boolean(),
  connected: z.boolean(),
  lastContactAt: z.optional(z.string()),
  report: z.optional(reportSchema),
  /** Whether it is the one that speaks in its zone. */
  speaks: z.boolean(),
  rendered: z.array(renderedSchema),
  /** Of a display; absent until it has said so. */
  showing: z.optional(showingSchema),
});
export type ScreenStatus = z.infer<typeof screenStatusSchema>;

/** `GET /api/v1/screens` */
export const screensAnswerSchema = z.object({ screens: z.array(screenStatusSchema) });

const printerStatusSchema = z.object({
  /** Id of the kiosk that prints on it. */
  device: z.string(),
  state: z.enum(["ready", "paper-low", "paper-out", "cover-open", "offline", "fault", "unknown"]),
  /** Tickets that wait to be printed. */
  waiting: z.number(),
  since: z.optional(z.string()),
});
export type PrinterStatus = z.infer<typeof printerStatusSchema>;
export type PrinterState = PrinterStatus["state"];

/** `GET /api/v1/printers` */
export const printersAnswerSchema = z.object({ printers: z.array(printerStatusSchema) });
