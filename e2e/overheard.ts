// What a page's sockets say and its glass shows as a QR code only.
import { type Page } from "@playwright/test";

/** The token in the link of the next QR code of a page, overheard on the sockets that it opens from now on. */
export function tokenTakenAt(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        const token = /"token":"([\w-]+)"/.exec(payload.toString())?.[1];
        if (token !== undefined) resolve(token);
      }),
    );
  });
}
