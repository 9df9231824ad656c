export {
  type DeskRow,
  deskRowSchema,
  type HallRow,
  hallRowSchema,
  type ServiceRow,
  serviceRowSchema,
} from "./rows.ts";
