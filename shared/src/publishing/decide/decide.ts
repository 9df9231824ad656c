import { type PublishingCommand } from "../commands.ts";
import { type PublishingState } from "../state.ts";
import { decideSaveMany, decideSubmitMany } from "./decide-many.ts";
import { decideDiscard, decideSubmit, decideTakeBack } from "./decide-draft.ts";
import { decideClearStop, decideForget, decideMoment, decideWithdraw } from "./decide-public.ts";
import { decideApprove, decideReturn, decideReview } from "./decide-review.ts";
import { decideAllow, decideDisallow, decideForgetMedia, decideMedium, decidePeople } from "./decide-rules.ts";
import { decideSave, decideStop } from "./decide-save.ts";
import { type PublishingContext, type PublishingDecision } from "./publishing-context.ts";

export function decidePublishing(
  command: PublishingCommand,
  state: PublishingState,
  context: PublishingContext,
): PublishingDecision {
  switch (command.type) {
    case "save-item":
      return decideSave(command.payload, state, context);
    case "save-items":
      return decideSaveMany(command.payload, state, context);
    case "submit-items":
      return decideSubmitMany(command.payload, state, context);
    case "stop-item":
      return decideStop(command.payload, state, context);
    case "submit-item":
      return decideSubmit(command.payload, state, context);
    case "take-back-item":
      return decideTakeBack(command.payload, state, context);
    case "discard-draft":
      return decideDiscard(command.payload, state, context);
    case "review-item":
      return decideReview(command.payload, state, context);
    case "return-item":
      return decideReturn(command.payload, state, context);
    case "approve-item":
      return decideApprove(command.payload, state, context);
    case "withdraw-item":
      return decideWithdraw(command.payload, state, context);
    case "clear-stop":
      return decideClearStop(command.payload, state, context);
    case "set-people":
      return decidePeople(command.payload, state, context);
    case "allow-contact":
      return decideAllow(command.payload, state, context);
    case "disallow-contact":
      return decideDisallow(command.payload, state, context);
    case "add-medium":
      return decideMedium(command.payload, state, context);
    case "forget-media":
      return decideForgetMedia(state, context);
    case "start-item":
    case "end-item":
      return decideMoment(command, state, context);
    case "forget-items":
      return decideForget(state, context);
    default:
      return command satisfies never;
  }
}
