import "@openhall/shared/ui/base.css";
import "@openhall/shared/ui/fonts.css";
import { showGallery } from "@openhall/shared/ui/gallery";
import "../kiosk.css";
import { states } from "./gallery.ts";

await showGallery({ size: { width: 1080, height: 1920 }, modes: ["large", "contrast"] }, states);
