import { computed, type ComputedRef } from "vue";
import { useSaid } from "../../frame/language-store.ts";
import { reviewWords } from "./review-words.ts";
import { useLineName } from "./use-line-name.ts";

/** Fields of which there are several: `steps.0.title` and the word for it. */
const numbered = {
  "media.alt": "alt",
  media: "file",
  "steps.title": "step",
  "pledges.text": "pledge",
  "links.label": "link",
  "links.url": "address",
} as const;
const single = {
  title: "headline",
  body: "body",
  correction: "correction",
  unveiling: "unveiling",
  departmentId: "department",
  date: "day",
} as const;
/** `sections.<section>.<line>.<part>`; ids of lines may have dots. */
const ofLine = /^sections\.([^.]+)\..+\.([a-z]+)$/i;

/** A field in words: “标题” of `title`, “标题 中文” of `title.zh`, “环节 2 英文” of `steps.1.title.en`. */
export function useFieldName(): ComputedRef<(field: string) => string> {
  const said = useSaid(reviewWords);
  const lineName = useLineName();
  return computed(() => (field) => {
    const language = /\.(zh|en)$/.exec(field)?.[1];
    const base = baseOf(field.replace(/\.(zh|en)$/, ""));
    return language === "zh" || language === "en" ? `${base} ${said.value[language]}` : base;
  });

  function baseOf(name: string): string {
    if (isOne(single, name)) return said.value[single[name]];
    const [, section, part] = ofLine.exec(name) ?? [];
    if (section !== undefined && part !== undefined) return lineName.value({ section, part });
    const place = /\.(\d+)/.exec(name)?.[1];
    const many = name.replace(/\.\d+/, "");
    return place !== undefined && isOne(numbered, many)
      ? said.value[numbered[many]]({ place: Number(place) + 1 })
      : name;
  }
}

const isOne = <Names extends object>(names: Names, name: PropertyKey): name is keyof Names =>
  Object.hasOwn(names, name);
