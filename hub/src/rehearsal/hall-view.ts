// What the people of a rehearsal see of their hall: the same rows as everybody else on the staff's streams.
import { type Row } from "@openhall/shared/core";
import { type HallDeskRow, hallDeskRowSchema, type HallTicketRow, hallTicketRowSchema } from "@openhall/shared/queue";
import { type HallRow, hallRowSchema, type ServiceRow, serviceRowSchema } from "@openhall/shared/venue";
import { type Streams } from "../streams/create-streams.ts";

export interface HallView {
  /** How the hall is set up; undefined where there is no such hall. */
  hall(): HallRow | undefined;
  service(id: string): ServiceRow | undefined;
  /** Ids of the classes of priority. */
  classes(): readonly string[];
  /** Ids of the desks in use. */
  desks(): readonly string[];
  desk(id: string): HallDeskRow | undefined;
  ticket(id: string): HallTicketRow | undefined;
  /** Whether anybody waits for this desk, or for one of its services. */
  isAwaited(deskId: string): boolean;
  /** Every ticket that waits, stands at a desk, is held or was missed, oldest first. */
  tickets(): readonly (readonly [id: string, ticket: HallTicketRow])[];
}

type Rows = Map<string, Row>;

/** Follows the streams of all halls; one follower for a hub, since a listener stays as long as the streams do. */
export function followHalls(streams: Streams): (hallId: string) => HallView {
  const followed = new Map<string, Rows>();
  streams.onDelta(({ stream, put, del }) => {
    const rows = followed.get(stream);
    if (!rows) return;
    for (const [key, row] of Object.entries(put)) rows.set(key, row);
    for (const key of del) rows.delete(key);
  });

  function follow(stream: string): Rows {
    const rows = followed.get(stream) ?? new Map(Object.entries(streams.shown(stream)?.rows ?? {}));
    followed.set(stream, rows);
    return rows;
  }

  return (hallId) => viewOf(follow(`venue.hall/${hallId}`), follow(`queue.hall/${hallId}`));
}

function viewOf(venue: Rows, queue: Rows): HallView {
  const ticket = (id: string): HallTicketRow | undefined =>
    hallTicketRowSchema.safeParse(queue.get(`ticket/${id}`)).data;
  const desk = (id: string): HallDeskRow | undefined => hallDeskRowSchema.safeParse(queue.get(`desk/${id}`)).data;
  return {
    hall: () => hallRowSchema.safeParse(venue.get("hall")).data,
    service: (id) => serviceRowSchema.safeParse(venue.get(`service/${id}`)).data,
    classes: () => idsOf(venue, "class/"),
    desks: () => idsOf(venue, "desk/"),
    desk,
    ticket,
    isAwaited(deskId) {
      const serviceIds = new Set(desk(deskId)?.serviceIds);
      for (const [key, { status, serviceId, boundTo }] of queue)
        if (status === "waiting" && key.startsWith("ticket/") && (boundTo === deskId || serviceIds.has(`${serviceId}`)))
          return true;
      return false;
    },
    tickets: () =>
      idsOf(queue, "ticket/")
        .flatMap((id) => {
          const row = ticket(id);
          return row ? [[id, row] as const] : [];
        })
        .toSorted(([, one], [, other]) => compare(one.issuedAt, other.issuedAt) || compare(one.number, other.number)),
  };
}

const idsOf = (rows: Rows, prefix: string): string[] =>
  [...rows.keys()].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
