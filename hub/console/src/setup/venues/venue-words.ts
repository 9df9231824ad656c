import { defineWords } from "@openhall/shared/ui";

interface Placed {
  readonly place: number;
}
interface Detail {
  readonly id: string;
  readonly rooms: number;
  readonly isHall: boolean;
}
interface Device {
  readonly id: string;
  readonly name: string;
}

export const venueFormWords = defineWords({
  zh: {
    newVenue: "新场地",
    name: "名称",
    nameHint: "屏幕、取号机和手机上这样写。",
    address: "地址",
    addressHint: "可以不填；要填就两种语言都填。",
    rooms: "房间",
    roomsHint: "场次可以安排到房间。编号自动生成，不再改变，导入的表格里用它。",
    room: ({ place }: Placed) => `第 ${place} 个房间`,
    newRoom: "新房间",
    roomName: "房间名称",
    addRoom: "加一个房间",
    ways: "从设备怎么走到这里",
    waysHint: "在取号机和屏幕上画箭头，指给眼前的人看。没有路线的设备只写地点。",
    waysOfRoom: "从设备怎么走到这个房间",
    wayCount: ({ ways }: { ways: number }) => (ways === 0 ? "没有路线" : `${ways} 条路线`),
    way: ({ place }: Placed) => `第 ${place} 条路线`,
    device: "从哪台设备",
    chooseDevice: "选择设备……",
    direction: "方向",
    metres: "米数",
    addWay: "加一条路线",
    noDevices: "还没有设备。先在“屏幕与取号机”里添加。",
    deviceOption: ({ id, name }: Device) => `${name}（${id}）`,
    deviceGone: ({ id }: { id: string }) => `${id}（已不在设置里）`,
    detail: ({ id, rooms, isHall }: Detail) =>
      [id, rooms === 0 ? "没有房间" : `${rooms} 个房间`, ...(isHall ? ["也是大厅"] : [])].join(" · "),
    hallHint: "大厅也是场地时，用大厅的编号。",
    sameAsHall: "编号和一个大厅相同：这是同一个地方。",
  },
  en: {
    newVenue: "New venue",
    name: "Name",
    nameHint: "As screens, kiosks and phones show it.",
    address: "Address",
    addressHint: "May be left empty, or filled in in both languages.",
    rooms: "Rooms",
    roomsHint: "Programme entries can be put into a room. Ids are made here and stay; imported tables use them.",
    room: ({ place }) => `Room ${place}`,
    newRoom: "New room",
    roomName: "Name of the room",
    addRoom: "Add a room",
    ways: "The way here from the devices",
    waysHint:
      "Drawn as an arrow on kiosks and screens for who stands before them. Without a way a device names the place.",
    waysOfRoom: "The way to this room from the devices",
    wayCount: ({ ways }) => (ways === 0 ? "no ways" : ways === 1 ? "1 way" : `${ways} ways`),
    way: ({ place }) => `Way ${place}`,
    device: "From the device",
    chooseDevice: "Choose a device…",
    direction: "Direction",
    metres: "Metres",
    addWay: "Add a way",
    noDevices: "There is no device yet. Add one under Screens and kiosks.",
    deviceOption: ({ id, name }) => `${name} (${id})`,
    deviceGone: ({ id }) => `${id} (no longer set up)`,
    detail: ({ id, rooms, isHall }) =>
      [
        id,
        rooms === 0 ? "no rooms" : rooms === 1 ? "1 room" : `${rooms} rooms`,
        ...(isHall ? ["also a hall"] : []),
      ].join(" · "),
    hallHint: "Where a hall is a venue, too, give it the hall's id.",
    sameAsHall: "A hall has this id: it is the same place.",
  },
});
