import { fireEvent, render, screen } from "@testing-library/vue";
import { createPinia } from "pinia";
import { vi } from "vitest";
import { type Pairing, pairingKey } from "@openhall/shared/link";
import { ref } from "vue";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { FakeLink } from "./fake-link.ts";
import { fillHall } from "./hall.ts";

/** The code that an unpaired kiosk shows. */
const waitingForApproval: Pairing = {
  state: ref({ status: "waiting", code: "K7M4PX", isHubAway: false }),
  end: () => {},
};

/** The kiosk on a link of ours; the hall has arrived unless `empty`. */
export function renderKiosk({ empty = false }: { empty?: boolean } = {}): FakeLink {
  const link = new FakeLink();
  if (!empty) fillHall(link);
  render(KioskApp, {
    global: { plugins: [createPinia()], provide: { [hubLinkKey]: link, [pairingKey]: () => waitingForApproval } },
  });
  return link;
}

/** A finger on a button. */
export async function touch(name: string | RegExp): Promise<void> {
  await fireEvent.click(screen.getByRole("button", { name }));
}

/** The hub answers the latest command of that type; for tests with a clock of their own. */
export async function answerLatest(
  link: FakeLink,
  type: string,
  answer: Parameters<FakeLink["sent"][number]["answer"]>[0],
): Promise<void> {
  link.sentOf(type).at(-1)?.answer(answer);
  await vi.advanceTimersByTimeAsync(0);
}
