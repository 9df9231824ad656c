import { expect, it } from "vitest";
import { type DepartmentsCommand, departmentsCommands } from "./commands.ts";

/** Who may send what, once more by hand: a role that slips into a list is seen here. */
const senders: Readonly<Record<DepartmentsCommand["type"], readonly string[]>> = {
  "close-stop": ["editor", "greeter", "manager", "project-owner", "system"],
  "open-stop": ["editor", "greeter", "manager", "project-owner", "system"],
  "report-commitment": ["editor", "manager", "project-owner", "system"],
  "reach-time": ["system"],
};

it("[Y107] each command is sent by the roles of this table and by no others", () => {
  const rules = Object.entries(departmentsCommands).map(([type, { roles }]) => [type, [...roles].toSorted()]);
  expect(Object.fromEntries(rules)).toEqual(senders);
});
