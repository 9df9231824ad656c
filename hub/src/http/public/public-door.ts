// What every door of a hall for anybody has: it answers a hall that is there whatever comes, and lets who guesses wait.
import { type Request, type RequestHandler, type Response } from "express";
import { createFailureLimit } from "../../access/failure-limit.ts";
import { createSenderLimit } from "../../access/sender-limit.ts";
import { sendRefusal } from "../refusals.ts";

export interface OfHall {
  hall: string;
}

type Answer<Found, Parameters> = (request: Request<Parameters>, response: Response, found: Found) => unknown;

export interface PublicDoor<Found> {
  ofHall<Parameters extends OfHall>(answer: Answer<Found, Parameters>): RequestHandler<Parameters>;
  /** What is asked for is not there. */
  missed(request: Pick<Request, "ip">, response: Response): Promise<void>;
}

/** `code` refuses what is not there. */
export function createPublicDoor<Found>(find: (hallId: string) => Found | undefined, code: string): PublicDoor<Found> {
  const limit = createSenderLimit();
  /** Of one address in a minute. A hall that exists is answered all the same: phones of a hall share an address. */
  const misses = createFailureLimit(30, 60);

  async function missed({ ip = "" }: Pick<Request, "ip">, response: Response): Promise<void> {
    const seconds = await misses.pause(ip);
    await misses.failed(ip);
    sendRefusal(response, seconds === undefined ? { code } : { code: "too-many-requests", seconds });
  }

  return {
    missed,
    ofHall: (answer) => async (request, response) => {
      const seconds = await limit.take(request.ip ?? "");
      if (seconds !== undefined) return sendRefusal(response, { code: "too-many-requests", seconds });
      const found = find(request.params.hall);
      if (found === undefined) await missed(request, response);
      else await answer(request, response.set("Cache-Control", "no-cache"), found);
    },
  };
}
