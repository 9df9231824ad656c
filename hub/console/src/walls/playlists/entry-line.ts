// An entry of a playlist in two lines: what it shows, and when and how. Pure.
import { type Language } from "@openhall/shared/core";
import { type Named, sceneText } from "../words/scene-text.ts";
import { rulesText } from "../words/rules-text.ts";
import { sceneWords } from "../words/scene-words.ts";
import { type EntryDraft, entryOf } from "./playlist-draft.ts";
import { playlistWords } from "./playlist-words.ts";

interface EntryLine {
  readonly scene: string;
  readonly rules: string;
}

export function entryLine(draft: EntryDraft, named: Named, language: Language): EntryLine {
  const said = playlistWords[language];
  const entry = entryOf(draft);
  const dwell = draft.dwellSeconds === undefined ? said.reading : said.seconds({ seconds: draft.dwellSeconds });
  return {
    scene: entry ? sceneText(entry.scene, named, language) : sceneWords[language][draft.kind],
    rules: [
      sceneWords[language][draft.zone],
      said.priority({ priority: draft.priority ?? 0 }),
      dwell,
      entry ? rulesText(entry, named, language) || said.always : "",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}
