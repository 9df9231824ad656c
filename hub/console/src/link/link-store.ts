import { type WhyNot } from "../frame/why-not.ts";
import { type Link } from "@openhall/shared/link";
import { type Answer } from "@openhall/shared/wire";
import { defineStore } from "pinia";
import { computed, inject, onScopeDispose, readonly, ref, shallowRef, watch } from "vue";
import { useSessionStore } from "../session/session-store.ts";
import { connectKey } from "./connect.ts";

/** Refusals that only a new sign-in can mend. */
const signInEnded = new Set(["not-signed-in", "signed-out", "revoked"]);

/** The page's connection, made anew with every sign-in. Stores open streams and send through it; pages read `status`. */
export const useLinkStore = defineStore("link", () => {
  const session = useSessionStore();
  const connect = inject(connectKey);
  const link = shallowRef<Link>();
  /** A command was answered with `not-signed-in` although the connection still stood. */
  const wasTurnedAway = ref(false);

  watch(
    () => (session.status === "signed-in" ? session.round : 0),
    (round) => {
      link.value?.end();
      link.value = round > 0 ? connect?.() : undefined;
      wasTurnedAway.value = false;
    },
    { immediate: true, flush: "sync" },
  );

  const status = computed(() => link.value?.status.value ?? "connecting");
  const refusal = computed(() => link.value?.refusal.value);
  const hasSignInEnded = computed(() => wasTurnedAway.value || signInEnded.has(refusal.value ?? ""));

  /** The hub's clock, milliseconds since 1970; told anew every second, and at once when the hub greets us. */
  const now = ref(Date.now());
  const readClock = (): void => {
    now.value = link.value?.hubNow() ?? Date.now();
  };
  watch(() => [link.value, link.value?.welcome.value], readClock, { immediate: true, flush: "sync" });
  const tick = setInterval(readClock, 1000);

  onScopeDispose(() => {
    clearInterval(tick);
    link.value?.end();
  });

  /** Sends a command that must not be done later than `validForMs` from now. */
  async function send(type: string, payload: object, validForMs: number): Promise<Answer> {
    const answer: Answer = (await link.value?.send(type, payload, { validForMs })) ?? refused({ code: "no-link" });
    if (!answer.ok && answer.refusal.code === "not-signed-in") wasTurnedAway.value = true;
    return answer;
  }

  return { link, status, refusal, hasSignInEnded, now: readonly(now), send };
});

const refused = (refusal: WhyNot): Answer => ({ ok: false, refusal });
