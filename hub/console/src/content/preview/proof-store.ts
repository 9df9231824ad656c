// What the chosen proof screen shows now.
import { useRow } from "@openhall/shared/link";
import { proofRowSchema } from "@openhall/shared/screens";
import { defineStore, storeToRefs } from "pinia";
import { computed, ref } from "vue";
import { useSteadyView } from "../../hall/steady-view.ts";
import { useLinkStore } from "../../link/link-store.ts";
import { useWallsStore } from "../walls-store.ts";

const validForMs = 10_000;

export const useProofStore = defineStore("content-proof", () => {
  const linkStore = useLinkStore();
  const walls = useWallsStore();
  const { link } = storeToRefs(linkStore);
  const chosenId = ref("");
  const proofWalls = computed(() => walls.walls.filter(({ proofs }) => proofs));
  const wall = computed(() => proofWalls.value.find(({ id }) => id === chosenId.value) ?? proofWalls.value[0]);
  const view = useSteadyView(link, () => wall.value && `screens.proof/${wall.value.id}`);

  return {
    /** Proof screens of the halls that are looked at. */
    proofWalls,
    wall,
    choose: (id: string) => void (chosenId.value = id),
    proof: useRow(view, "proof", proofRowSchema),
    show: (itemId: string, hash: string) =>
      linkStore.send("screens.show-proof", { deviceId: wall.value?.id, itemId, hash }, validForMs),
    end: () => linkStore.send("screens.end-proof", { deviceId: wall.value?.id }, validForMs),
  };
});
