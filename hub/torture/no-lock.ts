import { type Lock } from "../src/journal/lock.ts";

/** In memory nobody else can be in the folder, and a lock promises nothing beyond a power cut. */
export const noLock = async (): Promise<Lock> => ({ previousSignOfLife: undefined, release: async () => undefined });
