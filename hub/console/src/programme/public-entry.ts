import { type StaffEntryRow } from "@openhall/shared/programme";

/** Its words have been let through for a hall, and it is meant for the public. */
export const isPublicEntry = ({ hallIds, audience }: Pick<StaffEntryRow, "hallIds" | "audience">): boolean =>
  hallIds.length > 0 && audience === "public";
