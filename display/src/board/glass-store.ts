// The board as it stands on this glass: what fits, which calls have a row, which of them are lit, and the page of everything.
import { defineStore } from "pinia";
import { computed, shallowRef, watch } from "vue";

import { planBoard } from "../sizing/board-plan.ts";
import { textUnits } from "@openhall/shared/venue";
import { usePlacesStore } from "../show/places-store.ts";
import { useBoardStore } from "../hall/board-store.ts";
import { type CallsOnGlass, callsToShow, type Lights, placeCalls, stayingRows } from "../hall/calls.ts";
import { dwellBeside, pagesBeside } from "./pages-beside.ts";
import { dwellMs, turnAt } from "../hall/paging.ts";

/** `A001`: room for it is kept even while nobody has been called. */
const usualNumberLength = 4;
/** Characters of a row beside its number: 请到 3 号窗口, with air. */
const charactersBesideNumber = 7;

export const useGlassStore = defineStore("glass", () => {
  const board = useBoardStore();
  const places = usePlacesStore();

  const numberLength = computed(() => Math.max(usualNumberLength, ...board.calls.map(({ number }) => number.length)));
  const deskDigits = computed(() => Math.max(1, ...Object.values(board.deskNumbers).map((plate) => `${plate}`.length)));
  const plan = computed(() =>
    planBoard(places.main.size, places.main.geometry, {
      numberLength: numberLength.value,
      deskDigits: deskDigits.value,
      queues: board.waiting.length,
      waits: board.waiting.some(({ wait }) => wait !== undefined),
      hallNameWidth: Math.max(textUnits(board.hallName?.zh ?? ""), textUnits(board.hallName?.en ?? "")),
    }),
  );

  const calls = shallowRef(place({}));
  watch([() => board.calls, () => board.now, () => board.freshness, () => plan.value.rows], () => {
    calls.value = place(calls.value.lights);
  });

  function place(lights: Lights): CallsOnGlass {
    const { rows } = plan.value;
    const now = board.hubNow();
    const turning = rows - stayingRows(rows);
    const turn = turnAt(now, dwellMs(turning * (numberLength.value + charactersBesideNumber)));
    const next = placeCalls(callsToShow(board.calls, rows, now), rows, { lights, turn, now });
    return board.freshness === "live" ? next : asNotLive(next, lights);
  }

  const beside = computed(() => {
    const pages = pagesBeside(board, plan.value);
    const page = turnAt(board.now, dwellBeside(plan.value)) % pages.length;
    return { shown: pages[page], page, pages: pages.length };
  });

  /** Whether there are calls that may be acted on, live or with the age beside them. */
  const isTold = computed(() => board.freshness === "live" || board.freshness === "offline");

  return { plan, calls, beside, isTold };
});

/** What is not live has no light; the lights wait for the link to return. */
const asNotLive = ({ rows, page, pages }: CallsOnGlass, lights: Lights): CallsOnGlass => ({
  rows: rows.map(({ call }) => ({ call, lit: false })),
  page,
  pages,
  lights,
});
