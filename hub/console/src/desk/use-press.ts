// From a press to what it does: at once, or after a question, or not now and why.
import { type Ref, ref, shallowRef, watch } from "vue";
import { type Action, type Obstacle } from "./actions.ts";
import { useDeskStore } from "./desk-store.ts";

/** What asks before it is done. */
export type Question =
  | "hold"
  | "transfer"
  | "add-service"
  | "finish-as"
  | "call-number"
  | "serve-walk-in"
  | "pause"
  | "hand-over"
  | "keys"
  | "close-desk";

/** Questions about the visitor who was here when they were asked. */
const aboutVisitor: ReadonlySet<Question> = new Set(["hold", "transfer", "add-service", "finish-as", "close-desk"]);
/** Questions for a free desk. */
const forFreeDesk: ReadonlySet<Question> = new Set(["call-number", "serve-walk-in", "pause"]);

export interface NotNow {
  readonly action: Action;
  readonly why: Obstacle | "no-link";
}

export function usePress(): {
  readonly question: Ref<Question | undefined>;
  readonly notNow: Readonly<Ref<NotNow | undefined>>;
  readonly press: (action: Action) => void;
} {
  const desk = useDeskStore();
  const question = ref<Question>();
  const notNow = shallowRef<NotNow>();

  // Done in another tab, or called by auto-next: what is asked would now be about somebody else.
  watch(
    () => desk.visitor?.ticketId,
    (ticketId) => {
      if (!question.value || desk.busy) return;
      if (aboutVisitor.has(question.value) || (ticketId !== undefined && forFreeDesk.has(question.value)))
        question.value = undefined;
    },
  );

  function press(action: Action): void {
    if (desk.busy) return;
    desk.forgetRefusal();
    const why = desk.obstacle(action);
    notNow.value = why && { action, why };
    if (!why) act(action);
  }

  function act(action: Action): void {
    switch (action) {
      case "next":
        void next();
        break;
      case "recall":
        void desk.send("recall", {});
        break;
      case "miss":
        void desk.send("miss", {});
        break;
      case "put-back":
        void desk.send("requeue", { ticketId: desk.visitor?.ticketId ?? "" });
        break;
      case "undo":
        void desk.send("undo", {});
        break;
      case "auto-next":
        void desk.send("set-auto-next", { on: !desk.desk?.autoNext });
        break;
      case "pause":
        if (desk.situation.isPaused) void desk.send("resume-desk", {});
        else question.value = "pause";
        break;
      case "hand-over":
        // Opening one's own desk takes the offer back.
        if (desk.desk?.offered) void desk.send("open-desk", { deskId: desk.desk.deskId });
        else question.value = "hand-over";
        break;
      default:
        question.value = action;
    }
  }

  function next(): Promise<unknown> {
    const verb = desk.nextVerb;
    return verb === "finish" ? desk.send("finish", { outcome: "served", subjects: [] }) : desk.send(verb, {});
  }

  return { question, notNow, press };
}
