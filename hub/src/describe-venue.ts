/** What the operator of a real venue reads at a start; `firstRunCode` while no administrator can sign in. */
export function describeVenue(
  firstRunCode: string | undefined,
  folder: string,
  { port, publicUrl }: { readonly port: number; readonly publicUrl: string | undefined },
): string {
  const local = `http://localhost:${port}`;
  const network = publicUrl === undefined ? [] : [`    本地网络 network   ${publicUrl}/console/`];
  const firstRun =
    firstRunCode === undefined
      ? []
      : [
          "",
          "  还没有可以登录的管理员。打开工作台，用下面的首次启动码创建：",
          "  No administrator can sign in yet. Open the console and create one with this first-run code:",
          "",
          `    ${firstRunCode}`,
        ];
  return [
    "",
    `  Openhall · ${folder}`,
    `    工作台   console   ${local}/console/`,
    ...network,
    ...firstRun,
    "",
    "  Ctrl-C 停止 stops.",
    "",
  ].join("\n");
}
