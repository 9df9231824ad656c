import "@openhall/shared/ui/base.css";
import { showGallery } from "@openhall/shared/ui/gallery";
import "../../public-programme/programme.css";
import "../phone.css";
import { states } from "./gallery.ts";

await showGallery({ size: { width: 360, height: 640 }, modes: ["large", "contrast"] }, states);
