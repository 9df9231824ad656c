import { describe, expect, it } from "vitest";
import { findServices, type ListedService, plain } from "./find-services.ts";
import { groupServices } from "./service-groups.ts";

const service = (
  serviceId: string,
  queue: string,
  zh: string,
  en: string,
  more: Partial<ListedService> = {},
): ListedService => ({
  serviceId,
  queue,
  name: { zh, en },
  department: { zh: "综合部门", en: "General" },
  targetMinutes: 8,
  frequent: false,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
  ...more,
});

const police = { zh: "公安局", en: "Public Security" };
const services = [
  service("S1", "A", "户籍与身份证办理指南", "Household registration and ID cards", {
    department: police,
    keywords: { zh: ["户口", "身份证"], en: ["hukou", "passport"] },
  }),
  service("S2", "A", "信息检索", "Finding information", { frequent: true }),
  service("S3", "B", "申请受理", "Applications", { keywords: { zh: ["信息公开申请"], en: [] } }),
  service("S4", "C", "招生与学区", "School enrolment", {
    keywords: { zh: ["上学", "信息登记"], en: ["school place"] },
    department: { zh: "教育局", en: "Education Department" },
  }),
];

const found = (text: string, ...more: Parameters<typeof findServices>[2][]) =>
  findServices(services, text, more[0]).map(({ serviceId }) => serviceId);

describe("finding a service", () => {
  it("[G1] puts the letter of the number first, then the beginning of a name, then keywords, then departments", () => {
    expect(found("b")[0]).toBe("S3");
    // Name from its start, keyword from its start.
    expect(found("信息")).toEqual(["S2", "S3", "S4"]);
    expect(found("教育")).toEqual(["S4"]);
    expect(found("公安局")).toEqual(["S1"]);
  });

  it("[G1] finds English at the beginning of a word, and every word has to fit", () => {
    expect(found("school")).toEqual(["S4"]);
    expect(found("enrolment school")).toEqual(["S4"]);
    expect(found("school passport")).toEqual([]);
    expect(found("art")).toEqual([]);
    expect(found("ID")).toEqual(["S1"]);
  });

  it("[G1] takes no notice of case, width and marks", () => {
    expect(plain("  “ＩＤ” Cards! ")).toBe("id cards");
    expect(found("ＨＵＫＯＵ")).toEqual(["S1"]);
  });

  it("[G1] understands a saying that is nearly a keyword", () => {
    expect(found("办身份证")).toEqual(["S1"]);
    expect(found("买房子")).toEqual([]);
  });

  it("[G1] shows everything, frequent ones first, while nothing is typed", () => {
    expect(found(" ")).toEqual(["S2", "S1", "S3", "S4"]);
  });

  it("[G2] finds what is typed by its sound behind what is found by its writing", () => {
    const sounds: Record<string, string> = { 户籍与身份证办理指南: "hjysfzblzn", 户口: "hk", 招生与学区: "zsyxq" };
    const readsAs = (text: string, letters: string, atStart: boolean): boolean => {
      const place = (sounds[text] ?? "").indexOf(letters);
      return atStart ? place === 0 : place >= 0;
    };
    expect(found("hk", readsAs)).toEqual(["S1"]);
    expect(found("sfz", readsAs)).toEqual(["S1"]);
    expect(found("zs", readsAs)).toEqual(["S4"]);
    expect(found("hk")).toEqual([]);
    expect(found("s", readsAs)).toEqual(["S4"]);
  });
});

describe("services without typing", () => {
  it("[G3] stand by department, the frequent ones once more in front", () => {
    const groups = groupServices(services);
    expect(groups.map(({ department }) => department?.zh)).toEqual([undefined, "综合部门", "公安局", "教育局"]);
    expect(groups[0]?.services.map(({ serviceId }) => serviceId)).toEqual(["S2"]);
    const reachable = new Set(groups.slice(1).flatMap((group) => group.services.map(({ serviceId }) => serviceId)));
    expect(reachable.size).toBe(services.length);
  });

  it("[G3] have no group of frequent ones where that would be all of them", () => {
    const all = services.map((one) => ({ ...one, frequent: true }));
    expect(groupServices(all).every(({ department }) => department)).toBe(true);
  });
});
