import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { sampleHallProjects } from "../figures.fixture.ts";
import { writePackage } from "./package.ts";

const dateTime = z.iso.datetime();
const text = z.string().check(z.minLength(1));
const value = z.strictObject({ amount: z.number().check(z.nonnegative()), currency: z.literal("CNY") });
const series = z.array(
  z.strictObject({
    id: z.literal("physicalProgress"),
    title: text,
    observations: z.array(
      z.strictObject({
        id: text,
        measure: z.string().check(z.regex(/^\d+\.\d$/)),
        unit: z.strictObject({ name: text, scheme: z.literal("UNCEFACT"), id: z.literal("P1") }),
        period: z.strictObject({ startDate: dateTime, endDate: dateTime }),
      }),
    ),
  }),
);
const organization = z.strictObject({ id: text, name: text });

/** What the schema of the standard, version 0.9, asks for of the fields that are written, with the codes that are used. */
const packageSchema = z.strictObject({
  version: z.string().check(z.regex(/^(\d+\.)(\d+)$/)),
  uri: z.url(),
  publishedDate: dateTime,
  publisher: z.strictObject({ name: text }),
  projects: z
    .array(
      z.strictObject({
        id: text,
        identifiers: z.array(z.strictObject({ id: text, scheme: text })),
        title: text,
        description: z.optional(text),
        status: z.enum(["identification", "preparation", "implementation", "completion", "completed", "cancelled"]),
        sector: z.optional(
          z
            .array(
              z.enum([
                "transport",
                "transport.road",
                "health",
                "education",
                "economy",
                "waterAndWaste",
                "cultureSportsAndRecreation",
              ]),
            )
            .check(z.minLength(1)),
        ),
        period: z.strictObject({
          startDate: dateTime,
          endDate: z.optional(dateTime),
          durationInDays: z.optional(z.int()),
        }),
        locations: z.optional(
          z.array(
            z.strictObject({
              id: text,
              description: text,
              address: z.optional(z.strictObject({ streetAddress: text })),
            }),
          ),
        ),
        budget: z.optional(
          z.strictObject({
            amount: value,
            budgetBreakdown: z.array(z.strictObject({ id: text, description: text, amount: value })),
          }),
        ),
        publicAuthority: z.optional(organization),
        parties: z.array(
          z.extend(organization, {
            roles: z.array(z.enum(["publicAuthority", "procuringEntity", "supplier"])).check(z.minLength(1)),
          }),
        ),
        forecasts: z.optional(series),
        metrics: z.optional(series),
        milestones: z.array(
          z.strictObject({
            id: text,
            title: text,
            dueDate: dateTime,
            dateMet: z.optional(dateTime),
            status: z.enum(["scheduled", "met", "notMet"]),
          }),
        ),
        contractingProcesses: z.array(
          z.strictObject({
            id: text,
            summary: z.strictObject({
              title: text,
              suppliers: z.array(organization),
              contractValue: z.optional(value),
            }),
          }),
        ),
        documents: z.array(
          z.strictObject({ id: text, title: text, url: z.optional(z.url()), datePublished: z.optional(dateTime) }),
        ),
        completion: z.optional(z.strictObject({ endDate: z.optional(dateTime), finalValue: z.optional(value) })),
      }),
    )
    .check(z.minLength(1)),
});

const options = {
  language: "zh",
  uri: "https://hall.example/api/v1/projects/V01/oc4ids.json",
  today: "2026-09-16",
} as const;

describe("projects in the standard of open contracting", () => {
  it.each(["zh", "en"] as const)("[J179] have the shape of its version 0.9 (%s)", (language) => {
    const written = writePackage(sampleHallProjects, { ...options, language });
    const parsed = packageSchema.safeParse(JSON.parse(written));
    expect(parsed.error?.issues).toBeUndefined();
    const ids = parsed.data?.projects.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("[J179] say what is known where it is meant", () => {
    const [road, renewal, plant] = packageSchema.parse(JSON.parse(writePackage(sampleHallProjects, options))).projects;
    expect(road).toMatchObject({
      id: "cn-2503-990101-04-01-100001",
      status: "implementation",
      sector: ["transport", "transport.road"],
      period: { startDate: "2025-11-30T16:00:00.000Z", endDate: "2026-12-19T16:00:00.000Z", durationInDays: 384 },
      budget: { amount: { amount: 286_400_000, currency: "CNY" } },
      contractingProcesses: [{ summary: { contractValue: { amount: 218_600_000 } } }],
    });
    expect(road?.parties.find(({ name }) => name.startsWith("屏山"))?.roles).toEqual(["supplier"]);
    expect(road?.parties[0]).toMatchObject({ id: "D10", roles: ["publicAuthority"] });
    expect(renewal?.milestones.map(({ status }) => status)).toEqual(["met", "scheduled", "notMet"]);
    expect(plant).not.toHaveProperty("budget");
  });
});
