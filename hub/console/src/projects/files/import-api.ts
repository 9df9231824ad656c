// A file with figures on its way in: looked at, then imported whole or not at all.
import {
  type FiguresPreview,
  figuresPreviewSchema,
  type FiguresRow,
  figuresRowSchema,
} from "@openhall/shared/projects";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";
import { askHub, type HubAnswer } from "../../link/hub-request.ts";

const fileTypes = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export const acceptedFiles = Object.entries(fileTypes)
  .flatMap(([ending, type]) => [`.${ending}`, type])
  .join(",");

/** By its name: browsers know tables by many types, or none. */
function fileTypeOf(name: string): string | undefined {
  const ending = name.toLowerCase().split(".").at(-1);
  return ending === "csv" || ending === "xlsx" ? fileTypes[ending] : undefined;
}

export function askFigures(door: "preview" | "import", file: File, key: string): Promise<HubAnswer<FiguresPreview>> {
  const type = fileTypeOf(file.name);
  if (type === undefined) return Promise.resolve({ ok: false, refusal: { code: "not-a-table" } });
  return askHub(
    {
      method: "POST",
      path: `projects/${door}`,
      headers: { "content-type": type, ...(door === "import" && { "idempotency-key": key }) },
      body: file,
    },
    figuresPreviewSchema,
  );
}

const wrongSchema = z.looseObject({ rows: z.array(figuresRowSchema).check(z.minLength(1)) });

/** Every wrong row; undefined for any other refusal. */
export const wrongRowsOf = (refusal: WhyNot): readonly FiguresRow[] | undefined =>
  wrongSchema.safeParse(refusal).data?.rows;
