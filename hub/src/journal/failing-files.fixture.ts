import { type FileLayer, type OpenFile } from "./file-layer.ts";
import { nodeFiles } from "./node-files.ts";

/** What the disk does instead of its work; left out, it works. */
export interface Trouble {
  /** Called before each write; throws, or says how many bytes are taken at most. */
  write?: () => number | undefined | Promise<never>;
  /** Called before each sync; throws. */
  sync?: (label: string) => unknown;
}

const systemError = (code: string): Error => Object.assign(new Error(`${code}: made up for the test`), { code });

export const failWith = (code: string) => async (): Promise<never> => {
  throw systemError(code);
};

/** The real file system with trouble that a test may change while it runs. */
export function createFailingFiles(trouble: Trouble): FileLayer {
  const failing = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes, position) =>
      file.write(bytes.subarray(0, (await trouble.write?.()) ?? bytes.length), position),
    sync: async (label) => {
      await trouble.sync?.(label);
      await file.sync(label);
    },
  });
  return { ...nodeFiles, open: async (path, how) => failing(await nodeFiles.open(path, how)) };
}
