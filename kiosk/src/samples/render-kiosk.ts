import { render } from "@testing-library/vue";
import { createPinia } from "pinia";
import { hubLinkKey } from "../connection/hub-link.ts";
import KioskApp from "../KioskApp.vue";
import { FakeLink } from "./fake-link.ts";
import { fillHall } from "./hall.ts";

/** The kiosk on a link of ours; the hall has arrived unless `empty`. */
export function renderKiosk({ empty = false }: { empty?: boolean } = {}): FakeLink {
  const link = new FakeLink();
  if (!empty) fillHall(link);
  render(KioskApp, { global: { plugins: [createPinia()], provide: { [hubLinkKey]: link } } });
  return link;
}
