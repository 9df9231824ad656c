import { type Wish } from "../visit/request-number.ts";

/** What helps after a refusal: the same again, an ordinary number, another code, another service, or it is all done. */
export type WayOn = "again" | "ordinary" | "other-code" | "other-service" | "home";

const serviceCodes: readonly string[] = ["service-closed", "quota-reached", "no-more-today"];

/** Codes after which the same touch would be refused again. */
const inVain: readonly string[] = [...serviceCodes, "unknown-service", "hall-closed", "other-hall"];

/** Whether nobody can have a number for the service now. */
export const isOfService = (code: string): boolean => serviceCodes.includes(code);

/** The ways on from a refusal, the likeliest first; there is always one, and the way to a person stands below. */
export function waysOn(code: string, wish: Wish): readonly WayOn[] {
  switch (code) {
    case "unknown-class":
      return ["ordinary", "other-service"];
    case "unknown-appointment":
      return ["other-code", "other-service"];
    case "already-checked-in":
      return ["home"];
    case "appointment-another-day":
      return ["other-service", "other-code"];
  }
  if (inVain.includes(code)) return ["other-service"];
  return wish.for === "appointment" ? ["again", "other-code"] : ["again", "other-service"];
}
