export {
  chartWords,
  exceedanceActionWords,
  fundSourceWords,
  indicatorUnits,
  indicatorWords,
  levelWords,
  planReasonWords,
} from "./chart-words.ts";
export { default as DaysChart } from "./days/DaysChart.vue";
export { type DaysFacts, isFresh, shownDaysOf, staleAfterMs } from "./days/days-facts.ts";
export { daysName, daysSentences, limitWords, outageWords, valueWords } from "./days/days-words.ts";
export { limitAt, limitsOf } from "./days/limit-steps.ts";
export { default as FundsBars } from "./funds/FundsBars.vue";
export { default as ShareBars } from "./funds/ShareBars.vue";
export { fundsHeight } from "./funds/funds-plan.ts";
export { fundLagNote, fundsName, type FundsRow, fundsSentences, shareOf } from "./funds/funds-words.ts";
export { default as MilestoneLine } from "./milestones/MilestoneLine.vue";
export { daysLate, type MilestoneState, milestoneState, nextMilestone } from "./milestones/milestone-state.ts";
export { milestoneSentences, milestonesName, milestoneWords } from "./milestones/milestone-words.ts";
export { type ChartLanguages, type ChartSize } from "./parts/chart-size.ts";
export { dateWords, daysAfter, daysBetween, shortDateWords } from "./parts/civil-days.ts";
export { inTenths, moneyWords, percent, signedPoints } from "./parts/figure-words.ts";
export { default as SCurveChart } from "./s-curve/SCurveChart.vue";
export { type SCurveFacts } from "./s-curve/s-curve-facts.ts";
export { deviationWords, sCurveName, sCurveSentences } from "./s-curve/s-curve-words.ts";
