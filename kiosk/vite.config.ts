import { viteApp } from "../scripts/vite-app.ts";

/** index.html is the touch app; phone.html is the page behind a ticket's QR code, which the hub serves at /t/<token>. */
export default viteApp({ base: "/kiosk/", port: 5171, pages: ["index.html", "phone.html"] });
