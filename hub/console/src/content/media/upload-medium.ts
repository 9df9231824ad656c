// Hands a file to the hub and says how far it has got, which `fetch` cannot.
import { type UploadedMedium, uploadedMediumSchema } from "@openhall/shared/publishing";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";

export type UploadAnswer =
  | { readonly ok: true; readonly medium: UploadedMedium }
  | { readonly ok: false; readonly refusal: WhyNot };

export interface Upload {
  readonly answer: Promise<UploadAnswer>;
  cancel(): void;
}

const refusedSchema = z.object({ refusal: z.looseObject({ code: z.string() }) });
const refused = (code: string): UploadAnswer => ({ ok: false, refusal: { code } });

/** `onProgress` hears a share from 0 to 1; 1 when everything has been sent and the hub checks it. */
export function uploadMedium(file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const answer = new Promise<UploadAnswer>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.upload.addEventListener("load", () => onProgress(1));
    request.addEventListener("load", () => resolve(answerOf(request.status, request.responseText)));
    request.addEventListener("error", () => resolve(refused("no-link")));
    request.addEventListener("abort", () => resolve(refused("cancelled")));
    request.open("POST", "/api/v1/media");
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
}

function answerOf(status: number, text: string): UploadAnswer {
  const body = readJson(text);
  if (status < 300) {
    const medium = uploadedMediumSchema.safeParse(body);
    return medium.success ? { ok: true, medium: medium.data } : refused("unknown-command");
  }
  if (status === 413) return refused("too-large");
  const parsed = refusedSchema.safeParse(body);
  return parsed.success ? { ok: false, refusal: parsed.data.refusal } : refused("try-again");
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
