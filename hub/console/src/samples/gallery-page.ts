import "@openhall/shared/ui/fonts.css";
import "@openhall/shared/ui/base.css";
import { showGallery } from "@openhall/shared/ui/gallery";
import "../frame/console.css";
import { states } from "./gallery.ts";

await showGallery({ size: { width: 1280, height: 800 }, modes: [] }, states);
