import { type Config } from "./config.ts";
import { FolderInUseError, FolderUnusableError, hasCode, JournalFault, MissingDataError } from "./journal/index.ts";

/** One clear sentence for the person at the terminal. */
export function sentenceOf(fault: unknown, { port, dataFolder }: Pick<Config, "port" | "dataFolder">): string {
  if (hasCode(fault, "EADDRINUSE"))
    return `Port ${port} is in use by another program; set OPENHALL_PORT to a free one, such as OPENHALL_PORT=${port + 1} npm start.`;
  if (hasCode(fault, "EACCES") && port < 1024)
    return `Port ${port} needs more rights than this user has; set OPENHALL_PORT to one above 1023.`;
  return isNamed(fault) ? fault.message : `The hub could not start on ${dataFolder}: ${reasonOf(fault)}`;
}

/** What ended a hub that was running, for the same person. */
export const sentenceOfEnd = (fault: unknown): string => `The hub had to end: ${reasonOf(fault)}`;

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const isNamed = (fault: unknown): fault is Error =>
  [FolderInUseError, FolderUnusableError, JournalFault, MissingDataError].some((kind) => fault instanceof kind);
