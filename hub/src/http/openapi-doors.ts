// The doors of the API that are not commands or streams.
import { type Topic } from "@openhall/shared/core";
import { voicePartsSchema } from "@openhall/shared/wire";
import { accountsSchema, setPasswordSchema } from "./account-routes.ts";
import { inputSchema, outputSchema } from "./json-schema.ts";
import {
  commandHeaders,
  inPath,
  inQuery,
  json,
  ok,
  type Paths,
  reference,
  refusedWith,
  signedIn,
} from "./openapi-parts.ts";
import { printedSchema, printersSchema, printerStateSchema, printTicketSchema } from "./printing-routes.ts";
import { rehearsalRequestSchema } from "./rehearsal-routes.ts";
import { speakSchema, voiceSchema } from "./voice-routes.ts";
import { changePasswordSchema, firstRunSchema, sessionSchema, signedInSchema, signInSchema } from "./session-routes.ts";

export const sessionPaths: Paths = {
  "/api/v1/session": {
    get: {
      operationId: "who-am-i",
      summary: "Who is signed in; 401 says `firstRun` while no administrator can sign in",
      security: signedIn,
      responses: { 200: ok("Signed in", outputSchema(sessionSchema)), ...refusedWith(401) },
    },
    post: {
      operationId: "sign-in",
      summary: "Signs in; answers a token for scripts and sets a cookie for the hub's pages",
      requestBody: { required: true, content: json(inputSchema(signInSchema)) },
      responses: { 200: ok("Signed in", outputSchema(signedInSchema)), ...refusedWith(400, 401, 403, 413, 415, 429) },
    },
    delete: {
      operationId: "sign-out",
      summary: "Signs out; open sockets of this sign-in are closed",
      security: signedIn,
      responses: { 200: { description: "Signed out" }, ...refusedWith(401, 403) },
    },
  },
  "/api/v1/session/password": {
    put: {
      operationId: "change-password",
      summary: "Changes one's own password; the other sign-ins of the account end",
      security: signedIn,
      requestBody: { required: true, content: json(inputSchema(changePasswordSchema)) },
      responses: { 200: { description: "Changed" }, ...refusedWith(400, 401, 403, 413, 415, 429) },
    },
  },
  "/api/v1/accounts": {
    get: {
      operationId: "accounts",
      summary: "Who has a password; for administrators",
      security: signedIn,
      responses: { 200: ok("Everybody the venue knows", outputSchema(accountsSchema)), ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/accounts/{user}/password": {
    put: {
      operationId: "set-password",
      summary: "Sets the password of somebody who works here; their sign-ins end; for administrators",
      security: signedIn,
      parameters: [inPath("user")],
      requestBody: { required: true, content: json(inputSchema(setPasswordSchema)) },
      responses: { 200: { description: "Set" }, ...refusedWith(400, 401, 403, 404, 413, 415, 429) },
    },
  },
  "/api/v1/first-run": {
    post: {
      operationId: "first-run",
      summary: "Creates an administrator with the code on the hub's terminal, where none can sign in, and signs in",
      requestBody: { required: true, content: json(inputSchema(firstRunSchema)) },
      responses: { 200: ok("Signed in", outputSchema(signedInSchema)), ...refusedWith(400, 403, 409, 413, 415, 429) },
    },
  },
};

const csv = (description: string) => ({ "text/csv": { schema: { type: "string", description } } });

export function filePaths(topics: readonly Topic[]): Paths {
  const file = topics.find(({ name }) => name === "venue")?.commands.import?.payload;
  return {
    "/api/v1/venue": {
      get: {
        operationId: "venue-file",
        summary:
          "The set-up as one file, a payload of `venue.import` that changes nothing; for managers and administrators",
        security: signedIn,
        responses: { 200: ok("The file", file ? inputSchema(file) : {}), ...refusedWith(401, 403, 429) },
      },
    },
    "/api/v1/appointments/{hall}": {
      post: {
        operationId: "appointments-file",
        summary: "Imports a list of appointments, whole or not at all; for managers and administrators",
        security: signedIn,
        parameters: [inPath("hall"), { ...commandHeaders[0], required: false }],
        requestBody: { required: true, content: csv("columns code, service, at; 5,000 rows and 1 MB at most") },
        responses: {
          200: ok("Done, and on the disk", reference("schemas/Accepted")),
          ...refusedWith(400, 401, 403, 409, 413, 415, 422, 429, 503),
        },
      },
    },
    "/api/v1/figures/{hall}": {
      get: {
        operationId: "figures-file",
        summary: "The figures of a hall's day as CSV; for staff",
        security: signedIn,
        parameters: [
          inPath("hall"),
          inQuery("day", "A civil date of the hall; today without", { type: "string", format: "date" }),
          inQuery("language", "Of titles and names", { type: "string", enum: ["zh", "en"], default: "zh" }),
        ],
        responses: {
          200: {
            description: "One line each for the total, services, desks and hours",
            content: csv("UTF-8 with a mark"),
          },
          ...refusedWith(400, 401, 403, 404, 429),
        },
      },
    },
  };
}

const wav = (description: string) => ({
  description,
  content: { "audio/wav": { schema: { type: "string", contentEncoding: "binary" } } },
});

export const voicePaths: Paths = {
  "/api/v1/voice": {
    get: {
      operationId: "voice",
      summary: "In which languages a text can be read aloud; for devices and staff",
      security: signedIn,
      responses: {
        200: ok("The languages, none where no voice is installed", outputSchema(voiceSchema)),
        ...refusedWith(401, 429),
      },
    },
  },
  "/api/v1/voice/parts": {
    get: {
      operationId: "voice-parts",
      summary: "Every part of what a hall can ever announce, and the chime, with lengths; for devices and staff",
      security: signedIn,
      parameters: [{ ...inQuery("hall", "The id of a hall", { type: "string" }), required: true }],
      responses: {
        200: ok("Parts that nobody can say are left out", outputSchema(voicePartsSchema)),
        ...refusedWith(400, 401, 403, 404, 429),
      },
    },
  },
  "/api/v1/voice/audio/{name}": {
    get: {
      operationId: "voice-audio",
      summary: "A sound by the SHA-256 of its bytes and `.wav`, the same for ever; for anybody",
      parameters: [inPath("name")],
      responses: { 200: wav("The sound"), ...refusedWith(404) },
    },
  },
  "/api/v1/voice/speak": {
    post: {
      operationId: "speak",
      summary: "Reads a text aloud; for kiosks, at most 30 times a minute",
      security: signedIn,
      requestBody: { required: true, content: json(inputSchema(speakSchema)) },
      responses: { 200: wav("The text, spoken"), ...refusedWith(400, 401, 403, 413, 415, 429, 503) },
    },
  },
};

const read = (operationId: string, summary: string, ...refusals: number[]): Paths[string] => ({
  get: { operationId, summary, responses: { 200: { description: summary }, ...refusedWith(...refusals) } },
});

export const printingPaths: Paths = {
  "/api/v1/printing/tickets": {
    post: {
      operationId: "print-ticket",
      summary:
        "Prints a ticket on the kiosk's own printer, answers when it has been printed, and confirms it; for kiosks",
      security: signedIn,
      parameters: commandHeaders.slice(0, 1),
      requestBody: { required: true, content: json(inputSchema(printTicketSchema)) },
      responses: {
        200: ok("Printed", outputSchema(printedSchema)),
        ...refusedWith(400, 401, 403, 404, 409, 413, 415, 422, 429),
      },
    },
  },
  "/api/v1/printing": {
    get: {
      operationId: "own-printer",
      summary: "How the kiosk's own printer is now; for kiosks",
      security: signedIn,
      responses: { 200: ok("Its state", outputSchema(printerStateSchema)), ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/printers": {
    get: {
      operationId: "printers",
      summary: "How each device's printer is, as last seen; for staff",
      security: signedIn,
      responses: { 200: ok("Every device that prints", outputSchema(printersSchema)), ...refusedWith(401, 403, 429) },
    },
  },
};

export const otherPaths: Paths = {
  "/api/v1/rehearsal": {
    ...read("rehearsal", "Whether this hub rehearses, and how fast; there is none where it cannot be switched"),
    post: {
      operationId: "rehearse",
      summary: "Begins or ends a rehearsal of the venue; for administrators",
      security: signedIn,
      requestBody: { required: true, content: json(inputSchema(rehearsalRequestSchema)) },
      responses: { 202: { description: "Will be so in a moment" }, ...refusedWith(400, 401, 403, 409, 413, 415, 429) },
    },
  },
  "/api/v1/openapi.json": read("openapi", "This description"),
  "/healthz": read("healthz", "The process lives"),
  "/readyz": read("readyz", "Commands are accepted", 503),
  "/metrics": read("metrics", "Figures for Prometheus; for this machine and for staff", 401, 403),
};
