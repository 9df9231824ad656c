// Venues and departments of the programme as the set-up has them.
import { type Row } from "@openhall/shared/core";
import { sampleDepartments, samplePlaces } from "@openhall/shared/samples";

const name = (zh: string, en: string) => ({ zh, en });

/** The hall itself, with a room upstairs that two machines know the way to. */
export const centreRow = {
  id: "H1",
  name: name("示例大厅", "Sample hall"),
  address: name("望湖区澜城大道1号", "1 Lancheng Avenue, Wanghu"),
  rooms: [
    { id: "R1", name: name("一楼大厅", "Main hall, ground floor"), ways: [] },
    {
      id: "R2",
      name: name("二楼 201 政策解读厅", "Policy room 201, upstairs"),
      ways: [
        { deviceId: "K1", direction: "upstairs", metres: 60 },
        { deviceId: "B1", direction: "ahead-right" },
      ],
    },
    { id: "R3", name: name("三号会议室", "Room 3"), ways: [] },
  ],
  ways: [{ deviceId: "K1", direction: "ahead", metres: 20 }],
};

const others = Object.entries(samplePlaces).map(([id, place]) => [
  `venue/${id}`,
  { id, ...place, rooms: place.rooms.map((room) => ({ ...room, ways: [] })) },
]);
const departments = Object.entries(sampleDepartments).map(([id, row]) => [`department/${id}`, { id, ...row }]);

export const placeRows: Record<string, Row> = {
  "venue/H1": centreRow,
  ...Object.fromEntries(others),
  ...Object.fromEntries(departments),
};
