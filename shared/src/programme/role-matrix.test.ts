import { expect, it } from "vitest";
import { staffRoles } from "../core/index.ts";
import { type ProgrammeCommand, programmeCommands } from "./commands.ts";

const planners = ["editor", "manager"];
const runners = ["editor", "greeter", "manager"];

/** Who may send what, once more by hand: a role that slips into a list is seen here. */
const senders: Readonly<Record<ProgrammeCommand["type"], readonly string[]>> = {
  "put-entry": [...planners, "system"],
  "remove-entry": planners,
  "set-effects": ["manager", "system"],
  begin: runners,
  end: runners,
  cancel: planners,
  restore: runners,
  "next-step": runners,
  delay: runners,
  unveil: runners,
  "set-pledge": planners,
  import: planners,
  "date-entries": ["system"],
  "reach-time": ["system"],
  forget: ["system"],
};

it("[O18] each command is sent by the roles of this table and by no others", () => {
  const rules = Object.entries(programmeCommands).map(([type, { roles }]) => [type, [...roles].toSorted()]);
  expect(Object.fromEntries(rules)).toEqual(senders);
  expect(staffRoles).toEqual(expect.arrayContaining(runners));
});
