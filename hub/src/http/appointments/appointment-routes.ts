import { randomUUID } from "node:crypto";
import { type Refusal, type Sender } from "@openhall/shared/core";
import { hallRowSchema, serviceRowSchema } from "@openhall/shared/venue";
import { commandIdSchema } from "@openhall/shared/wire";
import { type Request, Router } from "express";
import * as z from "zod/mini";
import { type Engine } from "../../engine/engine.ts";
import { type StreamReader } from "../../streams/streams.ts";
import { readBytes } from "../body.ts";
import { sendAnswer } from "../command-routes.ts";
import { type Door } from "../door.ts";
import { signedIn } from "../gate.ts";
import { malformed, sendRefusal } from "../refusals.ts";
import {
  type AppointmentHall,
  appointmentProblems,
  type ReadAppointment,
  readAppointmentFile,
  type WrongAppointmentRow,
} from "./appointment-file.ts";

const fileLimit = 1024 * 1024;

const command = "queue.import-appointments";

/** `POST /appointments/<hall>`: a list in CSV becomes the command `queue.import-appointments`, whole or not at all. */
export function createAppointmentRoutes(engine: Engine, streams: StreamReader, door: Door): Router {
  const router = Router();
  router.post(
    "/appointments/:hall",
    signedIn(door, async (request: Request<{ hall: string }>, response, { sender }) => {
      if (sender.role !== "manager" && sender.role !== "administrator")
        return sendRefusal(response, { code: "forbidden", role: sender.role });
      // A key of its own for each request is enough: the same list again changes nothing, and after another one it must count.
      const id = commandIdSchema.safeParse(request.get("Idempotency-Key") ?? randomUUID());
      if (!id.success)
        return sendRefusal(response, malformed("Idempotency-Key", "8 to 128 printable ASCII characters"));
      const hallId = request.params.hall;
      const hall = await hallOf(streams, hallId, sender);
      if (!hall) return sendRefusal(response, { code: "unknown-hall", hallId });
      const body = await readBytes("text/csv", fileLimit, request, response);
      if (!body.ok) return sendRefusal(response, body.refusal);
      const file = readAppointmentFile(body.value, hall);
      if (!file.ok) return sendRefusal(response, wrongFile(file.rows));
      const appointments = file.appointments.map(({ code, serviceId, at }) => ({ code, serviceId, at }));
      const answer = await engine.submit({ id: id.data, type: command, payload: { hallId, appointments }, sender });
      if (answer.ok) return sendAnswer(response, answer);
      const rows = rowsOfRefusal(answer.refusal, file.appointments);
      sendRefusal(response, rows ? wrongFile(rows) : answer.refusal);
    }),
  );
  return router;
}

const wrongFile = (rows: readonly WrongAppointmentRow[]): Refusal => ({
  code: "appointments-file-wrong",
  rows: [...rows],
});

async function hallOf(streams: StreamReader, hallId: string, sender: Sender): Promise<AppointmentHall | undefined> {
  const read = await streams.read(`venue.hall/${hallId}`, sender);
  if (!read.ok) return undefined;
  const { timeZone } = hallRowSchema.parse(read.state.rows.hall);
  const services = Object.entries(read.state.rows).filter(([key]) => key.startsWith("service/"));
  return {
    timeZone,
    services: services.map(([key, row]) => ({
      id: key.slice("service/".length),
      ...serviceRowSchema.parse(row).name,
    })),
  };
}

/** What the queue says of places in the list, as rows of the file. */
const refusedSchema = z.object({
  code: z.literal("appointments-wrong"),
  rows: z.array(z.object({ row: z.int(), code: z.string(), problem: z.enum(appointmentProblems) })),
});

function rowsOfRefusal(
  refusal: Readonly<Record<string, unknown>>,
  appointments: readonly ReadAppointment[],
): WrongAppointmentRow[] | undefined {
  const wrong = refusedSchema.safeParse(refusal);
  return wrong.data?.rows.map(({ row, code, problem }) => ({
    row: appointments[row - 1]?.row ?? row,
    problem,
    value: code,
  }));
}
