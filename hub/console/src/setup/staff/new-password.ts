// A new password, typed twice: what is wrong with it, from the first try on.
import { computed, ref } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { passwordLength } from "./accounts-store.ts";
import { staffFormWords } from "./staff-words.ts";

export function useNewPassword() {
  const said = useSaid(staffFormWords);
  const password = ref("");
  const repeated = ref("");
  const wasTried = ref(false);

  const passwordProblem = computed(() =>
    wasTried.value && password.value.length < passwordLength ? said.value.tooShort : undefined,
  );
  const repeatedProblem = computed(() =>
    wasTried.value && password.value !== repeated.value ? said.value.different : undefined,
  );

  /** Whether it can be sent; from now on the fields say what is wrong. */
  function check(): boolean {
    wasTried.value = true;
    return !passwordProblem.value && !repeatedProblem.value;
  }

  function forget(): void {
    password.value = "";
    repeated.value = "";
    wasTried.value = false;
  }

  return { password, repeated, wasTried, passwordProblem, repeatedProblem, check, forget };
}
