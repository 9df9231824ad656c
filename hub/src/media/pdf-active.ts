import { type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Whether a PDF is made to do more than to be looked at: scripts, programs that it starts, files in it. None of it would
 * live on in the pictures; but what somebody else could open is nothing that anybody here has reviewed.
 */
export async function doesMoreThanShow(document: PDFDocumentProxy, bytes: Buffer): Promise<boolean> {
  return saysSo(bytes) || hasContent(await document.getAttachments()) || hasContent(await document.getJSActions());
}

const names = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData)(?![A-Za-z])/;

/** Names of actions as they stand in the file, each letter perhaps written as its number. */
const saysSo = (bytes: Buffer): boolean =>
  names.test(
    bytes
      .toString("latin1")
      .replaceAll(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );

const hasContent = (found: unknown): boolean =>
  typeof found === "object" && found !== null && Object.keys(found).length > 0;
