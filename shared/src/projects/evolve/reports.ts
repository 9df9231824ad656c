// Reports by the day that they are of: they arrive in any order, and a day that is known already is corrected.
import { type CivilDate, type Instant } from "../../core/index.ts";
import { type ProgressReported } from "../events.ts";
import { mostCorrections, mostReports, type ProgressReport } from "../state.ts";

interface OfDay {
  readonly asOf: CivilDate;
}

export const reportOf = <Report extends OfDay>(reports: readonly Report[], day: CivilDate): Report | undefined =>
  reports.find(({ asOf }) => asOf === day);

function withReport<Report extends OfDay>(reports: readonly Report[], report: Report): readonly Report[] {
  const others = reports.filter(({ asOf }) => asOf !== report.asOf);
  const before = others.filter(({ asOf }) => asOf < report.asOf);
  return [...before, report, ...others.slice(before.length)].slice(-mostReports);
}

export function withProgress(
  reports: readonly ProgressReport[],
  { asOf, tenths, forecastFinish, at }: Omit<ProgressReported, "type" | "projectId" | "by">,
): readonly ProgressReport[] {
  const known = reportOf(reports, asOf);
  return withReport(reports, {
    asOf,
    tenths,
    ...(forecastFinish === undefined ? {} : { forecastFinish }),
    at: known?.at ?? at,
    ...(known ? { correctedAt: at } : {}),
    before: known ? corrected(known, tenths, at) : [],
  });
}

/** The first always stays. */
function corrected({ tenths: before, before: earlier }: ProgressReport, tenths: number, until: Instant) {
  if (before === tenths) return earlier;
  const all = [...earlier, { tenths: before, until }];
  return [...all.slice(0, 1), ...all.slice(1).slice(1 - mostCorrections)];
}

type Figures<Report> = Omit<Report, "at" | "correctedAt">;

export function withFigures<Said extends OfDay>(
  reports: readonly (Said & { readonly at: Instant; readonly correctedAt?: Instant })[],
  said: Said,
  at: Instant,
): readonly (Said & { readonly at: Instant; readonly correctedAt?: Instant })[] {
  const known = reportOf(reports, said.asOf);
  return withReport(reports, { ...said, at: known?.at ?? at, ...(known ? { correctedAt: at } : {}) });
}

/** What was said of the day, without when. */
export function figuresOf<Report extends { readonly at: Instant; readonly correctedAt?: Instant }>(
  report: Report,
): Figures<Report> {
  const { at: _at, correctedAt: _corrected, ...figures } = report;
  return figures;
}
