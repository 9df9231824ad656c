// The takeovers of the last 30 days with who did what: those that run, those that wait for a second manager, those to look at afterwards.
import { useRows } from "@openhall/shared/link";
import { type TakeoverRecordRow, takeoverRecordRowSchema } from "@openhall/shared/screens";
import { type StaffRole } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { reachedBy } from "../hall/reached-by.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { useSessionStore } from "../session/session-store.ts";

export interface TakeoverRecord extends TakeoverRecordRow {
  readonly id: string;
}

const readers: readonly (StaffRole | undefined)[] = ["manager", "reviewer", "approver", "administrator"];

export const useTakeoversStore = defineStore("takeovers", () => {
  const { link } = storeToRefs(useLinkStore());
  const session = useSessionStore();
  const view = useSteadyView(link, () =>
    readers.includes(session.signedIn?.role) ? "screens.takeovers/all" : undefined,
  );

  const rows = useRows(view, "takeover/", takeoverRecordRowSchema);
  /** Newest first. */
  const all = computed(() =>
    rows.value
      .map(({ key, row }): TakeoverRecord => ({ id: key, ...row }))
      .toSorted((one, other) => (one.at > other.at ? -1 : 1)),
  );
  const inState = (state: TakeoverRecord["state"]) => computed(() => all.value.filter((one) => one.state === state));

  return {
    all,
    running: inState("running"),
    proposed: inState("proposed"),
    toReview: computed(() => all.value.filter(({ needsReview }) => needsReview)),
    /** Who looks, as rows name a sender. */
    me: computed(() => `user:${session.signedIn?.user ?? ""}`),
    isManager: computed(() => session.signedIn?.role === "manager"),
    isReviewer: computed(() => session.signedIn?.role === "reviewer"),
    reached: reachedBy([view]),
  };
});
