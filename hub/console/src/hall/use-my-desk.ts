import { computed, type ComputedRef } from "vue";
import { useSessionStore } from "../session/session-store.ts";
import { useHallStore } from "./hall-store.ts";
import { type HallDesk } from "./hall-ticket.ts";

/** The desk that this sign-in has open, in any tab. */
export function useMyDesk(): ComputedRef<HallDesk | undefined> {
  const session = useSessionStore();
  const hall = useHallStore();
  return computed(() => {
    const me = session.signedIn && `user:${session.signedIn.user}`;
    return me === undefined ? undefined : hall.desks.find(({ clerk }) => clerk === me);
  });
}
