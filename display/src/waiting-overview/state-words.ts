import { type Bilingual } from "@openhall/shared/core";
import { timeOfDay } from "@openhall/shared/ui";
import { type QueueTold } from "./overview-rows.ts";
import { overviewWords } from "./overview-words.ts";

const { zh, en } = overviewWords;

/** What stands in the place of the wait: why there is none to tell, or why no number can be taken. */
export function stateWords({ state, count }: Pick<QueueTold, "state" | "count">, timeZone: string): Bilingual {
  switch (state.taking) {
    case "open":
      return count === 0 ? { zh: zh.noQueue, en: en.noQueue } : { zh: zh.noWait, en: en.noWait };
    case "closed": {
      if (state.opensAt === undefined) return { zh: zh.closed, en: en.closed };
      const time = timeOfDay(state.opensAt, timeZone);
      return { zh: zh.opensAt({ time }), en: en.opensAt({ time }) };
    }
    case "full":
      return { zh: zh.full, en: en.full };
    case "no-more":
      return { zh: zh.noMore, en: en.noMore };
  }
}
