// Departments, their news and policies for anybody, without signing in: what a hall's screens show, as data and pictures.
import { Router } from "express";
import { type PublicDepartmentsReader } from "../../open-data/hall-departments.ts";
import { type Media } from "../../media/media.ts";
import { createPublicDoor, type OfHall } from "../public/public-door.ts";
import { sendPublicMedium, type WantedMedium } from "../public/send-medium.ts";
import { sendTimed } from "../public/send-written.ts";
import { createWrittenOnce } from "../public/written-once.ts";

interface Parts {
  readonly departments: PublicDepartmentsReader;
  readonly media: Pick<Media, "page" | "poster">;
}

/** `GET /departments/<hall>` and what stands under it; mounted so that no answer is called private. */
export function createPublicDepartmentRoutes({ departments: reader, media }: Parts): Router {
  const router = Router();
  const once = createWrittenOnce();
  const { ofHall } = createPublicDoor((hallId) => reader.of(hallId), "no-departments");

  router.get(
    "/departments/:hall",
    ofHall((request, response, found) => {
      const { hall, departments, updates, policies, names, version } = found;
      const write = () => JSON.stringify({ hall, departments, updates, policies, names });
      sendTimed(request, response, version, reader.now(), () => once(found, "json", write));
    }),
  );
  router.get(
    "/departments/:hall/media/:id/:page/:width",
    ofHall<OfHall & WantedMedium>((request, response, { departments, updates, policies }) => {
      const rows = [departments, updates, policies].flatMap((each) => Object.values(each));
      const shown = rows.flatMap((row) => row.media);
      return sendPublicMedium(media, shown, request.params, request, response);
    }),
  );
  return router;
}
