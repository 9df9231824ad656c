import { type Config } from "./config.ts";
import { FolderInUseError, FolderUnusableError, hasCode, JournalFault, MissingDataError } from "./journal/index.ts";

/** One clear sentence for the person at the terminal. */
export function sentenceOf(fault: unknown, { port, dataFolder }: Pick<Config, "port" | "dataFolder">): string {
  if (hasCode(fault, "EADDRINUSE"))
    return `Port ${port} is in use by another program; set OPENHALL_PORT to a free one, such as OPENHALL_PORT=${port + 1} npm start.`;
  if (hasCode(fault, "EACCES") && port < 1024)
    return `Port ${port} needs more rights than this user has; set OPENHALL_PORT to one above 1023.`;
  if (isNamed(fault)) return fault.message;
  const reason = fault instanceof Error ? fault.message : String(fault);
  return `The hub could not start on ${dataFolder}: ${reason}`;
}

const isNamed = (fault: unknown): fault is Error =>
  [FolderInUseError, FolderUnusableError, JournalFault, MissingDataError].some((kind) => fault instanceof kind);
