import { render, screen } from "@testing-library/vue";
import { createPinia } from "pinia";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defineComponent, h, ref } from "vue";
import FencedTile from "./FencedTile.vue";

afterEach(() => {
  vi.useRealTimers();
});

describe("a fenced tile", () => {
  it("[D9] keeps its fault to itself, says so, and tries again", async () => {
    vi.useFakeTimers();
    const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = ref(true);
    const Calls = defineComponent(() => () => {
      if (broken.value) throw new Error("no such row");
      return h("p", "A012");
    });
    render(
      defineComponent(() => () => [
        h(FencedTile, { name: "calls" }, { default: () => h(Calls), fallback: () => h("p", "请看窗口屏") }),
        h(FencedTile, { name: "clock" }, { default: () => h("p", "10:20"), fallback: () => h("p", "no clock") }),
      ]),
      { global: { plugins: [createPinia()] } },
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(screen.getByText("请看窗口屏")).toBeTruthy();
    expect(screen.getByText("10:20")).toBeTruthy();
    expect(complaints.mock.calls[0]?.[0]).toContain("calls");
    broken.value = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(screen.getByText("A012")).toBeTruthy();
  });
});
