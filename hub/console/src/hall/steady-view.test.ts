import { type Link } from "@openhall/shared/link";
import { describe, expect, it } from "vitest";
import { effectScope, nextTick, ref, shallowRef } from "vue";
import { createFakeLink } from "../samples/fake-link.ts";
import { now } from "../samples/hall-rows.ts";
import { useSteadyView } from "./steady-view.ts";

function setUp() {
  const first = createFakeLink(now);
  const link = shallowRef<Link | undefined>(first.link);
  const stream = ref<string | undefined>("queue.hall/H1");
  const view = effectScope().run(() => useSteadyView(link, () => stream.value));
  if (!view) throw new Error("The scope has ended");
  return { first, link, stream, view };
}

describe("a steady view", () => {
  it("[W5] keeps the last good rows when the hub takes them away, until a new link has its own", async () => {
    const { first, link, view } = setUp();
    first.show("queue.hall/H1", { "ticket/a": { number: "A001" } });
    expect(view.rows).toEqual({ "ticket/a": { number: "A001" } });

    first.turnAway("signed-out");
    expect(view.status.value).toBe("refused");
    expect(view.rows).toEqual({ "ticket/a": { number: "A001" } });

    const second = createFakeLink(now);
    link.value = second.link;
    await nextTick();
    expect(view.rows).toEqual({ "ticket/a": { number: "A001" } });
    second.show("queue.hall/H1", { "ticket/b": { number: "A002" } });
    expect(view.rows).toEqual({ "ticket/b": { number: "A002" } });
  });

  it("[W23] shows nothing of one hall under the name of another", async () => {
    const { first, stream, view } = setUp();
    first.show("queue.hall/H1", { "ticket/a": { number: "A001" } });
    expect(view.isLoaded.value).toBe(true);
    stream.value = "queue.hall/H2";
    await nextTick();
    expect(view.rows).toEqual({});
    expect(view.isLoaded.value).toBe(false);
  });

  it("[W230] keeps a stream that another part of the page looks at", async () => {
    const { first, link, view } = setUp();
    const other = effectScope();
    other.run(() => useSteadyView(link, () => "queue.hall/H1"));
    other.stop();
    await nextTick();
    first.show("queue.hall/H1", { "ticket/a": { number: "A001" } });
    expect(view.rows).toEqual({ "ticket/a": { number: "A001" } });
  });
});
