// The words of the samples' road: every category of disclosure has something to say.
import { type DossierLine } from "../publishing/index.ts";
import { dossier } from "./department-rows.ts";

const both = (zh: string, en: string) => ({ zh, en });
const line = (
  id: string,
  zh: string,
  en: string,
  more: Omit<Partial<DossierLine>, "id" | "text"> = {},
): DossierLine => ({ id, text: both(zh, en), ...more });

/** Ten thousand yuan, 万元. */
export const wan = (amount: number): number => amount * 1_000_000;

export const roadWords = dossier("环湖北路改造工程", "North Lake Road reconstruction", {
  body: both("全长3.6公里，双向四车道，新建雨污分流管网与绿道", "3.6 km, four lanes, separated sewers and a greenway"),
  sections: [
    {
      id: "approval-service",
      lines: [
        line("req", "项目审批实行一窗受理、并联审批", "One-window acceptance and parallel approval", {
          field: "requirements",
        }),
        line("m1", "项目申请报告", "Project application report", { field: "materials" }),
        line("limit", "承诺15个工作日", "15 working days (commitment)", { field: "time-limit" }),
        line("phone", "投资项目综合窗口", "Investment window", { field: "phone", number: "0000-555-0201" }),
      ],
    },
    {
      id: "approval-results",
      lines: [
        line("a1", "项目建议书批复", "Project proposal approval", {
          field: "proposal",
          value: both("同意", "Approved"),
          date: "2025-03-20",
          number: "临发改投〔2025〕18号",
          organId: "D02",
        }),
        line("a2", "施工许可", "Construction permit", {
          field: "construction-permit",
          value: both("同意", "Approved"),
          date: "2025-11-20",
          number: "990101202511200101",
          organId: "D10",
        }),
      ],
    },
    {
      id: "tendering",
      lines: [
        line("t1", "中标人", "Winner", {
          field: "result",
          date: "2025-10-12",
          organ: both("屏山建设集团（虚构）", "Pingshan Construction Group (fictional)"),
          fen: wan(21_860),
        }),
      ],
    },
    {
      id: "land",
      lines: [
        line("l1", "征收土地公告（2025年第6号）", "Land acquisition notice 2025 No. 6", {
          field: "acquisition-notice",
        }),
      ],
    },
    {
      id: "design-changes",
      lines: [
        line("c1", "K1+240—K1+420段管线迁改", "Duct diversion between K1+240 and K1+420", {
          date: "2026-05-18",
          reason: both("发现未登记通信管线", "Unregistered telecom duct found"),
          basis: both("现场勘验纪要与设计变更单", "Site inspection note and change order"),
          value: both("同意，增加投资186万元，工期增加12天", "Approved: +CNY 1.86m, +12 days"),
          organId: "D10",
        }),
      ],
    },
    {
      id: "construction",
      lines: [
        ...(
          [
            [
              "owner",
              "临澜市市政建设中心（虚构）",
              "Linlan Municipal Works Centre (fictional)",
              "项目负责人",
              "Project head",
            ],
            [
              "survey",
              "临澜岩土勘察院（虚构）",
              "Linlan Geotechnical Institute (fictional)",
              "勘察项目负责人",
              "Survey head",
            ],
            [
              "design",
              "澜湖建筑市政设计院（虚构）",
              "Lanhu Design Institute (fictional)",
              "设计项目负责人",
              "Design head",
            ],
            [
              "contractor",
              "屏山建设集团（虚构）",
              "Pingshan Construction Group (fictional)",
              "项目经理",
              "Site manager",
            ],
            [
              "supervision",
              "正衡工程监理（虚构）",
              "Zhengheng Supervision (fictional)",
              "总监理工程师",
              "Chief supervisor",
            ],
          ] as const
        ).map(([field, zh, en, post, inEnglish]) => line(field, zh, en, { field, value: both(post, inEnglish) })),
        line("e1", "围挡喷淋全覆盖", "Misting along all hoardings", { field: "environment-measures" }),
      ],
    },
    {
      id: "oversight",
      lines: [
        line("organ", "市建设工程质量安全监督站", "City Construction Quality and Safety Station", { field: "organ" }),
        line("call", "监督电话", "Telephone", { field: "phone", number: "0000-555-0210" }),
      ],
    },
    { id: "completion", lines: [line("s", "未到竣工阶段", "Not yet completed", { field: "status" })] },
    {
      id: "impacts",
      lines: [
        line(
          "i1",
          "柳堤街口夜间摊铺沥青，车辆绕行科创路",
          "Night asphalting at Liudi Street: drive round by Kechuang Road",
          {
            field: "night-work",
            date: "2026-09-14",
            until: "2026-09-20",
          },
        ),
      ],
    },
    {
      id: "contact",
      lines: [line("hotline", "项目热线", "Project hotline", { field: "hotline", number: "0000-555-0301" })],
    },
  ],
});
