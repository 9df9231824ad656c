// What an event says of itself in words: title, text, links, who, what kind.
import { type Bilingual } from "@openhall/shared/core";
import type ICAL from "ical.js";
import { type FileEntry } from "./file-entry.ts";
import { oneLine, plainText, withoutTags } from "./plain-text.ts";
import { bodyOf, titleOf } from "./two-languages.ts";

type Words = Pick<FileEntry, "title" | "body" | "links" | "hosts" | "kinds" | "venue" | "room">;

export function wordsOf(component: ICAL.Component): Words {
  return {
    title: inLanguages(component, "summary", (text) => titleOf(oneLine(text))),
    body: inLanguages(component, "description", (text) => bodyOf(plainText(withoutTags(text)))),
    links: linksOf(component),
    hosts: hostsOf(component),
    kinds: [...ownText(component, "x-openhall-kind"), ...textsOf(component, "categories")],
    venue: ownText(component, "x-openhall-venue")[0] ?? oneLine(firstText(component, "location")),
    room: ownText(component, "x-openhall-room")[0] ?? "",
  };
}

/** Once for each LANGUAGE where the property comes so; what is only said once is told apart by its characters. */
function inLanguages(component: ICAL.Component, name: string, read: (text: string) => Bilingual): Bilingual {
  const properties = component.getAllProperties(name).filter((property) => textOf(property) !== "");
  const [first] = properties;
  if (!first) return { zh: "", en: "" };
  const of = (language: string): string | undefined => {
    const found = properties.find((property) =>
      String(property.getFirstParameter("language") ?? "")
        .toLowerCase()
        .startsWith(language),
    );
    return found && plainText(withoutTags(textOf(found)));
  };
  const [zh, en] = [of("zh"), of("en")];
  if (properties.length > 1 && zh !== undefined && en !== undefined) return { zh, en };
  return read(textOf(first));
}

const textOf = (property: ICAL.Property): string => String(property.getFirstValue() ?? "");
const firstText = (component: ICAL.Component, name: string): string =>
  String(component.getFirstPropertyValue(name) ?? "");
const ownText = (component: ICAL.Component, name: string): string[] =>
  [firstText(component, name).trim()].filter(Boolean);
const textsOf = (component: ICAL.Component, name: string): string[] =>
  component
    .getAllProperties(name)
    .flatMap((property) => property.getValues().map((value: unknown) => String(value).trim()));

/** Names of departments may stand wherever a program has a field for who is responsible. */
function hostsOf(component: ICAL.Component): string[] {
  const own = ownText(component, "x-openhall-hosts").flatMap((ids) => ids.split(/\s+/));
  if (own.length > 0) return own;
  const organizers = component.getAllProperties("organizer").map((property) => property.getFirstParameter("cn") ?? "");
  const named = [
    ...organizers,
    ...textsOf(component, "contact"),
    ...textsOf(component, "x-host"),
    ...textsOf(component, "x-department"),
  ];
  return [...new Set(named.map(oneLine).filter(Boolean))];
}

const labels = {
  url: { zh: "网页", en: "Web page" },
  conference: { zh: "在线参加", en: "Join online" },
  attach: { zh: "文件", en: "File" },
} as const;

/** The address of our own page is no link that an entry would have. */
function linksOf(component: ICAL.Component): FileEntry["links"] {
  const isOwn = component.hasProperty("x-openhall-entry");
  return (["url", "conference", "attach"] as const)
    .filter((name) => !(isOwn && name === "url"))
    .flatMap((name) =>
      component
        .getAllProperties(name)
        .filter((property) => property.getFirstValue() !== null && property.type !== "binary")
        .map((property) => ({ label: labelOf(property, labels[name]), url: textOf(property).trim() })),
    );
}

function labelOf(property: ICAL.Property, usual: Bilingual): Bilingual {
  const said = property.getFirstParameter("label") ?? property.getFirstParameter("filename");
  return said ? { ...usual, ...withoutEmpty(titleOf(oneLine(said).slice(0, 60))) } : usual;
}

const withoutEmpty = ({ zh, en }: Bilingual): Partial<Bilingual> => ({ ...(zh ? { zh } : {}), ...(en ? { en } : {}) });
