// What a manager may set a desk to take. Pure.
import { type ProfileRow, type ServiceRow } from "@openhall/shared/venue";
import { type HallDesk } from "../../hall/hall-ticket.ts";
import { servicesOfQueues, takesItsQueues } from "./desk-line.ts";

/** A profile of the venue, the services of the desk's queues, or services by hand in this order. */
export type ProfileChoice =
  | { readonly by: "profile"; readonly profileId: string }
  | { readonly by: "queues" }
  | { readonly by: "hand"; readonly serviceIds: readonly string[]; readonly ranked: boolean };

type Services = ReadonlyMap<string, ServiceRow>;

/** How the desk is set now. */
export function choiceOf(desk: HallDesk, profiles: ReadonlyMap<string, ProfileRow>, services: Services): ProfileChoice {
  if (desk.profileId !== undefined && profiles.has(desk.profileId)) return { by: "profile", profileId: desk.profileId };
  if (!desk.ranked && takesItsQueues(desk, services)) return { by: "queues" };
  return { by: "hand", serviceIds: desk.serviceIds.filter((id) => services.has(id)), ranked: desk.ranked };
}

/** Payload of `queue.set-desk-profile`; undefined where nothing would be left to take. */
export function profilePayload(
  desk: Pick<HallDesk, "deskId" | "queues">,
  choice: ProfileChoice,
  services: Services,
):
  | { deskId: string; profileId: string }
  | { deskId: string; serviceIds: readonly string[]; ranked: boolean }
  | undefined {
  const { deskId } = desk;
  if (choice.by === "profile") return { deskId, profileId: choice.profileId };
  const serviceIds = choice.by === "queues" ? servicesOfQueues(desk, services) : choice.serviceIds;
  return serviceIds.length === 0 ? undefined : { deskId, serviceIds, ranked: choice.by === "hand" && choice.ranked };
}

/** `list` with the entry at `index` one place further up (-1) or down (1). */
export function moved<Item>(list: readonly Item[], index: number, by: 1 | -1): Item[] {
  const after = [...list];
  const [entry, other] = [after[index], after[index + by]];
  if (entry === undefined || other === undefined) return after;
  after[index] = other;
  after[index + by] = entry;
  return after;
}
