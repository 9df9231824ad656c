import { expect, it } from "vitest";
import { staffRoles } from "../core/index.ts";
import { type ProjectsCommand, projectsCommands } from "./commands.ts";

const planners = ["editor", "manager", "system"];
const reporters = ["editor", "manager", "project-owner", "system"];

/** Who may send what, once more by hand: a role that slips into a list is seen here. */
const senders: Readonly<Record<ProjectsCommand["type"], readonly string[]>> = {
  "put-project": planners,
  "retire-project": planners,
  "set-limits": planners,
  "put-plan": planners,
  "report-progress": reporters,
  "report-funds": reporters,
  "pass-milestone": reporters,
  "reopen-milestone": reporters,
  "forecast-milestone": reporters,
  "record-readings": ["editor", "manager", "project-owner", "sensor", "system"],
  "record-action": reporters,
  "record-inspection": reporters,
  "report-safety": reporters,
  "record-accident": reporters,
  "retract-accident": ["manager", "system"],
  ask: ["kiosk", "system", "visitor"],
  "close-question": reporters,
  import: reporters,
  forget: ["system"],
};

it("[J101] each command is sent by the roles of this table and by no others", () => {
  const rules = Object.entries(projectsCommands).map(([type, { roles }]) => [type, [...roles].toSorted()]);
  expect(Object.fromEntries(rules)).toEqual(senders);
  expect(staffRoles).toEqual(expect.arrayContaining(["editor", "manager", "project-owner"]));
});
