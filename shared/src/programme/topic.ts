import { type Topic } from "../core/index.ts";
import { type ProgrammeCommand, programmeCommands } from "./commands.ts";
import { decideProgramme } from "./decide/decide.ts";
import { dueOfProgramme, nextDueOfProgramme, reactToProgramme } from "./due.ts";
import { type ProgrammeEvent } from "./events.ts";
import { evolveProgramme } from "./evolve.ts";
import { initialProgramme, type ProgrammeReads, type ProgrammeState } from "./state.ts";
import { programmeStreams } from "./streams.ts";
import { touchesOfProgramme, touchesOfReads } from "./touches.ts";

/** What is on, when and where, and what it does to the hall. Its words are items of `publishing`. */
export const programmeTopic: Topic<ProgrammeState, ProgrammeEvent, ProgrammeReads, ProgrammeCommand> = {
  name: "programme",
  // Its own events as well: what an entry does to the hall is a reaction to them.
  reads: ["venue", "publishing", "screens", "programme"],
  commands: programmeCommands,
  initial: initialProgramme,
  decide: decideProgramme,
  evolve: evolveProgramme,
  react: reactToProgramme,
  nextDue: nextDueOfProgramme,
  due: dueOfProgramme,
  streams: programmeStreams,
  touches: touchesOfProgramme,
  touchesOfRead: touchesOfReads,
};
