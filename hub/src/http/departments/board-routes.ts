// The exhibition board of a department as a PDF, for anybody: to print and hang up.
import { civilDateAt, lookup } from "@openhall/shared/core";
import { Router } from "express";
import * as z from "zod/mini";
import { boardSizes } from "../../exhibition/board-job.ts";
import { type Boards, isRefusal } from "../../exhibition/create-boards.ts";
import { type PublicDepartmentsReader } from "../../open-data/hall-departments.ts";
import { createPublicDoor, type OfHall } from "../public/public-door.ts";
import { sendFile } from "../public/send-written.ts";
import { malformed, sendRefusal } from "../refusals.ts";

interface Parts {
  readonly departments: PublicDepartmentsReader;
  readonly boards: Boards;
  readonly config: { readonly publicUrl?: string | undefined };
}

interface OfDepartment extends OfHall {
  department: string;
}

const querySchema = z.object({
  size: z._default(z.enum(boardSizes), "A4"),
  language: z._default(z.enum(["zh", "en"]), "zh"),
});

/** `GET /departments/<hall>/<department>/board.pdf`; mounted so that no answer is called private. */
export function createBoardRoutes({ departments: reader, boards, config }: Parts): Router {
  const router = Router();
  const { ofHall, missed } = createPublicDoor((hallId) => reader.of(hallId), "no-departments");
  router.get(
    "/departments/:hall/:department/board.pdf",
    ofHall<OfDepartment>(async (request, response, found) => {
      const query = querySchema.safeParse(request.query);
      if (!query.success) return sendRefusal(response, malformed("query", "size is A4 or A1, language is zh or en"));
      const id = request.params.department;
      const [row, named] = [lookup(found.departments, id), lookup(found.names, id)];
      if (!row || !named) return missed(request, response);
      const { name: hall, timeZone } = found.hall;
      const origin = config.publicUrl ?? `${request.protocol}://${request.headers.host ?? ""}`;
      const board = await boards.make({
        ...query.data,
        hall,
        department: named.name,
        row,
        address: `${origin}/d/${found.hallId}/${id}`,
        printedOn: civilDateAt(reader.now(), timeZone),
        approvedOn: civilDateAt(row.approvedAt, timeZone),
      });
      if (isRefusal(board)) return sendRefusal(response, board);
      const name = `board-${id}-${query.data.size}-${query.data.language}.pdf`;
      sendFile(request, response, "application/pdf", name, board);
    }),
  );
  return router;
}
