// A view of the programme with a plan of its own: made anew when what it says or the glass changes, and turned page by page.
import { type Language } from "@openhall/shared/core";
import { computed } from "vue";
import { type Glass } from "../../../sizing/glass.ts";
import { type Turn } from "../../page-turn.ts";
import { useStage } from "../../stage.ts";
import { type Moment } from "../listing.ts";
import { type ProgrammeTold } from "../told.ts";
import { type FramePlan, type FrameRoom } from "./frame-plan.ts";
import { useMoment } from "./use-moment.ts";
import { usePages } from "./use-pages.ts";

interface View<Plan> {
  readonly props: { readonly glass: Glass; readonly turn: Turn; readonly page?: number | undefined };
  plan(room: Omit<FrameRoom, "title">, told: ProgrammeTold, moment: Moment): Plan;
  frameOf(plan: Plan): FramePlan | undefined;
  planned(said: { readonly pages: number; readonly fits: boolean }): void;
}

export function useView<Plan>({ props, plan: planIn, frameOf, planned }: View<Plan>) {
  const stage = useStage();
  const moment = useMoment();
  const order = computed((): readonly Language[] => [stage.languages.stays, ...stage.languages.rotates]);
  const plan = computed(() =>
    planIn({ glass: props.glass, order: order.value, hasAge: !stage.programme.isLive }, stage.programme, moment.value),
  );
  const frame = computed(() => frameOf(plan.value));
  const at = usePages({
    plan: () => frame.value ?? { pages: [], fits: false },
    turn: () => props.turn,
    page: () => props.page,
    planned,
  });
  return { plan, frame, at, order };
}
