import { clerkOf, greeter, manager } from "./people.ts";

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** Of a desk whose id is too long for it, the colleagues stay without a name. */
const longestUser = 64;

const userOf = ({ id }: { readonly id: string }): string => id.slice("user:".length);

/** The rehearsed colleagues by name, for those who ask who did something. They have no password: nobody signs in as one. */
export const rehearsedStaff = (desks: readonly { readonly id: string; readonly number: number }[]): StaffRow[] =>
  [
    ...desks.flatMap(({ id, number }) => [
      {
        id: userOf(clerkOf(id, "early")),
        name: `演练员 ${number}A Rehearsed`,
        role: "clerk",
      },
      {
        id: userOf(clerkOf(id, "late")),
        name: `演练员 ${number}B Rehearsed`,
        role: "clerk",
      },
    ]),
    { id: userOf(greeter), name: "演练导办 Rehearsed greeter", role: "greeter" },
    { id: userOf(manager), name: "演练主管 Rehearsed manager", role: "manager" },
  ].filter(({ id }) => id.length <= longestUser);
