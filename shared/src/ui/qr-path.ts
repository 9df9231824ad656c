import QRCode from "qrcode";

/** Clear modules that the standard (ISO/IEC 18004) wants on each side. */
const quietZone = 4;

export interface QrDrawing {
  /** Modules on each side, quiet zone included: the view box. */
  readonly size: number;
  /** SVG path of the dark modules. */
  readonly path: string;
}

/** Draws `text` as the path of an SVG; level M bears the loss of 15 % to glare and fingerprints. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1H${start + quietZone}z`;
    }
  }
  return { size: size + 2 * quietZone, path };
}
