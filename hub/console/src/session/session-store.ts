import { type WhyNot } from "../frame/why-not.ts";
import { defineStore } from "pinia";
import { ref, shallowRef } from "vue";
import { endSession, makeFirstAccount, readSession, type SignIn, startSession } from "./session-api.ts";

/** Who is signed in here. `unknown` until the hub has been asked, `unreachable` while it does not answer. */
export const useSessionStore = defineStore("session", () => {
  const status = ref<"unknown" | "unreachable" | "first-run" | "signed-out" | "signed-in">("unknown");
  const signedIn = shallowRef<SignIn>();
  /** Rises with every sign-in, so that the link is made anew under the new cookie. */
  const round = ref(0);

  /** Asks the hub who this browser is signed in as. */
  async function check(): Promise<void> {
    const answer = await readSession();
    signedIn.value = answer.status === "signed-in" ? answer.signIn : undefined;
    if (signedIn.value) round.value += 1;
    status.value = answer.status;
  }

  /** Answers why not, or undefined when signed in. */
  async function signIn(user: string, password: string): Promise<WhyNot | undefined> {
    const refusal = await startSession(user, password);
    if (!refusal) await check();
    return refusal;
  }

  /** The same person once more, after the sign-in has ended under an open page. */
  async function signInAgain(password: string): Promise<WhyNot | undefined> {
    const refusal = await startSession(signedIn.value?.user ?? "", password);
    if (!refusal) round.value += 1;
    return refusal;
  }

  /** Makes the first administrator of a new venue and signs in. */
  async function makeFirst(code: string, user: string, password: string): Promise<WhyNot | undefined> {
    const refusal = await makeFirstAccount(code, user, password);
    if (!refusal) await check();
    return refusal;
  }

  async function signOut(): Promise<void> {
    await endSession();
    signedIn.value = undefined;
    status.value = "signed-out";
  }

  return { status, signedIn, round, check, signIn, signInAgain, makeFirst, signOut };
});
