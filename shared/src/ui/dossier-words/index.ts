export { partLabel, type LinePart } from "./column-words.ts";
export {
  accidentWords,
  actionWords,
  categoryWords,
  closureWords,
  fundSourceWords,
  indicatorWords,
  inspectionWords,
  levelWords,
  planReasonWords,
  resultWords,
  retractionWords,
  unitWords,
} from "./figure-words.ts";
export { fieldLabel, sectionLabel, sectionWords, templateWords } from "./section-words.ts";
export { civilDayInWords, moneyInWords, percentInWords, pointsInWords, readingInWords } from "./figures-in-words.ts";
