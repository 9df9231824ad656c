export { wrongPathsOf } from "./paths.ts";
export { type Answer, answerSchema, type CommandEnvelope, commandEnvelopeSchema, commandIdSchema } from "./command.ts";
export { type ClientToHub, type HubToClient } from "./events.ts";
export {
  type Handshake,
  type HandshakeRefusal,
  handshakeSchema,
  protocolVersion,
  type Rehearsal,
  type Welcome,
  welcomeSchema,
} from "./handshake.ts";
export { type Duty, dutySchema, type Report, reportSchema, type Showing, showingSchema } from "./screen.ts";
export {
  type Beat,
  beatSchema,
  type Delta,
  deltaSchema,
  type Join,
  type Joined,
  joinedSchema,
  joinSchema,
  leaveSchema,
  type Rendered,
  renderedSchema,
  type Snapshot,
  snapshotSchema,
} from "./stream.ts";
export { type VoiceParts, voicePartsSchema } from "./voice.ts";
