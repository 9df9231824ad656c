import { type DeskClosed, type DeskOpened, type DeskProfileSet } from "./events.ts";
import { type QueueState } from "./state.ts";

export function openDesk(state: QueueState, event: DeskOpened): void {
  const hall = state.halls[event.hallId];
  if (!hall) return;
  (hall.desks[event.deskId] ??= {}).open = { clerk: event.clerk, at: event.at };
  state.deskOf[event.clerk] = event.deskId;
}

export function closeDesk(state: QueueState, event: DeskClosed): void {
  const desk = state.halls[event.hallId]?.desks[event.deskId];
  if (!desk?.open) return;
  delete state.deskOf[desk.open.clerk];
  delete desk.open;
}

export function setProfile(state: QueueState, event: DeskProfileSet): void {
  const hall = state.halls[event.hallId];
  if (hall) (hall.desks[event.deskId] ??= {}).profile = event.serviceIds;
}
