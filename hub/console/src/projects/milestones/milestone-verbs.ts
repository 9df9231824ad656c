export type MilestoneVerb = "pass" | "correct" | "reopen" | "forecast";
