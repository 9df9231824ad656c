import { staffRoles } from "@openhall/shared/core";
import * as z from "zod/mini";

/** `credentials.json` of the demo venue (mode 0600): what a newcomer, a script or a test signs in with. */
export const credentialsSchema = z.strictObject({
  users: z.array(
    z.strictObject({
      user: z.string(),
      password: z.string(),
      role: z.enum(staffRoles),
    }),
  ),
  devices: z.array(z.strictObject({ name: z.string(), kind: z.enum(["kiosk", "display"]), token: z.string() })),
});
export type Credentials = z.infer<typeof credentialsSchema>;

type Role = Credentials["users"][number]["role"];

/** The people of the demo venue: nine clerks for eight desks, a greeter, a manager, an administrator, and those who write, review and approve. */
export const demoPeople: readonly { readonly user: string; readonly name: string; readonly role: Role }[] = [
  ...["一", "二", "三", "四", "五", "六", "七", "八", "九"].map((digit, index) => ({
    user: `clerk${index + 1}`,
    name: `${digit}号工作人员 Clerk ${index + 1}`,
    role: "clerk" as const,
  })),
  { user: "greeter", name: "大厅导办 Greeter", role: "greeter" },
  { user: "manager", name: "大厅主管 Floor manager", role: "manager" },
  { user: "editor", name: "信息编辑 Editor", role: "editor" },
  { user: "reviewer", name: "保密审查员 Reviewer", role: "reviewer" },
  { user: "approver", name: "发布审批人 Approver", role: "approver" },
  { user: "owner", name: "项目业主 Project owner", role: "project-owner" },
  { user: "admin", name: "系统管理员 Administrator", role: "administrator" },
];

export const demoHallId = "V01";
