import { describe, expect, test } from "vitest";
import { by, tell, waits } from "../../samples/index.ts";
import { queueCommands } from "../commands.ts";
import { given } from "../test-given.ts";
import { upgradeQueue } from "../upgrade.ts";

describe("a quota by hand", () => {
  const quota = (perDay?: number) =>
    by("m1", "set-service-quota", { serviceId: "S1", ...(perDay === undefined ? {} : { perDay }) });

  test("[Q95] stands until the day changes or it is given back, also where the venue has none", () => {
    given(quota(1), ...waits("S1"))
      .when(by("K1", "take-ticket", { serviceId: "S1" }))
      .thenRefused("quota-reached", { serviceId: "S1" });
    given(quota(1), ...waits("S1"), quota())
      .when(by("K1", "take-ticket", { serviceId: "S1" }))
      .thenResult({ number: "A002" });
    given(quota(0), by("system", "start-day", { hallId: "H1" }, 24 * 60))
      .when(by("K1", "take-ticket", { serviceId: "S1" }, 24 * 60))
      .thenResult({ number: "A001" });
  });

  test("[Q95] is told to staff, by whom, once; a service that is not known has none", () => {
    given()
      .when(quota(5))
      .thenEvents([{ type: "ServiceQuotaSet", hallId: "H1", serviceId: "S1", perDay: 5, actor: "user:m1" }])
      .thenResult({ serviceId: "S1", perDay: 5 });
    given(quota(5)).when(quota(5)).thenEvents([]);
    given().when(quota()).thenEvents([]);
    given()
      .when(by("m1", "set-service-quota", { serviceId: "S9", perDay: 5 }))
      .thenRefused("unknown-service", { serviceId: "S9" });
  });

  test("[Q95] may be set, and services opened, by the hub itself", () => {
    given()
      .when(by("system", "set-service-quota", { serviceId: "S1", perDay: 0 }))
      .thenResult({ perDay: 0 });
    for (const command of ["set-service-quota", "set-service-opening"] as const)
      expect(queueCommands[command].roles).toContain("system");
  });

  test("[Q95] is none in what older releases left behind", () => {
    const { quotas: _, ...older } = tell([quota(5)]).state.halls.H1!;
    const state = upgradeQueue({ ...tell([]).state, halls: { H1: older } });
    expect(state.halls.H1?.quotas).toEqual({});
  });
});
