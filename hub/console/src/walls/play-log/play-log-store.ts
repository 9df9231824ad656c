// What was shown on a day, for one screen or item or all of them.
import { defineStore } from "pinia";
import { ref, shallowRef } from "vue";
import { type WhyNot } from "../../frame/why-not.ts";
import { askHub } from "../../link/hub-request.ts";
import { type PlayInterval, playLogSchema } from "./play-log-answer.ts";

export interface PlayQuestion {
  readonly hallId: string;
  readonly day: string;
  readonly device: string | undefined;
  readonly item: string | undefined;
}

const queryOf = ({ hallId, day, device, item }: PlayQuestion): string =>
  `${new URLSearchParams({
    hall: hallId,
    day,
    ...(device !== undefined && { device }),
    ...(item !== undefined && { item }),
  })}`;

/** Where it can be downloaded as CSV. */
export const playLogFile = (question: PlayQuestion, language: string): string =>
  `/api/v1/play-log.csv?${queryOf(question)}&language=${language}`;

export const usePlayLogStore = defineStore("play-log", () => {
  const intervals = shallowRef<readonly PlayInterval[]>();
  const refusal = shallowRef<WhyNot>();
  const isReading = ref(false);
  let latest = 0;

  /** Only the newest question is answered. */
  async function read(question: PlayQuestion): Promise<void> {
    latest += 1;
    const mine = latest;
    isReading.value = true;
    const answer = await askHub({ method: "GET", path: `play-log?${queryOf(question)}` }, playLogSchema);
    if (mine !== latest) return;
    isReading.value = false;
    intervals.value = answer.ok ? answer.value.intervals : undefined;
    refusal.value = answer.ok ? undefined : answer.refusal;
  }

  return { intervals, refusal, isReading, read };
});
