// The doors of the API for machines, and for those who set them up and look after them.
import { inputSchema, outputSchema } from "./json-schema.ts";
import { inPath, inQuery, json, ok, type Paths, refusedWith, signedIn } from "./openapi-parts.ts";
import { approvalSchema, claimSchema, knockSchema, pairingCodeSchema, waitingSchema } from "./pairing-routes.ts";
import { playLogSchema } from "./play-log/play-log-routes.ts";
import { screensSchema } from "./screen-routes.ts";
import { sensorTokenSchema, sensorTokensSchema } from "./sensor-routes.ts";
import { unconfirmedScreensSchema } from "./unconfirmed-routes.ts";
import { whySchema } from "./why-routes.ts";

const playParameters = [
  inQuery("day", "Civil date of the hall; absent: today", { type: "string", format: "date" }),
  inQuery("hall", "Absent: every hall", { type: "string" }),
  inQuery("device", "Absent: every display", { type: "string" }),
  inQuery("item", "Absent: whatever was shown", { type: "string" }),
];

export const devicePaths: Paths = {
  "/api/v1/pairing": {
    post: {
      operationId: "ask-for-pairing",
      summary: "A new machine asks for the code that it shows; good for ten minutes",
      requestBody: { required: true, content: json(inputSchema(knockSchema)) },
      responses: {
        201: ok("The code, and its claim", outputSchema(pairingCodeSchema)),
        ...refusedWith(400, 413, 415, 429),
      },
    },
    get: {
      operationId: "claim-pairing",
      summary: "What became of a code, by the claim as bearer token; the machine's own token is told once",
      responses: { 200: ok("Waiting or approved", outputSchema(claimSchema)), ...refusedWith(404) },
    },
  },
  "/api/v1/pairing/waiting": {
    get: {
      operationId: "machines-waiting",
      summary: "Which new machines show a code now; for managers and administrators",
      security: signedIn,
      responses: { 200: ok("Without their codes", outputSchema(waitingSchema)), ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/pairing/approve": {
    post: {
      operationId: "approve-pairing",
      summary: "Lets the machine with this code be a device of the venue; the machine before it is revoked",
      security: signedIn,
      requestBody: { required: true, content: json(inputSchema(approvalSchema)) },
      responses: { 200: { description: "Paired" }, ...refusedWith(400, 401, 403, 409, 413, 415, 429) },
    },
  },
  "/api/v1/devices/{id}/revoke": {
    post: {
      operationId: "revoke-device",
      summary: "The machine's token is no longer good, and its connections end; for managers and administrators",
      security: signedIn,
      parameters: [inPath("id")],
      responses: { 200: { description: "Revoked" }, ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/sensors": {
    get: {
      operationId: "sensors-with-a-token",
      summary: "Which sensors have a token that is good, and since when; for managers and administrators",
      security: signedIn,
      responses: { 200: ok("Without their tokens", outputSchema(sensorTokensSchema)), ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/sensors/{id}/token": {
    post: {
      operationId: "make-sensor-token",
      summary:
        "A token for a sensor of the venue, told once; the one before is no longer good; for managers and administrators. With it the sensor sends `projects.record-readings` for its project, and nothing else",
      security: signedIn,
      parameters: [inPath("id")],
      responses: {
        201: ok("The token, as bearer token of the sensor", outputSchema(sensorTokenSchema)),
        ...refusedWith(401, 403, 404, 429),
      },
    },
  },
  "/api/v1/sensors/{id}/revoke": {
    post: {
      operationId: "revoke-sensor",
      summary: "The sensor's token is no longer good; for managers and administrators",
      security: signedIn,
      parameters: [inPath("id")],
      responses: { 200: { description: "Revoked" }, ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/screens": {
    get: {
      operationId: "screens",
      summary: "Every device of the venue: whether it is there, what it says of itself, what it has drawn; for staff",
      security: signedIn,
      responses: { 200: ok("Every device, by id", outputSchema(screensSchema)), ...refusedWith(401, 403, 429) },
    },
  },
  "/api/v1/screens/unconfirmed": {
    get: {
      operationId: "unconfirmed-screens",
      summary: "Which displays of a hall have not drawn a change yet, such as a text that was taken down; for staff",
      security: signedIn,
      parameters: [
        inQuery("stream", "`publishing.public/<hall>` or `screens.hall/<hall>`", { type: "string" }),
        inQuery("version", "As the answer to the command says", { type: "integer" }),
      ],
      responses: {
        200: ok("Paired displays that have not confirmed it", outputSchema(unconfirmedScreensSchema)),
        ...refusedWith(400, 401, 403, 404, 429),
      },
    },
  },
  "/api/v1/screens/{device}/why": {
    get: {
      operationId: "why-shown",
      summary:
        "What a display shows now, or within the coming eight days, by which rule, and who let it through; for staff",
      security: signedIn,
      parameters: [inPath("device"), inQuery("at", "Absent: now", { type: "string", format: "date-time" })],
      responses: {
        200: ok("Zone by zone, with what lost and why", outputSchema(whySchema)),
        ...refusedWith(400, 401, 403, 404, 409, 429),
      },
    },
  },
  "/api/v1/play-log": {
    get: {
      operationId: "play-log",
      summary: "What was shown where from when to when on a day, and when nobody knows; for staff",
      security: signedIn,
      parameters: playParameters,
      responses: {
        200: ok("Intervals, as they ended", outputSchema(playLogSchema)),
        ...refusedWith(400, 401, 403, 404, 409, 429),
      },
    },
  },
  "/api/v1/play-log.csv": {
    get: {
      operationId: "play-log-file",
      summary: "The same as a spreadsheet reads it, in civil time and UTC; for staff",
      security: signedIn,
      parameters: [...playParameters, inQuery("language", "Of the titles", { enum: ["zh", "en"], default: "zh" })],
      responses: {
        200: { description: "CSV", content: { "text/csv": { schema: { type: "string" } } } },
        ...refusedWith(400, 401, 403, 404, 409, 429),
      },
    },
  },
};
