import { type Json } from "./json.ts";

/**
 * Who a command comes from or a stream goes to. `visitor` holds nothing but a ticket's token; `kiosk` and `display` are
 * paired devices; `sensor` sends readings of one project; `system` is the hub itself (timers and reactions), never a client.
 */
export type Role = "visitor" | "kiosk" | "display" | "sensor" | (typeof staffRoles)[number] | "system";

/** Those who work in the hall. */
export const hallRoles = ["greeter", "clerk", "manager", "administrator"] as const;

/** Those who write what the screens show, or let it through. */
export const contentRoles = ["editor", "reviewer", "approver", "project-owner"] as const;

/** The roles of people who sign in. */
export const staffRoles = [...hallRoles, ...contentRoles] as const;

/** An authenticated sender. `id` is `user:<name>`, `device:<name>`, `ticket:<token>` or `system`. */
export interface Sender {
  readonly id: string;
  readonly role: Role;
  /** The hall a device stands in; people are not tied to one. */
  readonly hallId?: string;
}

/** Why a command was not done: a kebab-case code and parameters; the words are in the clients' catalogues. */
export type Refusal = { readonly code: string } & { readonly [parameter: string]: Json };
