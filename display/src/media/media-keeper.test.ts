import { describe, expect, it, vi } from "vitest";
import { filesOf, readyOf, widthFor } from "./media-files.ts";
import { createMediaKeeper } from "./media-keeper.ts";
import { type MediaShelf } from "./media-shelf.ts";

function shelfWith(kept: Record<string, Blob> = {}): MediaShelf & { readonly files: Map<string, Blob> } {
  const files = new Map(Object.entries(kept));
  return {
    files,
    paths: async () => [...files.keys()],
    take: async (path) => files.get(path),
    put: async (path, file) => (files.set(path, file), true),
    drop: async (path) => void files.delete(path),
  };
}

const file = (bytes = 4): Blob => new Blob(["x".repeat(bytes)]);

function keeperOn(
  shelf: MediaShelf,
  { mostBytes = 1_000, answer = async (): Promise<Blob | undefined> => file() } = {},
) {
  const asked: string[] = [];
  const keeper = createMediaKeeper({
    shelf,
    mostBytes,
    fetchFile(path) {
      asked.push(path);
      return answer();
    },
  });
  return { keeper, asked };
}
const here = (keeper: { readonly urls: ReadonlyMap<string, string> }): string[] => [...keeper.urls.keys()];

describe("the pictures of a screen", () => {
  it("[D101] are fetched one after another, once, and kept", async () => {
    const shelf = shelfWith();
    const { keeper, asked } = keeperOn(shelf);
    keeper.want(["a", "b"]);
    keeper.want(["a", "b"]);
    await vi.waitFor(() => expect(here(keeper)).toEqual(["a", "b"]));
    expect(asked).toEqual(["a", "b"]);
    expect([...shelf.files.keys()]).toEqual(["a", "b"]);
    keeper.end();
    expect(here(keeper)).toEqual([]);
  });

  it("[D101] are there at a start without the hub, and gone from the machine with what nobody wants", async () => {
    const shelf = shelfWith({ a: file(), old: file() });
    const { keeper, asked } = keeperOn(shelf, { answer: () => Promise.reject(new TypeError("away")) });
    keeper.want(["a"]);
    await vi.waitFor(() => expect(here(keeper)).toEqual(["a"]));
    expect(asked).toEqual([]);
    expect([...shelf.files.keys()]).toEqual(["a"]);
    keeper.end();
  });

  it("[D101] of an item that is withdrawn are let go at once, and what is on its way is not kept", async () => {
    const revoke = vi.spyOn(URL, "revokeObjectURL");
    let answer = (_file: Blob): void => {};
    const shelf = shelfWith({ a: file() });
    const { keeper } = keeperOn(shelf, { answer: () => new Promise((resolve) => (answer = resolve)) });
    keeper.want(["a", "b"]);
    await vi.waitFor(() => expect(here(keeper)).toEqual(["a"]));
    keeper.want([]);
    expect(here(keeper)).toEqual([]);
    expect(revoke).toHaveBeenCalledTimes(1);
    answer(file());
    await vi.waitFor(() => expect([...shelf.files.keys()]).toEqual([]));
    expect(here(keeper)).toEqual([]);
    keeper.end();
  });

  it("[D101] hold no more than there is room for, what is needed first in front", async () => {
    const { keeper, asked } = keeperOn(shelfWith(), { mostBytes: 10, answer: async () => file(4) });
    keeper.want(["a", "b", "c"]);
    await vi.waitFor(() => expect(asked).toEqual(["a", "b", "c"]));
    await vi.waitFor(() => expect(here(keeper)).toEqual(["a", "b"]));
    keeper.end();
  });

  it("[D101] that did not come are asked for again once the hub is there", async () => {
    let isAway = true;
    const { keeper } = keeperOn(shelfWith(), { answer: async () => (isAway ? undefined : file()) });
    keeper.want(["a"]);
    await vi.waitFor(() => expect(here(keeper)).toEqual([]));
    isAway = false;
    await vi.waitFor(() => {
      keeper.tryAgain();
      expect(here(keeper)).toEqual(["a"]);
    });
    keeper.end();
  });
});

describe("the files of an item", () => {
  const alt = { zh: "", en: "" };
  const medium = { mediumId: "a", width: 100, height: 100, alt };

  it("[D101] are the smallest forms that fill the panel", () => {
    expect([800, 960, 1080, 1920, 3840, 7680].map(widthFor)).toEqual([960, 960, 1920, 1920, 3840, 3840]);
    const media = [
      { ...medium, type: "pdf" as const, pages: 2 },
      { ...medium, type: "video" as const, pages: 1 },
    ];
    expect(filesOf(media, 1920)).toEqual(["/api/v1/media/a/1/1920", "/api/v1/media/a/2/1920", "/api/v1/media/a/video"]);
  });

  it("[D101] have to be here, and whole, before it may be shown", () => {
    const items = { words: { media: [] }, pages: { media: [{ ...medium, type: "pdf" as const, pages: 2 }] } };
    const ready = (paths: readonly string[], spoiled = false): string[] =>
      Object.keys(
        readyOf(
          items,
          (path) => paths.includes(path),
          () => spoiled,
          960,
        ),
      );
    expect(ready(["/api/v1/media/a/1/960"])).toEqual(["words"]);
    expect(ready(["/api/v1/media/a/1/960", "/api/v1/media/a/2/960"])).toEqual(["words", "pages"]);
    expect(ready(["/api/v1/media/a/1/960", "/api/v1/media/a/2/960"], true)).toEqual(["words"]);
  });
});
