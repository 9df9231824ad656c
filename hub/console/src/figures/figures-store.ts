import { useRows } from "@openhall/shared/link";
import { figuresRowSchema } from "@openhall/shared/queue";
import { defineStore, storeToRefs } from "pinia";
import { computed, ref, shallowRef, watch } from "vue";
import { useLanguageStore, useSaid } from "../frame/language-store.ts";
import { useHallStore } from "../hall/hall-store.ts";
import { useSteadyView } from "../hall/steady-view.ts";
import { useLinkStore } from "../link/link-store.ts";
import { type FigureLine, type Figures } from "./figure-columns.ts";
import { parseFigures, type PastRow } from "./figures-csv.ts";
import { figuresWords } from "./figures-words.ts";

const patienceMs = 10_000;

type Status = "loading" | "loaded" | "none" | "failed";

/** The figures of a day: today's from the stream, those of a day that is over from the file that the hub keeps. */
export const useFiguresStore = defineStore("figures", () => {
  const { link } = storeToRefs(useLinkStore());
  const hall = useHallStore();
  const languages = useLanguageStore();
  const said = useSaid(figuresWords);

  /** The page is looked at; only then the stream is open. */
  const isOpen = ref(false);
  /** A day that is over; undefined for today. */
  const day = ref<string>();
  const past = shallowRef<readonly PastRow[]>([]);
  const pastStatus = ref<Status>("loading");

  const view = useSteadyView(link, () =>
    isOpen.value && day.value === undefined && hall.hallId ? `queue.figures/${hall.hallId}` : undefined,
  );
  const live = useRows(view, "", figuresRowSchema);

  const fileUrl = (language: string): string =>
    `/api/v1/figures/${hall.hallId}?${new URLSearchParams({ ...(day.value && { day: day.value }), language })}`;

  async function fetchPast(): Promise<void> {
    const wanted = day.value;
    if (wanted === undefined || !hall.hallId) return;
    past.value = [];
    pastStatus.value = "loading";
    const [status, rows] = await readFile(fileUrl("en"));
    if (day.value !== wanted) return;
    past.value = rows;
    pastStatus.value = status;
  }
  watch([isOpen, day, () => hall.hallId], () => void (isOpen.value && fetchPast()));

  const rows = computed((): readonly PastRow[] =>
    day.value === undefined ? live.value.map(({ key, row }) => ({ key, name: "", figures: row })) : past.value,
  );

  /** What a row is about: as it is called now, and where it is not known any more as the file says. */
  function nameOf(key: string, inFile: string): string {
    const id = key.slice(key.indexOf("/") + 1);
    if (key.startsWith("hour/"))
      return said.value.hourName({ hour: id, next: `${(Number(id) + 1) % 24}`.padStart(2, "0") });
    const service = key.startsWith("service/") ? hall.serviceOf(id) : undefined;
    if (service) return languages.inLanguage(service.name);
    const desk = hall.deskOf(id);
    if (desk) return said.value.deskName({ number: desk.number, name: languages.inLanguage(desk.name) });
    return inFile || id;
  }

  const linesOf = (kind: "service" | "desk" | "hour"): FigureLine[] =>
    rows.value
      .filter(({ key }) => key.startsWith(`${kind}/`))
      .map(({ key, name, figures }) => ({ key, name: nameOf(key, name), figures }));

  return {
    isOpen,
    day,
    fetchPast,
    status: computed((): Status =>
      day.value !== undefined ? pastStatus.value : view.isLoaded.value ? "loaded" : "loading",
    ),
    total: computed((): Figures | undefined => rows.value.find(({ key }) => key === "total")?.figures),
    services: computed(() => linesOf("service")),
    /** In the order of their plates. */
    desks: computed(() =>
      linesOf("desk").sort((a, b) => a.name.localeCompare(b.name, languages.language, { numeric: true })),
    ),
    hours: computed(() => linesOf("hour")),
    /** Where the day can be downloaded as CSV, in the console's language. */
    file: computed(() => fileUrl(languages.language)),
  };
});

async function readFile(url: string): Promise<[Status, readonly PastRow[]]> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    if (response.status === 404) return ["none", []];
    const rows = response.ok ? parseFigures(await response.text()) : undefined;
    return rows ? ["loaded", rows] : ["failed", []];
  } catch {
    return ["failed", []];
  }
}
