// Passwords, which the hub keeps to itself: who has one, and setting it.
import { defineStore } from "pinia";
import { computed, shallowRef } from "vue";
import * as z from "zod/mini";
import { type WhyNot } from "../../frame/why-not.ts";
import { asJson, askHub } from "../../link/hub-request.ts";

const accountsSchema = z.object({
  accounts: z.array(z.object({ user: z.string(), hasPassword: z.boolean(), lastSignInAt: z.optional(z.string()) })),
});
type Account = z.infer<typeof accountsSchema>["accounts"][number];

const doneSchema = z.object({ ok: z.literal(true) });

/** The hub takes none shorter. */
export const passwordLength = 8;

export const useAccountsStore = defineStore("accounts", () => {
  const accounts = shallowRef<readonly Account[]>();

  /** Administrators only; what was known stays where it cannot be read. */
  async function load(): Promise<void> {
    const answer = await askHub({ method: "GET", path: "accounts" }, accountsSchema);
    if (answer.ok) accounts.value = answer.value.accounts;
  }

  /** Answers why not, or undefined when it is set. */
  async function setPassword(user: string, password: string): Promise<WhyNot | undefined> {
    const path = `accounts/${encodeURIComponent(user)}/password`;
    const answer = await askHub({ method: "PUT", path, ...asJson({ password }) }, doneSchema);
    if (!answer.ok) return answer.refusal;
    await load();
    return undefined;
  }

  async function setOwnPassword(old: string, password: string): Promise<WhyNot | undefined> {
    const answer = await askHub({ method: "PUT", path: "session/password", ...asJson({ old, password }) }, doneSchema);
    return answer.ok ? undefined : answer.refusal;
  }

  return {
    isLoaded: computed(() => accounts.value !== undefined),
    accountOf: (user: string): Account | undefined => accounts.value?.find((account) => account.user === user),
    load,
    setPassword,
    setOwnPassword,
  };
});
