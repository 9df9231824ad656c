// The way from the machines of the demo's hall to its rooms. Kiosks and walls stand in four places, and from each it is the same.
import { type Room, type Way } from "@openhall/shared/venue";

const places = {
  entrance: ["K1", "K2", "K3", "O1"],
  sideDoor: ["K4", "K5", "K6"],
  mainWall: ["B1", "N1", "M1", "G1", "G2", "X1"],
  waitingArea: ["B2"],
} as const;

type Leg = readonly [direction: Way["direction"], metres: number];

const legs: Readonly<Record<string, Readonly<Record<keyof typeof places, Leg>>>> = {
  R1: { entrance: ["ahead", 20], sideDoor: ["left", 15], mainWall: ["back", 5], waitingArea: ["left", 12] },
  R2: {
    entrance: ["upstairs", 60],
    sideDoor: ["upstairs", 45],
    mainWall: ["upstairs", 50],
    waitingArea: ["upstairs", 55],
  },
  R3: { entrance: ["right", 40], sideDoor: ["ahead", 30], mainWall: ["ahead-right", 35], waitingArea: ["right", 30] },
  R4: { entrance: ["ahead-left", 30], sideDoor: ["left", 40], mainWall: ["left", 20], waitingArea: ["ahead-left", 15] },
  R5: {
    entrance: ["ahead", 12],
    sideDoor: ["ahead-left", 25],
    mainWall: ["ahead-left", 10],
    waitingArea: ["left", 25],
  },
  R6: {
    entrance: ["upstairs", 75],
    sideDoor: ["upstairs", 60],
    mainWall: ["upstairs", 65],
    waitingArea: ["upstairs", 70],
  },
};

/** A room of the demo's hall with the ways to it. */
export const withWays = <Some extends Pick<Room, "id">>(room: Some) => ({ ...room, ways: waysTo(room.id) });

function waysTo(roomId: string): Way[] {
  const of = legs[roomId];
  if (!of) return [];
  const froms = ["entrance", "sideDoor", "mainWall", "waitingArea"] as const;
  return froms.flatMap((from) => places[from].map((deviceId) => wayOf(deviceId, of[from])));
}

const wayOf = (deviceId: string, [direction, metres]: Leg): Way => ({ deviceId, direction, metres });
