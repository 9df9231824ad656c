// What is measured on the samples' sites: one with seven days, one that has gone quiet, one without a sensor; and what people ask.
import { type EnvironmentRow, type QuestionRow, type ReadingDayRow } from "../projects/index.ts";
import { dossier } from "./department-rows.ts";

const both = (zh: string, en: string) => ({ zh, en });

const limits: EnvironmentRow["limits"] = [
  { indicator: "noise", minutes: 10, tenths: 700, part: { from: "06:00", until: "22:00" }, basis: "GB 12523" },
  { indicator: "noise", minutes: 10, tenths: 550, part: { from: "22:00", until: "06:00" }, basis: "GB 12523" },
  { indicator: "pm10", minutes: 60, tenths: 800 },
];

export const sampleEnvironment: Readonly<Record<string, EnvironmentRow>> = {
  P1: {
    limits,
    latest: {
      pm10: { at: "2026-09-16T02:20:00.000Z", minutes: 10, tenths: 620, isOver: false },
      pm25: { at: "2026-09-16T02:20:00.000Z", minutes: 10, tenths: 280, isOver: false },
      noise: { at: "2026-09-16T02:20:00.000Z", minutes: 10, tenths: 642, isOver: false },
    },
    exceedances: [
      {
        indicator: "pm10",
        on: "2026-09-11",
        count: 2,
        tenths: 930,
        at: "2026-09-11T07:00:00.000Z",
        limitTenths: 800,
        minutes: 60,
        actions: ["stopped-earthworks", "more-water"],
      },
    ],
    leaseMinutes: 1_440,
  },
  /** Nothing has come from the site since half past six. */
  P4: {
    limits,
    latest: { noise: { at: "2026-09-15T22:30:00.000Z", minutes: 10, tenths: 713, isOver: true } },
    exceedances: [
      {
        indicator: "noise",
        on: "2026-09-11",
        count: 1,
        tenths: 713,
        at: "2026-09-11T02:00:00.000Z",
        limitTenths: 700,
        minutes: 10,
        actions: [],
      },
    ],
    leaseMinutes: 1_440,
  },
  P3: { limits: [], latest: {}, exceedances: [], leaseMinutes: 1_440 },
};

const slots = 144;
const wave = (least: number, most: number, day: number) =>
  Array.from({ length: slots }, (_slot, index) => {
    const daily = (1 - Math.cos((index / slots) * 2 * Math.PI)) / 2;
    const ripple = Math.sin(index * 1.7 + day) * 0.08;
    return Math.round(least + (most - least) * Math.min(1, Math.max(0, daily * 0.9 + ripple)));
  });

const days = ["2026-09-10", "2026-09-11", "2026-09-12", "2026-09-13", "2026-09-14", "2026-09-15", "2026-09-16"];

/** Seven days of P1, the last until twenty past ten; an hour of the thirteenth is missing. */
export const sampleReadings: Readonly<Record<string, ReadingDayRow>> = Object.fromEntries(
  days.flatMap((date, day) =>
    (
      [
        ["pm10", 300, day === 1 ? 1_000 : 700],
        ["pm25", 120, 380],
        ["noise", 480, 680],
      ] as const
    ).map(([indicator, least, most]) => [
      `${indicator}.${date}`,
      {
        slots: wave(least, most, day).map((value, slot) =>
          (day === 6 && slot >= 62) || (day === 3 && slot >= 60 && slot < 66) ? null : value,
        ),
      },
    ]),
  ),
);

export const sampleQuestions: Readonly<Record<string, QuestionRow>> = {
  Q1: {
    projectId: "P1",
    askedAt: "2026-09-12T03:00:00.000Z",
    ...dossier("修路期间公交站搬到哪里？", "Where has the bus stop moved during the works?", {
      body: both("临时站设在柳堤街口东侧50米，施工结束后迁回。", "50 m east of Liudi Street until the works end."),
      approvedAt: "2026-09-14T02:00:00.000Z",
    }),
  },
};
