// The ticket's page on a link of ours. For tests only.
import { cleanup, render } from "@testing-library/vue";
import { type TicketRow } from "@openhall/shared/queue";
import { vi } from "vitest";
import { hubLinkKey } from "../connection/hub-link.ts";
import { FakeLink } from "../samples/fake-link.ts";
import PhoneApp from "./PhoneApp.vue";

/** A Chinese phone that can vibrate and has been touched, without sound. */
export function stubPhone(): void {
  vi.stubGlobal("navigator", {
    language: "zh-CN",
    vibrate: vi.fn<() => boolean>(() => true),
    userActivation: { hasBeenActive: true },
  });
}

/** Opens the page anew. */
export function openPhone(ticket?: TicketRow): FakeLink {
  cleanup();
  const link = new FakeLink();
  if (ticket) arrive(link, ticket);
  render(PhoneApp, { props: { token: "tok" }, global: { provide: { [hubLinkKey]: link } } });
  return link;
}

export const arrive = (link: FakeLink, ticket: TicketRow): void => link.put("queue.ticket/tok", { ticket });
