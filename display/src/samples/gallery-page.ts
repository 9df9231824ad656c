import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import { showGallery } from "@openhall/shared/ui/gallery";
import { fetchAllScenes } from "../scenes/scene-code.ts";
import { answerForHub } from "./fake-media.ts";
import { tickFaster } from "./stage.ts";
import { states } from "./gallery.ts";

answerForHub();
tickFaster();
await fetchAllScenes();
await showGallery({ size: { width: 1920, height: 1080 }, modes: ["dark"] }, states);
