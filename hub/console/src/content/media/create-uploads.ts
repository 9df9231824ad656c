// The files of a draft that are on their way to the hub, one after the other, and those that it did not take. They go on
// while their author looks at another page.
import { reactive, ref, shallowReactive } from "vue";
import { type WhyNot } from "../../frame/why-not.ts";
import { uploadMedium } from "./upload-medium.ts";

export interface UnderWay {
  readonly name: string;
  /** 0 to 1. */
  share: number;
  cancel(): void;
}

export interface NotTaken {
  readonly name: string;
  readonly refusal: WhyNot;
}

export function createUploads(take: (mediumId: string) => void) {
  const underWay = shallowReactive<UnderWay[]>([]);
  const notTaken = shallowReactive<NotTaken[]>([]);
  const done = ref("");
  let queue: Promise<void> = Promise.resolve();
  let isWanted = true;

  async function upload(file: File): Promise<void> {
    if (!isWanted) return;
    const share = (value: number): void => {
      const place = underWay.findIndex((entry) => entry.name === file.name);
      const entry = underWay[place];
      if (entry) underWay[place] = { ...entry, share: value };
    };
    const sending = uploadMedium(file, share);
    underWay.push({ name: file.name, share: 0, cancel: sending.cancel });
    const answer = await sending.answer;
    const place = underWay.findIndex((entry) => entry.name === file.name);
    if (place >= 0) underWay.splice(place, 1);
    if (answer.ok) {
      take(answer.medium.mediumId);
      done.value = file.name;
    } else if (answer.refusal.code !== "cancelled") notTaken.push({ name: file.name, refusal: answer.refusal });
  }

  return reactive({
    underWay,
    notTaken,
    /** The one that was taken last. */
    done,
    upload(files: Iterable<File>): void {
      done.value = "";
      for (const file of files) queue = queue.then(() => upload(file));
    },
    dismiss: (one: NotTaken) => void notTaken.splice(notTaken.indexOf(one), 1),
    /** The draft is not wanted any more. */
    end(): void {
      isWanted = false;
      for (const one of underWay) one.cancel();
    },
  });
}

export type Uploads = ReturnType<typeof createUploads>;
