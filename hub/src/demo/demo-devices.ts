// The machines of the demo venue's hall: kiosks at the doors, walls, a panel over each desk, an overview at the entrance, walls for notices, the programme, projects and departments.
import { demoHallId } from "./credentials.ts";

const hallId = demoHallId;

const kiosks = [1, 2, 3, 4, 5, 6].map((number) => ({
  id: `K${number}`,
  kind: "kiosk" as const,
  hallId,
  name: `${number} 号取号机 Kiosk ${number}`,
  diagonalInches: 21.5,
  bottomMillimetres: 700,
}));

const walls = [
  { id: "B1", name: "大厅主屏 Main wall", diagonalInches: 55, readerMetres: 5 },
  { id: "B2", name: "候位区大屏 Waiting area wall", diagonalInches: 75, readerMetres: 8, theme: "dark" as const },
].map((wall) => ({ ...wall, kind: "display" as const, hallId }));

const panels = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
  id: `P${number}`,
  kind: "display" as const,
  hallId,
  name: `${number} 号窗口屏 Panel of desk ${number}`,
  page: "desk-panel" as const,
  deskId: `W${number}`,
  diagonalInches: 21.5,
  readerMetres: 4,
  sound: "none" as const,
}));

const overview = {
  id: "O1",
  kind: "display" as const,
  hallId,
  name: "入口等候一览 Overview at the entrance",
  page: "waiting-overview" as const,
  diagonalInches: 43,
  readerMetres: 3,
  sound: "none" as const,
};

const notices = [
  { id: "N1", name: "公告屏 Notice wall", diagonalInches: 55, readerMetres: 4 },
  { id: "M1", name: "日程屏 Programme wall", diagonalInches: 55, readerMetres: 4 },
  { id: "G1", name: "工地屏 Site board", diagonalInches: 65, readerMetres: 4 },
  { id: "G2", name: "重点项目屏 Project wall", diagonalInches: 75, readerMetres: 5 },
  { id: "X1", name: "部门展板屏 Department wall", diagonalInches: 65, readerMetres: 4 },
  /** Stands where no visitor comes: for looking at what is not approved yet. */
  { id: "J1", name: "办公室校样屏 Proof screen in the office", diagonalInches: 32, readerMetres: 2 },
].map((wall) => ({ ...wall, kind: "display" as const, hallId, sound: "none" as const }));

/** As the venue file has them. */
export const demoDevices = [...kiosks, ...walls, ...panels, overview, ...notices];
