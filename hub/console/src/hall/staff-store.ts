import { useRows } from "@openhall/shared/link";
import { staffRowSchema } from "@openhall/shared/venue";
import { defineStore, storeToRefs } from "pinia";
import { computed } from "vue";
import { useLinkStore } from "../link/link-store.ts";
import { useSteadyView } from "./steady-view.ts";

/** The names of colleagues, also of those who have left. */
export const useStaffStore = defineStore("staff", () => {
  const { link } = storeToRefs(useLinkStore());
  const view = useSteadyView(link, () => "venue.staff/all");
  const rows = useRows(view, "staff/", staffRowSchema);
  const staff = computed(() => new Map(rows.value.map(({ key, row }) => [key, row])));

  /** “周敏” of `user:clerk1`; “clerk1” where no name is known. */
  function nameOf(senderId: string | undefined): string {
    const user = (senderId ?? "").replace(/^user:/, "");
    return staff.value.get(user)?.name ?? user;
  }

  return { staff, nameOf };
});
