// What a site measures against its limits, in words.
import { type Language } from "@openhall/shared/core";
import { indicatorWords, readingInWords, unitWords } from "@openhall/shared/dossier-words";
import { type EnvironmentRow, type Indicator, indicators, isStale, type Limit } from "@openhall/shared/projects";
import { dateInWords } from "@openhall/shared/ui";
import { instantOf } from "@openhall/shared/core";
import { dossierWords } from "./dossier-page-words.ts";

interface Around {
  readonly now: number;
  readonly timeZone: string;
  readonly language: Language;
}

export interface Measured {
  readonly indicator: Indicator;
  readonly name: string;
  /** Undefined where nothing is heard of it any more: an old value is never shown as of now. */
  readonly value: string | undefined;
  readonly unit: string;
  readonly when: string;
  readonly standing: string;
  readonly isOver: boolean;
  readonly limits: readonly string[];
}

/** Of the indicators that the site measures or has limits for. */
export function measuredOf({ latest, limits }: EnvironmentRow, around: Around): readonly Measured[] {
  const { language, now, timeZone } = around;
  const say = dossierWords[language];
  return indicators.flatMap((indicator): Measured[] => {
    const reading = latest[indicator];
    const ofIndicator = limits.filter((limit) => limit.indicator === indicator);
    if (!reading && ofIndicator.length === 0) return [];
    const isOld = !reading || isStale(reading.at, instantOf(now));
    const moment = reading && dateInWords(reading.at, timeZone, language);
    return [
      {
        indicator,
        name: indicatorWords[language][indicator],
        value: isOld ? undefined : readingInWords(reading.tenths),
        unit: unitWords[language][indicator],
        when:
          moment === undefined
            ? ""
            : isOld
              ? say.since({ moment })
              : say.measuredAt({ moment, minutes: reading.minutes }),
        standing: ofIndicator.length === 0 ? say.noLimit : isOld ? "" : reading.isOver ? say.over : say.within,
        isOver: !isOld && reading.isOver,
        limits: ofIndicator.map((limit) => limitInWords(limit, language)),
      },
    ];
  });
}

function limitInWords({ tenths, minutes, part, basis }: Limit, language: Language): string {
  const say = dossierWords[language];
  const when = part ? say.limitPart(part) : "";
  const text = say.limit({ value: readingInWords(tenths), when, minutes });
  return basis === undefined ? text : `${text} ${basis}`;
}
