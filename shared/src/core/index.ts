export { type Json, lookup, type Row } from "./json.ts";
export { contentRoles, hallRoles, type Refusal, type Role, type Sender, staffRoles } from "./sender.ts";
export { type Bilingual, type Language } from "./text.ts";
export {
  type CivilDate,
  civilDateAt,
  civilTimeAt,
  type Instant,
  instantOf,
  instantOfCivil,
  later,
  millisecondsOf,
  nextMidnight,
} from "./time.ts";
export {
  accept,
  type CommandOf,
  type CommandRule,
  type Context,
  type Decision,
  type DomainEvent,
  type FollowUp,
  type ParsedCommand,
  refuse,
  type Schema,
  type StreamFamily,
  type Topic,
  type TopicEvent,
  type Touch,
} from "./topic.ts";
