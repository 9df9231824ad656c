// Why the hub did not do what was asked of playlists, proof screens and takeovers.
import { defineWords } from "@openhall/shared/ui";
import { type RefusalParameters } from "./refusal-parameters.ts";

export const screensRefusals = defineWords({
  zh: {
    "unknown-display": "场地里已经没有这块屏。请刷新后重新选择。",
    "unknown-playlist": "这份播放单已经停用。请重新选择。",
    "playlist-of-another-hall": "这份播放单属于另一个大厅，不能用在这里。",
    "playlist-wrong": ({ rows }: RefusalParameters) =>
      rows > 0 ? `有 ${rows} 项画面不对，播放单没有保存。` : "播放单里有不对的地方，没有保存。",
    "too-many-playlists": "这个大厅的播放单已经太多。请先停用不用的。",
    "not-a-proof-screen": "这块屏不是校样屏，来访者可能看得到它，所以不显示未审批的内容。",
    "unknown-item": "没有这条内容，它可能已经删除。",
    "not-this-version": "您看过之后，这条内容又改过。请看了新的一版再决定。",
    "not-approved": "这条内容没有审批通过，或者已经撤回、到期，不能上屏。",
    "fill-missing": "文字里还有空没有填。请填好再插播。",
    "unknown-takeover": "没有这次插播，它可能已经结束。",
    "not-proposed": "这次插播不在等待确认，可能已经有人处理。",
    "same-person": "前一步是您自己做的，这一步要由另一个人来做。",
    "proposal-over": "提议超过 10 分钟没有人确认，已经失效。请重新提议。",
    "moment-out-of-reach": "只能查现在到 8 天以后。请选近一点的时间。",
    "nothing-to-review": "这次插播不需要事后审查，或者已经有人审查过。",
  },
  en: {
    "unknown-display": "This screen is no longer part of the venue. Reload and choose again.",
    "unknown-playlist": "This playlist is out of use. Choose another one.",
    "playlist-of-another-hall": "This playlist belongs to another hall and cannot be used here.",
    "playlist-wrong": ({ rows }) =>
      rows > 0
        ? `${rows} ${rows === 1 ? "entry is" : "entries are"} wrong; the playlist was not saved.`
        : "Something in the playlist is wrong; it was not saved.",
    "too-many-playlists": "This hall has too many playlists. Retire one that is not used first.",
    "not-a-proof-screen":
      "This is no proof screen: a visitor may see it, so it shows nothing that has not been approved.",
    "unknown-item": "There is no such item; it may have been deleted.",
    "not-this-version": "This item has been changed since you saw it. Look at the new version, then decide.",
    "not-approved": "This item has not been approved, or is withdrawn or over. It cannot go on the screens.",
    "fill-missing": "A blank in the text is not filled in yet. Fill it in first.",
    "unknown-takeover": "There is no such takeover; it may have ended.",
    "not-proposed": "This takeover does not wait for a confirmation; somebody may have answered already.",
    "same-person": "You did the step before this one yourself; another person has to do this one.",
    "proposal-over": "Nobody confirmed the proposal within 10 minutes, so it has lapsed. Propose it again.",
    "moment-out-of-reach": "This can be asked from now to eight days ahead. Choose a nearer time.",
    "nothing-to-review": "This takeover needs no look afterwards, or somebody has looked already.",
  },
});
