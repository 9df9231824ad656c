// Sending a list of appointments, and what the hub says of it.
import * as z from "zod/mini";
import { type HubAnswer, askHub } from "../../link/hub-request.ts";
import { type WhyNot } from "../../frame/why-not.ts";

const importedSchema = z.object({ result: z.object({ appointments: z.int(), changed: z.int() }) });
export type Imported = z.infer<typeof importedSchema>["result"];

export async function importAppointments(hallId: string, file: Blob): Promise<HubAnswer<Imported>> {
  const answer = await askHub(
    {
      method: "POST",
      path: `appointments/${encodeURIComponent(hallId)}`,
      headers: { "content-type": "text/csv" },
      body: file,
    },
    importedSchema,
  );
  return answer.ok ? { ok: true, value: answer.value.result } : answer;
}

const wrongSchema = z.object({
  code: z.literal("appointments-file-wrong"),
  rows: z.array(z.object({ row: z.int(), problem: z.string(), value: z._default(z.string(), "") })),
});
export type WrongAppointment = z.infer<typeof wrongSchema>["rows"][number];

/** Every wrong row, as a spreadsheet counts; empty for any other refusal. */
export const wrongAppointmentsOf = (refusal: WhyNot): readonly WrongAppointment[] =>
  wrongSchema.safeParse(refusal).data?.rows ?? [];
