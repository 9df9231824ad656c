import { describeEventLog } from "./event-log.contract.ts";
import { createMemoryLog } from "./memory-log.ts";

describeEventLog(async () => createMemoryLog());
