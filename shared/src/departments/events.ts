import { type Instant } from "../core/index.ts";
import { type Closure, type Count } from "./state.ts";

interface OfDepartment {
  readonly departmentId: string;
  readonly by: string;
  readonly at: Instant;
}

export type StopClosed = {
  readonly type: "StopClosed";
  readonly stopId: string;
  readonly because: Closure["because"];
  readonly until?: Instant;
} & OfDepartment;
export type StopOpened = { readonly type: "StopOpened"; readonly stopId: string } & OfDepartment;
export type CommitmentReported = {
  readonly type: "CommitmentReported";
  readonly commitmentId: string;
  readonly from: string;
  readonly to: string;
} & Count &
  OfDepartment;
/** The end that was said of them has come. */
export type ClosuresEnded = {
  readonly type: "ClosuresEnded";
  readonly stops: readonly { readonly departmentId: string; readonly stopId: string }[];
};

export type DepartmentsEvent = StopClosed | StopOpened | CommitmentReported | ClosuresEnded;
