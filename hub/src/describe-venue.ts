/** What the operator of a real venue reads at a start; `firstRunCode` while there is no account yet. */
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
          "  还没有账号。打开工作台，用下面的首次启动码创建管理员：",
          "  There is no account yet. Open the console and create the administrator with this first-run code:",
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
