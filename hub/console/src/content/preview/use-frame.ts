// Speaks with the wall's page in the frame: it is told what to show when it is there, and says what it has drawn.
import { type PreviewAnswer, previewAnswerSchema, type PreviewRequest } from "@openhall/shared/screens";
import { onScopeDispose, ref, type Ref, shallowRef, watch } from "vue";

export type Drawn = Extract<PreviewAnswer, { type: "openhall.previewed" }>;

/** A page that has not said within this that it is there does not come. */
const patienceMs = 15_000;

export function useFrame(
  frame: Readonly<Ref<HTMLIFrameElement | null>>,
  wanted: () => Omit<PreviewRequest, "type" | "id"> | undefined,
) {
  const status = ref<"starting" | "there" | "away">("starting");
  const drawn = shallowRef<Drawn>();
  let asked = 0;
  const giveUp = setTimeout(() => {
    if (status.value === "starting") status.value = "away";
  }, patienceMs);

  function tell(): void {
    const request = wanted();
    if (status.value !== "there" || !request) return;
    asked += 1;
    // Rows are reactive, and a proxy cannot be cloned into a frame.
    const message: unknown = JSON.parse(JSON.stringify({ type: "openhall.preview", id: asked, ...request }));
    frame.value?.contentWindow?.postMessage(message, location.origin);
  }

  function hear({ origin, source, data }: MessageEvent<unknown>): void {
    if (origin !== location.origin || source !== frame.value?.contentWindow) return;
    const answer = previewAnswerSchema.safeParse(data).data;
    if (answer?.type === "openhall.preview-ready") {
      status.value = "there";
      tell();
    } else if (answer?.type === "openhall.previewed" && answer.id === asked) drawn.value = answer;
  }

  addEventListener("message", hear);
  watch(wanted, tell, { deep: true });
  onScopeDispose(() => {
    clearTimeout(giveUp);
    removeEventListener("message", hear);
  });

  return { status, drawn };
}
