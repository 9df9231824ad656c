import { type Json, type Sender } from "@openhall/shared/core";

/** Something that the demo's people have done: a command and who sent it. */
export interface DemoStep {
  readonly type: string;
  readonly payload: Json;
  readonly by: Sender;
  /**
   * Into a folder of an older release, where somebody may have changed what came then: an item only where it is not known,
   * what is `first` not at all.
   */
  readonly comes?: "first" | { readonly itemId: string };
}
