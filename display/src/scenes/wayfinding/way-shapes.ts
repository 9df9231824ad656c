// Paths on a square of 24 by 24.
import { type Way } from "./way-plan.ts";

type Facility = Extract<Way["to"], { facility: unknown }>["facility"];

const person = (x: number): string =>
  `M${x} 6.2a1.7 1.7 0 1 0-.01 0M${x} 9v6M${x - 2.5} 14l1-5h3l1 5M${x - 1.5} 21v-6M${x + 1.5} 21v-6`;

export const facilityShapes: Readonly<Record<Facility, string>> = {
  entrance: "M10 3h10v18H10M3 12h10M9 8l4 4-4 4",
  exit: "M14 3H4v18h10M10 12h11M17 8l4 4-4 4",
  lift: "M4 3h16v18H4zM12 3v18M6.5 10 8 8l1.5 2M14.5 14l1.5 2 1.5-2",
  stairs: "M3 20h5v-5h5v-5h5V5h3",
  toilets: `${person(6.5)}${person(17.5)}M12 3v18`,
  "accessible-toilet": "M10 5.2a1.6 1.6 0 1 0-.01 0M10 7.5V14h5.5l2.5 5.5h2M10 10h5M8 11a5.2 5.2 0 1 0 6.5 7.5",
  "baby-care": "M12 9.5a3 3 0 1 0-.01 0M6 14c2 1.5 4 2 6 2s4-.5 6-2M8 21l2-5M16 21l-2-5",
  water: "M6 3h12l-1.5 18h-9zM6.7 10h10.6",
  "waiting-area": "M7 4.8a1.6 1.6 0 1 0-.01 0M7 7.5V14h6v6M13 14h3M7 17H3M18 8v12",
  "self-service": "M6 3h12v11H6zM9 7h6M9 10h4M12 14v7M8 21h8",
  "staff-help": "M12 8a2.5 2.5 0 1 0-.01 0M7 15c0-3 2-4.5 5-4.5s5 1.5 5 4.5M3 15h18v6H3z",
};
