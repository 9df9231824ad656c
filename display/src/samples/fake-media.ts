// Pictures in the hub's place, drawn here, for the gallery. Never part of the built app.

const inks = ["#0b4f8a", "#1a5c34", "#93191c", "#6f4300"] as const;

async function draw(path: string): Promise<Blob> {
  const [, , , , mediumId = "", page = "1"] = path.split("/");
  const isPage = mediumId.startsWith("b");
  const canvas = new OffscreenCanvas(isPage ? 1240 : 1600, isPage ? 1754 : mediumId.startsWith("c") ? 2000 : 1000);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser does not draw.");
  const { width, height } = canvas;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = inks[Number(page) % inks.length] ?? inks[0];
  context.fillRect(60, 60, width - 120, 160);
  context.lineWidth = 8;
  context.strokeStyle = "#74808b";
  context.strokeRect(60, 60, width - 120, height - 120);
  for (let y = 300; y < height - 140; y += 90)
    context.fillRect(120, y, (width - 240) * (0.6 + ((y * 7) % 40) / 100), 26);
  context.fillStyle = "#ffffff";
  context.font = "bold 110px sans-serif";
  context.fillText(`${mediumId.slice(0, 1)} ${page}`, 110, 180);
  return canvas.convertToBlob({ type: "image/png" });
}

/** Answers what a screen fetches: media, and that there is no voice. */
export function answerForHub(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, options) => {
    const path = String(input);
    if (path.startsWith("/api/v1/media/")) return new Response(await draw(path));
    return path.startsWith("/api/v1/voice/") ? new Response(undefined, { status: 503 }) : fetch(input, options);
  };
}
