import { mergeConfig } from "vite";
import { viteApp } from "../scripts/vite-app.ts";
import { pageOfItsOwn } from "./page-of-its-own.ts";

/** All components are written with setup(): the part of Vue for the other style is 1.8 kB that every phone would fetch. */
const define = { __VUE_OPTIONS_API__: "false" };

const pageOf = (page: string) => mergeConfig(viteApp({ base: "/kiosk/", port: 5171, pages: [page] }), { define });

/**
 * index.html is the touch app; phone.html is the page behind a ticket's QR code, which the hub serves at /t/<token>;
 * programme.html is the programme for everybody, at /p/<hall>; openness.html projects at /j/<hall> and departments at /d/<hall>.
 */
export default mergeConfig(pageOf("index.html"), {
  plugins: ["phone.html", "programme.html", "openness.html"].map((page) => pageOfItsOwn(pageOf(page))),
});
