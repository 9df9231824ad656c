// libvips can read much; here it reads four kinds of picture and nothing else, whatever a file makes of itself.
import sharp from "sharp";

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp"],
});
sharp.cache(false);
sharp.concurrency(1);
