// What the values of projects and departments are called that have no words of their own.
import {
  type accidentCauses,
  type exceedanceActions,
  type fundSources,
  type Indicator,
  type inspectionKinds,
  type Level,
  type planReasons,
  type projectCategories,
} from "../../projects/index.ts";
import { type closureReasons } from "../../departments/index.ts";
import { defineWords } from "../define-words.ts";

type Of<Values extends readonly string[]> = Record<Values[number], string>;

export const categoryWords = defineWords<Of<typeof projectCategories>>({
  zh: {
    road: "道路",
    transport: "交通",
    hospital: "医疗",
    school: "教育",
    environment: "环保",
    water: "水务",
    housing: "住房",
    culture: "文化",
    industry: "产业",
    other: "其他",
  },
  en: {
    road: "Roads",
    transport: "Transport",
    hospital: "Health",
    school: "Schools",
    environment: "Environment",
    water: "Water",
    housing: "Housing",
    culture: "Culture",
    industry: "Industry",
    other: "Other",
  },
});

export const levelWords = defineWords<Record<Level, string>>({
  zh: { "on-course": "进度正常", amber: "略有滞后", red: "明显滞后" },
  en: { "on-course": "On course", amber: "Somewhat behind", red: "Well behind" },
});

export const planReasonWords = defineWords<Of<typeof planReasons>>({
  zh: {
    first: "最初的计划",
    "design-change": "设计变更",
    land: "用地原因",
    weather: "天气原因",
    funding: "资金原因",
    other: "其他原因",
  },
  en: {
    first: "First plan",
    "design-change": "Design change",
    land: "Land",
    weather: "Weather",
    funding: "Funding",
    other: "Other",
  },
});

export const fundSourceWords = defineWords<Of<typeof fundSources>>({
  zh: {
    central: "中央财政",
    province: "省级财政",
    city: "市级财政",
    district: "区级财政",
    "city-and-district": "市区两级财政",
    "special-bond": "专项债券",
    "higher-grant": "上级补助",
    company: "企业自筹",
    residents: "居民出资",
    utilities: "管线单位",
    loan: "银行贷款",
    other: "其他来源",
  },
  en: {
    central: "Central government",
    province: "Province",
    city: "City",
    district: "District",
    "city-and-district": "City and district",
    "special-bond": "Special bonds",
    "higher-grant": "Higher-level grants",
    company: "Company funds",
    residents: "Residents",
    utilities: "Utilities",
    loan: "Bank loans",
    other: "Other",
  },
});

export const indicatorWords = defineWords<Record<Indicator, string>>({
  zh: { pm10: "PM10", pm25: "PM2.5", noise: "噪声" },
  en: { pm10: "PM10", pm25: "PM2.5", noise: "Noise" },
});

export const unitWords = defineWords<Record<Indicator, string>>({
  zh: { pm10: "微克/立方米", pm25: "微克/立方米", noise: "分贝" },
  en: { pm10: "µg/m³", pm25: "µg/m³", noise: "dB(A)" },
});

export const actionWords = defineWords<Of<typeof exceedanceActions>>({
  zh: {
    "stopped-earthworks": "暂停土方作业",
    "more-water": "加密洒水降尘",
    "quieter-plant": "更换低噪声设备",
    "stopped-night-work": "停止夜间施工",
    "covered-soil": "覆盖裸土",
    "sensor-checked": "检查传感器",
    "no-cause-found": "未查到原因",
  },
  en: {
    "stopped-earthworks": "earthworks stopped",
    "more-water": "more watering",
    "quieter-plant": "quieter plant",
    "stopped-night-work": "night work stopped",
    "covered-soil": "bare soil covered",
    "sensor-checked": "sensor checked",
    "no-cause-found": "no cause found",
  },
});

export const inspectionWords = defineWords<Of<typeof inspectionKinds>>({
  zh: {
    "spot-check": "监督抽查",
    special: "专项检查",
    "material-test": "材料检测",
    "acceptance-test": "验收检测",
    "self-check": "企业自查",
  },
  en: {
    "spot-check": "Spot check",
    special: "Special inspection",
    "material-test": "Material test",
    "acceptance-test": "Acceptance test",
    "self-check": "Self-check",
  },
});

export const resultWords = defineWords({
  zh: { pass: "合格", fail: "不合格", pending: "等待结果" },
  en: { pass: "Passed", fail: "Failed", pending: "Result awaited" },
});

export const accidentWords = defineWords<Of<typeof accidentCauses>>({
  zh: {
    fall: "高处坠落",
    collapse: "坍塌",
    struck: "物体打击",
    machine: "机械伤害",
    electric: "触电",
    fire: "火灾",
    traffic: "车辆伤害",
    other: "其他",
  },
  en: {
    fall: "Fall from height",
    collapse: "Collapse",
    struck: "Struck by an object",
    machine: "Machine",
    electric: "Electric shock",
    fire: "Fire",
    traffic: "Vehicle",
    other: "Other",
  },
});

export const retractionWords = defineWords({
  zh: { "not-here": "不在本工地", "no-accident": "不属于事故", twice: "重复记录" },
  en: { "not-here": "not at this site", "no-accident": "no accident", twice: "recorded twice" },
});

export const closureWords = defineWords<Of<typeof closureReasons>>({
  zh: {
    "not-today": "今日不开放",
    full: "人数已满",
    works: "正在施工",
    weather: "天气原因",
    meeting: "会议占用",
    safety: "安全原因",
  },
  en: {
    "not-today": "not open today",
    full: "full",
    works: "works",
    weather: "weather",
    meeting: "in use for a meeting",
    safety: "safety",
  },
});
