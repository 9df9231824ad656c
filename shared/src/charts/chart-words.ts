// The words of charts, and of the figures that they draw: the same on walls, kiosks and phones.
import { defineWords } from "../ui/define-words.ts";

export const chartWords = defineWords({
  zh: {
    plan: "计划",
    actual: "实际",
    earlierPlan: "原计划",
    today: "今天",
    plannedFinish: "计划完成",
    forecastFinish: "预计完成",
    limit: "限值",
    over: "超限",
    outage: "数据中断",
    value: "监测值",
    hourly: ({ minutes }: { minutes: number }) => (minutes === 60 ? "小时均值" : `${minutes}分钟均值`),
    total: "总投资",
    budget: ({ year }: { year: number }) => `${year}年预算`,
    allocated: "已下达",
    paid: "已支付",
    passed: "已完成",
    passedLate: "延期完成",
    overdue: "逾期未完成",
    ahead: "未到期",
  },
  en: {
    plan: "Plan",
    actual: "Actual",
    earlierPlan: "Earlier plan",
    today: "Today",
    plannedFinish: "Planned finish",
    forecastFinish: "Forecast",
    limit: "Limit",
    over: "Over limit",
    outage: "No data",
    value: "Reading",
    hourly: ({ minutes }) => (minutes === 60 ? "hourly mean" : `${minutes} min mean`),
    total: "Total",
    budget: ({ year }) => `${year} budget`,
    allocated: "Allocated",
    paid: "Paid",
    passed: "Done",
    passedLate: "Done late",
    overdue: "Overdue",
    ahead: "To come",
  },
});

export const levelWords = defineWords({
  zh: { "on-course": "进展正常", amber: "进度滞后", red: "严重滞后" },
  en: { "on-course": "On course", amber: "Behind plan", red: "Far behind plan" },
});

export const indicatorWords = defineWords({
  zh: { pm10: "PM10", pm25: "PM2.5", noise: "噪声" },
  en: { pm10: "PM10", pm25: "PM2.5", noise: "Noise" },
});

export const indicatorUnits = { pm10: "µg/m³", pm25: "µg/m³", noise: "dB(A)" } as const;

export const fundSourceWords = defineWords({
  zh: {
    central: "中央财政",
    province: "省级财政",
    city: "市级财政",
    district: "区级财政",
    "city-and-district": "市区两级财政",
    "special-bond": "专项债券",
    "higher-grant": "上级补助",
    company: "企业出资",
    residents: "居民出资",
    utilities: "管线单位出资",
    loan: "银行贷款",
    other: "其他",
  },
  en: {
    central: "Central budget",
    province: "Provincial budget",
    city: "City budget",
    district: "District budget",
    "city-and-district": "City and district",
    "special-bond": "Special bonds",
    "higher-grant": "Grants from above",
    company: "Company",
    residents: "Residents",
    utilities: "Utilities",
    loan: "Bank loan",
    other: "Other",
  },
});

export const planReasonWords = defineWords({
  zh: {
    first: "首次公布",
    "design-change": "设计变更",
    land: "用地原因",
    weather: "天气原因",
    funding: "资金原因",
    other: "其他原因",
  },
  en: {
    first: "first published",
    "design-change": "a design change",
    land: "land",
    weather: "weather",
    funding: "funding",
    other: "other reasons",
  },
});

export const exceedanceActionWords = defineWords({
  zh: {
    "stopped-earthworks": "已停止土方作业",
    "more-water": "已加强洒水降尘",
    "quieter-plant": "已更换低噪声设备",
    "stopped-night-work": "已停止夜间施工",
    "covered-soil": "已覆盖裸土",
    "sensor-checked": "已检查监测设备",
    "no-cause-found": "未查明原因",
  },
  en: {
    "stopped-earthworks": "earthworks stopped",
    "more-water": "more water sprayed",
    "quieter-plant": "quieter plant used",
    "stopped-night-work": "night work stopped",
    "covered-soil": "bare soil covered",
    "sensor-checked": "sensor checked",
    "no-cause-found": "no cause found",
  },
});
