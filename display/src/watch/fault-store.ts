import { countFaults } from "@openhall/shared/link";
import { defineStore } from "pinia";

export const useFaultStore = defineStore("faults", countFaults);
