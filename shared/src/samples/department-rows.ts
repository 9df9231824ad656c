// Departments of a hall as screens, kiosks and phones read them: one with everything, one with little, news and a policy.
import { type DepartmentDossierRow, type PolicyRow, type UpdateRow } from "../departments/index.ts";
import { type DossierLine, type DossierRow } from "../publishing/index.ts";

const both = (zh: string, en: string) => ({ zh, en });

type More = Omit<Partial<DossierLine>, "id" | "text">;
/** `id zh en`, with what else the line says. */
const line = (id: string, zh: string, en: string, more: More = {}): DossierLine => ({
  id,
  text: both(zh, en),
  ...more,
});

export const dossier = (zh: string, en: string, changes: Partial<DossierRow> = {}): DossierRow => ({
  title: both(zh, en),
  body: both("", ""),
  media: [],
  version: 1,
  hash: "0".repeat(64),
  leaseMinutes: 1_440,
  approvedAt: "2026-09-01T01:00:00.000Z",
  sections: [],
  ...changes,
});

export const sampleDossiers: Readonly<Record<string, DepartmentDossierRow>> = {
  D01: {
    ...dossier("我们公开什么", "What we disclose", {
      body: both(
        "推进、指导、协调、监督全市政府信息公开工作。",
        "We promote, guide, coordinate and supervise disclosure city-wide.",
      ),
      sections: [
        {
          id: "duties",
          lines: [
            line(
              "d1",
              "推进、指导、协调、监督全市政府信息公开工作",
              "Promote, guide, coordinate and supervise disclosure city-wide",
            ),
            line("d2", "受理向市政府提出的政府信息公开申请", "Receive applications addressed to the city government"),
            line("d3", "编制公开指南、公开目录和年度报告", "Compile the guide, catalogue and annual report"),
          ],
        },
        {
          id: "policy",
          lines: [
            line("p1", "中华人民共和国政府信息公开条例", "Regulations on Disclosure of Government Information", {
              number: "国务院令第711号",
              date: "2019-04-03",
            }),
            line("p2", "临澜市政务公开工作规定", "Openness Work Rules of Linlan", {
              number: "临政发〔2026〕14号",
              date: "2026-07-20",
            }),
          ],
        },
        {
          id: "process",
          lines: [
            line("apply", "申请公开政府信息", "Applying for disclosure"),
            line("a1", "咨询", "Ask", { under: "apply" }),
            line("a2", "申请", "Apply", {
              under: "apply",
              note: both("当面、邮寄或网上", "In person, by mail or online"),
            }),
            line("a3", "受理", "Accept", { under: "apply", note: both("当面提交当日受理", "The same day in person") }),
            line("a4", "审查", "Review", { under: "apply" }),
            line("a5", "答复", "Reply", { under: "apply", note: both("20个工作日内", "Within 20 working days") }),
          ],
        },
        {
          id: "commitments",
          lines: [
            line("c1", "首问负责，一次性告知", "First-asked takes responsibility; tell everything once"),
            line(
              "c2",
              "咨询当场答复，不能当场答复的2个工作日内回复",
              "Answer on the spot, otherwise within 2 working days",
            ),
          ],
        },
        {
          id: "guide",
          lines: [
            line("g1", "临澜市人民政府信息公开指南（2026年版）", "Disclosure guide of Linlan, 2026", {
              url: "https://www.linlan.example/guide",
            }),
          ],
        },
        {
          id: "catalogue",
          lines: [
            line("k1", "市政府机构设置与领导分工", "Organisation and division of responsibilities", {
              number: "LLD01/2026-00001",
              date: "2026-08-20",
            }),
            line("k2", "临澜市政务公开工作规定", "Openness Work Rules", {
              number: "LLD01/2026-00002",
              date: "2026-07-20",
            }),
          ],
        },
        {
          id: "offices",
          lines: [
            line("o", "市政府办公室", "General Office"),
            line("o1", "政务公开科", "Openness Section", { under: "o", note: both("5层", "5F") }),
            line("o2", "督查科", "Supervision Section", { under: "o" }),
            line("o3", "文电科", "Documents Section", { under: "o" }),
            line("o11", "公开申请受理岗", "Applications desk", { under: "o1" }),
          ],
        },
        {
          id: "tour",
          lines: [
            line("t1", "公开申请受理窗口", "Applications window", { value: both("1层", "1F") }),
            line("t2", "公文属性认定室", "Where a document gets its attribute", { value: both("5层", "5F") }),
            line("t3", "档案查阅室", "Reading room", {
              value: both("3层", "3F"),
              note: both("请勿拍照", "No photographs"),
            }),
          ],
        },
        {
          id: "contact",
          lines: [
            line("address", "望湖区澜城大道1号市民中心5层", "5F, Citizens Centre, 1 Lancheng Avenue", {
              field: "address",
            }),
            line("hours", "工作日 9:00—12:00，13:30—17:30", "Working days 9:00-12:00, 13:30-17:30", { field: "hours" }),
            line("phone", "政务公开科", "Openness Section", { field: "phone", number: "0000-555-0101" }),
          ],
        },
      ],
    }),
    closed: { t3: { because: "works", since: "2026-09-16T01:00:00.000Z", until: "2026-09-16T06:00:00.000Z" } },
    fulfilment: {
      c2: { from: "2026-08-01", to: "2026-08-31", kept: 486, all: 492, at: "2026-09-01T02:00:00.000Z" },
    },
  },
  D07: {
    ...dossier("就业与社会保障", "Jobs and social security", {
      sections: [
        { id: "duties", lines: [line("d1", "促进就业，统筹社会保障", "Promote employment and run social security")] },
      ],
    }),
    closed: {},
    fulfilment: {},
  },
};

export const sampleUpdates: Readonly<Record<string, UpdateRow>> = {
  "D01.launch": dossier("政府公开月启动，咨询服务台揭牌", "Openness Month launched; consultation desk unveiled", {
    departmentId: "D01",
    date: "2026-09-01",
  }),
  "D01.catalogue": dossier("主动公开目录完成季度更新", "Catalogue quarterly update completed", {
    departmentId: "D01",
    date: "2026-09-15",
  }),
};

export const samplePolicies: Readonly<Record<string, PolicyRow>> = {
  PL1: dossier("关于进一步稳就业补贴的实施办法", "Employment subsidy measures", {
    departmentId: "D07",
    sections: [
      {
        id: "background",
        lines: [
          line(
            "b1",
            "为回应群众关切、衔接上级政策制定。",
            "Made to answer public concern and follow higher-level policy.",
          ),
        ],
      },
      {
        id: "goals",
        lines: [line("g1", "标准更清楚、流程更短、兑现更快。", "Clearer standards, shorter steps, faster payment.")],
      },
      {
        id: "content",
        lines: [
          line("c1", "适用对象：在本市缴纳失业保险的企业", "Who it covers: firms that pay unemployment insurance here"),
          line("c2", "标准与条件：每人每年1500元", "Standards: CNY 1,500 a person a year"),
          line("c3", "申请流程与时限：15个工作日内办结", "Steps and time limits: done within 15 working days"),
        ],
      },
      {
        id: "rules",
        lines: [line("r1", "自印发之日起30日后施行，有效期五年。", "In force 30 days after issue, valid five years.")],
      },
      {
        id: "interpretation",
        lines: [
          line("i1", "一图读懂稳就业补贴", "The subsidy in one chart", {
            url: "https://www.linlan.example/policy/pl1",
          }),
        ],
      },
    ],
  }),
};
