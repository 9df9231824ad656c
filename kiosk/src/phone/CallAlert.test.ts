import { fireEvent, screen } from "@testing-library/vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextTick } from "vue";
import { calledTicket, waitingTicket } from "../samples/ticket.ts";
import { arrive, openPhone, stubPhone } from "./test-phone.ts";

beforeEach(stubPhone);
afterEach(() => vi.unstubAllGlobals());

/** What the page has struck, as a browser with sound would have. */
function stubSound(): { struck: () => number; resumed: () => number } {
  let struck = 0;
  let resumed = 0;
  const parameter = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
  const node = class {
    readonly gain = parameter;
    connect(next: unknown): unknown {
      return next;
    }
    start(): void {
      struck += 1;
    }
    stop(): void {}
  };
  vi.stubGlobal("OscillatorNode", node);
  vi.stubGlobal("GainNode", node);
  vi.stubGlobal(
    "AudioContext",
    class {
      readonly currentTime = 0;
      resume(): Promise<void> {
        resumed += 1;
        return Promise.resolve();
      }
    },
  );
  return { struck: () => struck, resumed: () => resumed };
}

test("[P62] vibration is offered where the phone can, and tried out at once", async () => {
  openPhone(waitingTicket);
  await fireEvent.click(screen.getByRole("button", { name: "叫到我时振动" }));

  expect(navigator.vibrate).toHaveBeenCalledTimes(1);
  expect(screen.getByText("叫到您时手机会振动。请保持此页打开，不要锁屏。")).toBeTruthy();
});

test("[P62] a bell is unlocked by a touch, tried out at once, and rings at a call and at a recall", async () => {
  const sound = stubSound();
  const link = openPhone(waitingTicket);
  await fireEvent.click(screen.getByRole("button", { name: "叫到我时响铃并振动" }));
  expect(sound.resumed()).toBeGreaterThan(0);
  const triedOut = sound.struck();
  expect(triedOut).toBeGreaterThan(0);
  expect(screen.getByText(/手机会响铃并振动。请保持此页打开，不要锁屏，调大音量/)).toBeTruthy();

  arrive(link, calledTicket);
  await nextTick();
  const atCall = sound.struck();
  expect(atCall).toBeGreaterThan(triedOut);
  arrive(link, { ...calledTicket, calls: 2 });
  await nextTick();
  expect(sound.struck()).toBeGreaterThan(atCall);
});

test("[P62] a phone that was not asked to ring stays silent", async () => {
  const sound = stubSound();
  const link = openPhone(waitingTicket);
  arrive(link, calledTicket);
  await nextTick();

  expect(sound.struck()).toBe(0);
});

test("[P62] without the hall nothing is promised: the phone would not ring", async () => {
  const link = openPhone(waitingTicket);
  await fireEvent.click(screen.getByRole("button", { name: "叫到我时振动" }));
  link.lose();
  await nextTick();

  expect(screen.queryByText(/叫到您时手机会振动/)).toBeNull();
  expect(screen.getByText("现在离线，叫到您时手机不会提醒。请看大厅屏幕。")).toBeTruthy();
});

test("[P62] a phone that can neither ring nor vibrate is offered nothing of the kind", () => {
  vi.stubGlobal("navigator", { language: "zh-CN", userActivation: { hasBeenActive: true } });
  openPhone(waitingTicket);

  expect(screen.queryByRole("button", { name: /^叫到我时/ })).toBeNull();
});
