/** Plain JSON: the only form that state, events, rows and answers may take. An undefined field is an absent one. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One row of a stream: a flat JSON object that says what is true now, never what has just happened. */
export type Row = { readonly [field: string]: Json | undefined };

/** Looks up an own key, so that an id such as `constructor`, sent from outside, is simply unknown. */
export function lookup<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
