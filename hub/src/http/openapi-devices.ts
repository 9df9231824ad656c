// The doors of the API for machines, and for those who set them up and look after them.
import { inputSchema, outputSchema } from "./json-schema.ts";
import { inPath, json, ok, type Paths, refusedWith, signedIn } from "./openapi-parts.ts";
import { approvalSchema, claimSchema, knockSchema, pairingCodeSchema, waitingSchema } from "./pairing-routes.ts";
import { screensSchema } from "./screen-routes.ts";

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
  "/api/v1/screens": {
    get: {
      operationId: "screens",
      summary: "Every device of the venue: whether it is there, what it says of itself, what it has drawn; for staff",
      security: signedIn,
      responses: { 200: ok("Every device, by id", outputSchema(screensSchema)), ...refusedWith(401, 403, 429) },
    },
  },
};
