import { defineWords } from "@openhall/shared/ui";

export const profileFormWords = defineWords({
  zh: {
    newProfile: "新受理方案",
    name: "名称",
    serviceIds: "事项",
    serviceIdsHint: "窗口用这个方案时叫这些事项的号。",
    ranked: "按上面的顺序优先",
    rankedHint: "开了：前面的事项有人等，就先叫前面的。不开：谁先来叫谁。",
    detail: ({ count }: { count: number }) => `${count} 个事项`,
    detailRanked: ({ count }: { count: number }) => `${count} 个事项，按顺序优先`,
  },
  en: {
    newProfile: "New profile",
    name: "Name",
    serviceIds: "Services",
    serviceIdsHint: "A desk with this profile calls numbers of these services.",
    ranked: "In order of preference, as above",
    rankedHint:
      "On: as long as somebody waits for an earlier one, it goes first. Off: whoever came first is called first.",
    detail: ({ count }) => `${count} services`,
    detailRanked: ({ count }) => `${count} services, by preference`,
  },
});
