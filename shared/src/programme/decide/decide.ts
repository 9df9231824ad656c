import { type ProgrammeCommand } from "../commands.ts";
import { type ProgrammeContext, type ProgrammeDecision } from "../context.ts";
import { type ProgrammeState } from "../state.ts";
import { forgetEntries, reachTime } from "./decide-clock.ts";
import { dateEntries } from "./decide-dates.ts";
import { delayEntry } from "./decide-delay.ts";
import { setEffects } from "./decide-effects.ts";
import { importEntries } from "./decide-import.ts";
import { putEntry, removeEntry } from "./decide-put.ts";
import { nextStep, setPledge, unveil } from "./decide-run.ts";
import { beginEntry, cancelEntry, endEntry, restoreEntry } from "./decide-status.ts";

export function decideProgramme(
  command: ProgrammeCommand,
  state: ProgrammeState,
  context: ProgrammeContext,
): ProgrammeDecision {
  switch (command.type) {
    case "put-entry":
      return putEntry(command.payload, state, context);
    case "date-entries":
      return dateEntries(command.payload, state, context);
    case "remove-entry":
      return removeEntry(command.payload, state, context);
    case "set-effects":
      return setEffects(command.payload, state, context);
    case "begin":
      return beginEntry(command.payload, state, context);
    case "end":
      return endEntry(command.payload, state, context);
    case "cancel":
      return cancelEntry(command.payload, state, context);
    case "restore":
      return restoreEntry(command.payload, state, context);
    case "next-step":
      return nextStep(command.payload, state, context);
    case "delay":
      return delayEntry(command.payload, state, context);
    case "unveil":
      return unveil(command.payload, state, context);
    case "set-pledge":
      return setPledge(command.payload, state, context);
    case "import":
      return importEntries(command.payload, state, context);
    case "reach-time":
      return reachTime(command.payload, state, context);
    case "forget":
      return forgetEntries(state, context);
    default:
      return command satisfies never;
  }
}
