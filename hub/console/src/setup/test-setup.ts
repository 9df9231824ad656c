// A venue with a manager or an administrator in front of its set-up, for the tests of this folder.
import { type Row } from "@openhall/shared/core";
import { type StaffRole } from "@openhall/shared/venue";
import { fireEvent, screen } from "@testing-library/vue";
import { vi } from "vitest";
import { choiceRows } from "../samples/hall-rows.ts";
import { openConsole, settle } from "../samples/stage.ts";

const name = (zh: string, en: string) => ({ zh, en });

export const hallH1 = {
  id: "H1",
  name: name("示例大厅", "Sample hall"),
  timeZone: "Asia/Shanghai",
  guardMinutes: 40,
  creditMinutes: 15,
  returnAfterCalls: 2,
  appointmentEarlyMinutes: 10,
  appointmentLateMinutes: 15,
  autoMiss: false,
  hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
};

export const service = (id: string, changes: object = {}) => ({
  id,
  hallId: "H1",
  name: name(`事项${id}`, `Service ${id}`),
  department: name("办公室", "Office"),
  queue: "A",
  targetMinutes: 8,
  frequent: false,
  keywords: { zh: [], en: [] },
  hours: [],
  subjects: [],
  ...changes,
});

export const deskW1 = {
  id: "W1",
  hallId: "H1",
  number: 1,
  name: name("一号窗", "Desk 1"),
  queues: ["A"],
  priorityWindow: false,
};

export const wallB1 = {
  kind: "display",
  id: "B1",
  hallId: "H1",
  name: "大厅主屏",
  diagonalInches: 55,
  volume: 70,
  page: "hall-board",
  readerMetres: 5,
  theme: "light",
  calm: false,
  sound: "voice",
  zone: "hall",
};

export const kioskK1 = {
  kind: "kiosk",
  id: "K1",
  hallId: "H1",
  name: "入口",
  diagonalInches: 32,
  volume: 70,
  bottomMillimetres: 700,
};

export const setUpRows: Record<string, Row> = {
  "hall/H1": hallH1,
  "service/S1": service("S1"),
  "service/S2": service("S2", { queue: "B" }),
  "service/S9": service("S9", { retired: true }),
  "desk/W1": deskW1,
  "profile/P1": { id: "P1", hallId: "H1", name: name("综合", "General"), serviceIds: ["S1", "S2"], ranked: false },
  "device/B1": wallB1,
  "device/K1": kioskK1,
  "class/senior": { id: "senior", name: name("老年人", "Older people") },
  "staff/c1": { id: "c1", name: "周敏", role: "administrator" },
  "staff/clerk2": { id: "clerk2", name: "李强", role: "clerk" },
};

interface Opening {
  readonly role?: StaffRole;
  /** The query of the address, such as `section=desks&id=W1`. */
  readonly at?: string;
  readonly rows?: Record<string, Row>;
}

/** The set-up page as c1 sees it. */
export async function openSetup({ role = "administrator", at = "", rows = setUpRows }: Opening = {}) {
  const stage = await openConsole({ role, at: `/setup?${at}` });
  if (rows["hall/H1"]) await stage.showHall(choiceRows);
  else await stage.show("venue.halls/all", {});
  await stage.show("venue.setup/all", rows);
  await vi.waitFor(() => screen.getByRole("navigation", { name: "设置的各部分" }));

  const link = stage.link();
  /** What was sent to the hub by HTTP to change something. */
  const requests = () =>
    stage.asked.mock.calls.filter(([, request]) => request?.method === "POST" || request?.method === "PUT");
  return {
    ...stage,
    requests,
    sent: () => link.sent,
    async press(button: string | RegExp): Promise<void> {
      await fireEvent.click(screen.getByRole("button", { name: button }));
      await settle();
    },
    async type(label: string | RegExp, text: string): Promise<void> {
      await fireEvent.update(screen.getByLabelText(label), text);
    },
    async goTo(section: string): Promise<void> {
      await fireEvent.click(screen.getByRole("link", { name: section }));
      await settle();
    },
    /** The hub has done the latest change, and these rows are what it made. */
    async done(changes: Record<string, Row>): Promise<void> {
      link.show("venue.setup/all", { ...link.link.open("venue.setup/all").rows, ...changes });
      link.sent.at(-1)?.answer({ ok: true, version: 1, result: {} });
      await settle();
    },
    async choose(label: string, file: File): Promise<void> {
      const input = screen.getByLabelText<HTMLInputElement>(label);
      Object.defineProperty(input, "files", { value: [file], configurable: true });
      await fireEvent.change(input);
      await settle();
      await settle();
    },
  };
}
