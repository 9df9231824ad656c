import { defineStore } from "pinia";
import { ref } from "vue";

/** What a page wants to be found by among many tabs, such as the number at the desk; empty for nothing. */
export const useTitleStore = defineStore("title", () => ({ here: ref("") }));
