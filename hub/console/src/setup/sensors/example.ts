// What a sensor sends, as somebody would type it to try. Pure.

export const exampleOf = (hub: string, token: string, projectId: string): string =>
  `curl -X POST ${hub}/api/v1/commands/projects.record-readings \\
  -H "Authorization: Bearer ${token}" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: pm10-2026-09-16T10:20" \\
  -d '${JSON.stringify({
    projectId,
    readings: [{ indicator: "pm10", at: "2026-09-16T10:20:00+08:00", minutes: 10, value: 61.5 }],
  })}'`;
