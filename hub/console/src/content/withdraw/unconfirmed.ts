// Which screens have not said yet that they have drawn a stream at a version.
import * as z from "zod/mini";
import { askHub } from "../../link/hub-request.ts";

const unconfirmedSchema = z.object({
  screens: z.array(
    z.object({
      /** Id of the device. */
      device: z.string(),
      name: z.optional(z.string()),
      lastContactAt: z.optional(z.string()),
    }),
  ),
});
export type Unconfirmed = z.infer<typeof unconfirmedSchema>["screens"][number];

/** Undefined where the hub does not answer. */
export async function unconfirmedOf(hallIds: readonly string[], version: number): Promise<Unconfirmed[] | undefined> {
  const answers = await Promise.all(
    hallIds.map((hallId) => {
      const query = new URLSearchParams({ stream: `publishing.public/${hallId}`, version: `${version}` });
      return askHub({ method: "GET", path: `screens/unconfirmed?${query}` }, unconfirmedSchema);
    }),
  );
  const screens = answers.flatMap((answer) => (answer.ok ? [answer.value.screens] : []));
  return screens.length === hallIds.length ? screens.flat() : undefined;
}
