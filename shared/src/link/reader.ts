import { readonly, ref, type DeepReadonly, type Ref } from "vue";
import type * as z from "zod/mini";

export interface Reader {
  /** How many messages had not the shape the wire promises; they are dropped. */
  readonly malformed: DeepReadonly<Ref<number>>;
  /** The message, or undefined where it is malformed. */
  read<T>(schema: z.ZodMiniType<T>, message: unknown): T | undefined;
  /** The answer, or undefined where it is malformed or never came. */
  answerOf<T>(schema: z.ZodMiniType<T>, acknowledgement: Promise<unknown>): Promise<T | undefined>;
}

/** Lets in from the hub only what has the shape of the wire. */
export function createReader(): Reader {
  const malformed = ref(0);

  function read<T>(schema: z.ZodMiniType<T>, message: unknown): T | undefined {
    const parsed = schema.safeParse(message);
    if (parsed.success) return parsed.data;
    malformed.value += 1;
    return undefined;
  }

  return {
    malformed: readonly(malformed),
    read,
    answerOf: (schema, acknowledgement) =>
      acknowledgement.then(
        (message) => read(schema, message),
        () => undefined,
      ),
  };
}
