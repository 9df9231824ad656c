// The pages for phones: the ticket in every state and without one, and the programme.
import { type GalleryState } from "@openhall/shared/ui/gallery";
import { type TicketRow } from "@openhall/shared/queue";
import { createApp } from "vue";
import { hubLinkKey } from "../../connection/hub-link.ts";
import { FakeLink } from "../../samples/fake-link.ts";
import { calledTicket, heldTicket, missedTicket, servedTicket, waitingTicket } from "../../samples/ticket.ts";
import { dossierStates } from "../../public-dossiers/samples/states.ts";
import { programmeStates } from "../../public-programme/samples/states.ts";
import PhoneApp from "../PhoneApp.vue";

type Happening = (link: FakeLink) => void;

const minutesLater = (link: FakeLink, minutes: number): void => {
  link.now.value = new Date(Date.parse(link.now.value) + minutes * 60_000).toISOString();
};

function state(name: string, ticket: TicketRow | undefined, then: Happening = () => undefined): GalleryState {
  return {
    name,
    mount(element, { language, large, contrast }) {
      const link = new FakeLink();
      sessionStorage.setItem("openhall.language", language);
      if (ticket) link.put("queue.ticket/sample", { ticket });
      then(link);
      const { dataset } = document.documentElement;
      // A phone has no large mode of its own: it is the browser's text size, which `data-size` comes close to.
      if (large) dataset.size = "large";
      if (contrast) dataset.contrast = "high";
      createApp(PhoneApp, { token: "sample" }).provide(hubLinkKey, link).mount(element);
    },
  };
}

const ended = (outcome: NonNullable<TicketRow["outcome"]>): TicketRow => ({ ...servedTicket, outcome });
const { ahead: _, ...unknownPlace } = waitingTicket;

export const states: readonly GalleryState[] = [
  state("ticket--reserved", { ...unknownPlace, status: "reserved" }),
  state("ticket--waiting", { ...waitingTicket, wait: { low: 10, high: 15 } }),
  state("ticket--waiting-long", { ...waitingTicket, number: "B1042", ahead: 128, wait: { low: 120, high: 180 } }),
  state("ticket--waiting-next", { ...waitingTicket, ahead: 0, wait: { low: 0, high: 5 } }),
  state("ticket--waiting-appointment", { ...waitingTicket, appointmentAt: "2026-09-16T02:30:00.000Z" }),
  state("ticket--waiting-returning", { ...waitingTicket, returning: true, desk: calledTicket.desk }),
  state("ticket--waiting-offline", { ...waitingTicket, wait: { low: 10, high: 15 } }, (link) => {
    link.lose();
    minutesLater(link, 1);
  }),
  state("ticket--waiting-stale", waitingTicket, (link) => {
    link.lose();
    minutesLater(link, 14);
  }),
  state("ticket--called", calledTicket),
  state("ticket--called-again", { ...calledTicket, calls: 2, reason: "long-wait" }),
  state("ticket--called-on-the-way", { ...calledTicket, onWay: true }),
  state("ticket--called-stale", calledTicket, (link) => {
    link.lose();
    minutesLater(link, 14);
  }),
  state("ticket--serving", { ...calledTicket, status: "serving" }),
  state("ticket--missed", missedTicket),
  state("ticket--held-visitor-returns", heldTicket),
  state("ticket--held-papers-kept", { ...heldTicket, holdReason: "papers-kept" }),
  state("ticket--held-back-office", { ...heldTicket, holdReason: "awaiting-back-office" }),
  state("ticket--ended-served", ended("served")),
  state("ticket--ended-missed", ended("missed")),
  state("ticket--ended-cancelled", ended("cancelled-by-visitor")),
  state("ticket--ended-by-staff", ended("cancelled-by-staff")),
  state("ticket--ended-lapsed", ended("lapsed")),
  state("ticket--ended-hall-closed", ended("expired-at-close")),
  state("ticket--ended-desk-closed", ended("ended-by-desk-close")),
  state("no-ticket--looking", undefined),
  state("no-ticket--unreachable", undefined, (link) => link.lose()),
  state("no-ticket--unknown", undefined, (link) => link.turnAway("unknown-ticket")),
  state("no-ticket--outdated", undefined, (link) => link.turnAway("protocol-mismatch")),
  state("no-ticket--refused", undefined, (link) => link.turnAway("origin-not-allowed")),
  ...programmeStates,
  ...dossierStates,
];
