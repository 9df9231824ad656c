import { defineWords } from "@openhall/shared/ui";

export const previewWords = defineWords({
  zh: {
    title: "屏上的样子",
    textTitle: "文字和图片的样子",
    textMeans:
      "资料不单独上屏。审批通过后，它出现在项目屏、部门屏、自助机和手机页上；现在的画面在“屏幕”页的播放单里看。",
    target: "哪块屏",
    landscape: "横屏 1920 × 1080（55″，5 米）",
    portrait: "竖屏 1080 × 1920（55″，5 米）",
    wall: ({ name, width, height }: { name: string; width: number; height: number }) =>
      `${name}（${width} × ${height}）`,
    as: "作为",
    notice: "通知画面",
    takeover: "插播",
    frame: "预览：屏上的真实画面",
    starting: "正在打开画面…",
    away: "画面没有打开。请刷新页面；若再次出现，请找技术员。",
    pages: ({ pages, seconds }: { pages: number; seconds: number }) =>
      pages > 1 ? `分 ${pages} 屏轮换，看完一轮约 ${seconds} 秒。` : `一屏放得下，停留约 ${seconds} 秒。`,
    tooSmall: "这块屏对最远的读者来说太小，最小的字看不清。",
    missing: ({ count }: { count: number }) => `有 ${count} 个图片、视频或 PDF 没有取到。`,
    page: "停在",
    turns: "轮换",
    pageOf: ({ page, pages }: { page: number; pages: number }) => `第 ${page} / ${pages} 屏`,
    proof: "在校样屏上看",
    proofText: "校样屏是访客看不到的屏，用来看还没审批的内容。哪块屏是校样屏，由大厅主管在“屏幕”页设定。",
    noProof: "这些大厅还没有校样屏。",
    proofScreen: "校样屏",
    show: "显示 10 分钟",
    showing: ({ time }: { time: string }) => `正在显示，到 ${time} 自动结束。`,
    showingOther: ({ name, time }: { name: string; time: string }) => `正在显示 ${name} 送来的另一条，到 ${time}。`,
    end: "结束",
    saveFirst: "先保存，才能送到校样屏。",
  },
  en: {
    title: "As the screen shows it",
    textTitle: "Text and pictures",
    textMeans:
      "A dossier is no scene of its own. Once it is approved it stands on walls of projects and departments, kiosks and phones; see the scenes of now in a playlist on the “Screens” page.",
    target: "Which screen",
    landscape: "Landscape 1920 × 1080 (55″, 5 m)",
    portrait: "Portrait 1080 × 1920 (55″, 5 m)",
    wall: ({ name, width, height }) => `${name} (${width} × ${height})`,
    as: "As",
    notice: "a notice in its scene",
    takeover: "a takeover",
    frame: "Preview: the real scene",
    starting: "Opening the scene…",
    away: "The scene did not open. Reload the page; if it comes back, tell the technician.",
    pages: ({ pages, seconds }) =>
      pages > 1
        ? `${pages} pages take turns; one round takes about ${seconds} s to read.`
        : `One page; it stays for about ${seconds} s.`,
    tooSmall: "This screen is too small for its farthest reader: the smallest text cannot be read.",
    missing: ({ count }) => `${count} of the media could not be fetched.`,
    page: "Hold",
    turns: "takes turns",
    pageOf: ({ page, pages }) => `page ${page} of ${pages}`,
    proof: "On a proof screen",
    proofText:
      "A proof screen is one that no visitor sees, for what is not approved yet. A floor manager says on the “Screens” page which screen is one.",
    noProof: "These halls have no proof screen yet.",
    proofScreen: "Proof screen",
    show: "Show for 10 minutes",
    showing: ({ time }) => `It is shown until ${time}, then ends by itself.`,
    showingOther: ({ name, time }) => `Another item, sent by ${name}, is shown until ${time}.`,
    end: "End",
    saveFirst: "Save it before it can be shown on a proof screen.",
  },
});
