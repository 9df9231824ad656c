// A file on its way into the programme: looked at, then imported whole or not at all.
import { type ImportPreview, importPreviewSchema, type ImportRow, importRowSchema } from "@openhall/shared/programme";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";
import { askHub, type HubAnswer } from "../../link/hub-request.ts";

const fileTypes = {
  ics: "text/calendar",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export const acceptedFiles = Object.entries(fileTypes)
  .flatMap(([ending, type]) => [`.${ending}`, type])
  .join(",");

/** By its name: browsers know calendars and tables by many types, or none. */
export function fileTypeOf(name: string): string | undefined {
  const ending = name.toLowerCase().split(".").at(-1);
  return ending === "ics" || ending === "csv" || ending === "xlsx" ? fileTypes[ending] : undefined;
}

export interface ImportChoice {
  readonly hall: string;
  /** Empty where nothing is said. */
  readonly venue: string;
  readonly kind: string;
  readonly audience: string;
}

export function askProgramme(
  door: "preview" | "import",
  file: File,
  choice: ImportChoice,
  key: string,
): Promise<HubAnswer<ImportPreview>> {
  const type = fileTypeOf(file.name);
  if (type === undefined) return Promise.resolve({ ok: false, refusal: { code: "unsupported-type" } });
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ""));
  return askHub(
    {
      method: "POST",
      path: `programme/${door}?${query.toString()}`,
      headers: { "content-type": type, ...(door === "import" && { "idempotency-key": key }) },
      body: file,
    },
    importPreviewSchema,
  );
}

const wrongSchema = z.object({ code: z.literal("programme-file-wrong"), rows: z.array(importRowSchema) });

/** Every wrong row; undefined for any other refusal. */
export const wrongRowsOf = (refusal: WhyNot | undefined): readonly ImportRow[] | undefined =>
  wrongSchema.safeParse(refusal).data?.rows;
