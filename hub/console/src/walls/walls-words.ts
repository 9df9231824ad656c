import { defineWords } from "@openhall/shared/ui";

export const wallsWords = defineWords({
  zh: {
    title: "屏幕",
    parts: "屏幕的各部分",
    map: "总图",
    playlists: "播放单",
    takeovers: "插播记录",
    "play-log": "播放日志",
    takeOver: "插播…",
  },
  en: {
    title: "Screens",
    parts: "Parts of the screens page",
    map: "Map",
    playlists: "Playlists",
    takeovers: "Takeovers",
    "play-log": "Play log",
    takeOver: "Take over…",
  },
});
