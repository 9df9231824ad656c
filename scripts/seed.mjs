// @ts-check
// The one place that knows the seed of property tests and torture.

/** Any whole number; the same one repeats a run. `OPENHALL_SEED` overrides the default. */
export const seed = Number.parseInt(process.env["OPENHALL_SEED"] ?? "", 10) || 20261123;
