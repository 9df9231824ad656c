// Which sensors of a site have fallen silent. Pure.
import { type Instant } from "@openhall/shared/core";
import { type Indicator, indicators, isStale, type StaffProjectRow } from "@openhall/shared/projects";

/** Indicators that have been read or have a limit, and of which nothing has come for two hours. */
export const staleOf = (project: Pick<StaffProjectRow, "latest" | "limits">, now: Instant): readonly Indicator[] =>
  indicators.filter((indicator) => {
    const latest = project.latest[indicator];
    return latest ? isStale(latest.at, now) : project.limits.some((limit) => limit.indicator === indicator);
  });
