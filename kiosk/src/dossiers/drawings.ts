// Charts come with the page that shows one: the pages before it do without.
import { defineAsyncComponent } from "vue";

export const CurveDrawing = defineAsyncComponent(() => import("./drawn/CurveDrawing.vue"));
export const FundsDrawing = defineAsyncComponent(() => import("./drawn/FundsDrawing.vue"));
export const WeekDrawing = defineAsyncComponent(() => import("./drawn/WeekDrawing.vue"));
