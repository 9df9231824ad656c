// The messages between this frame and the page around it.
import { type PreviewAnswer, type PreviewRequest, previewRequestSchema } from "@openhall/shared/screens";
import { onScopeDispose, type ShallowRef, shallowRef } from "vue";

export interface Preview {
  /** The last that came. */
  readonly request: ShallowRef<PreviewRequest | undefined>;
  answer(answer: PreviewAnswer): void;
}

export function usePreview(): Preview {
  const request = shallowRef<PreviewRequest>();
  const answer = (said: PreviewAnswer): void => window.parent.postMessage(said, location.origin);

  function take({ origin, source, data }: MessageEvent<unknown>): void {
    // Anything else in the browser may send messages too.
    if (origin !== location.origin || source !== window.parent || !isForUs(data)) return;
    const asked = previewRequestSchema.safeParse(data);
    if (asked.success) request.value = asked.data;
    else answer({ type: "openhall.preview-refused", ...(typeof data.id === "number" && { id: data.id }) });
  }

  addEventListener("message", take);
  onScopeDispose(() => removeEventListener("message", take));
  if (window.parent !== window) answer({ type: "openhall.preview-ready" });
  return { request, answer };
}

const isForUs = (data: unknown): data is { readonly type: string; readonly id?: unknown } =>
  typeof data === "object" && data !== null && "type" in data && data.type === "openhall.preview";
