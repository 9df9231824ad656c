// The hub's public doors to projects and departments of a hall, and the one for questions.
import { type Language } from "@openhall/shared/core";
import { type PublicDepartments, publicDepartmentsSchema } from "@openhall/shared/departments";
import {
  type PublicProject,
  type PublicProjects,
  publicProjectSchema,
  publicProjectsSchema,
} from "@openhall/shared/projects";
import { type DossierAddress } from "./page-address.ts";

/** What a page has been told. */
export interface Told {
  readonly at: string;
  readonly hall: PublicProjects["hall"];
  readonly projects?: PublicProjects & Partial<Pick<PublicProject, "readings">>;
  readonly departments?: PublicDepartments;
}

/** `same`: as before; `unknown`: the hub shows no such thing; `unreachable`: no answer that says anything. */
export type Reading = { readonly told: Told } | "same" | "unknown" | "unreachable";

/** Undefined: it has arrived; otherwise why it has not. */
export type Asked = string | undefined;

export interface Question {
  readonly projectId: string;
  readonly text: string;
  readonly language: Language;
  /** The same for every attempt at the same question. */
  readonly key: string;
}

export interface DossierApi {
  /** Asks the hub; what it has sent before it need not send again. */
  read(): Promise<Reading>;
  ask(question: Question): Promise<Asked>;
}

const patienceMs = 10_000;

export function createDossierApi({ hallId, page }: DossierAddress): DossierApi {
  const hall = encodeURIComponent(hallId);
  const isOfProjects = page.shows === "projects" || page.shows === "project";
  const path = !isOfProjects
    ? `/api/v1/departments/${hall}`
    : page.shows === "project"
      ? `/api/v1/projects/${hall}/${encodeURIComponent(page.projectId)}`
      : `/api/v1/projects/${hall}`;
  const parse = (body: unknown): Told => {
    if (!isOfProjects) {
      const departments = publicDepartmentsSchema.parse(body);
      return { at: departments.at, hall: departments.hall, departments };
    }
    const projects = (page.shows === "project" ? publicProjectSchema : publicProjectsSchema).parse(body);
    return { at: projects.at, hall: projects.hall, projects };
  };
  let etag: string | null = null;

  return {
    async read() {
      try {
        const response = await fetch(path, {
          cache: "no-store",
          headers: etag === null ? {} : { "If-None-Match": etag },
          signal: AbortSignal.timeout(patienceMs),
        });
        if (response.status === 304) return "same";
        if (response.status === 404) {
          // Put back as it was it has to be sent again: this page has let go of it.
          etag = null;
          return "unknown";
        }
        if (!response.ok) return "unreachable";
        const told = parse(await response.json());
        etag = response.headers.get("ETag");
        return { told };
      } catch {
        // No network, no answer in time, or one that this page does not understand.
        return "unreachable";
      }
    },
    async ask({ projectId, text, language, key }) {
      try {
        const response = await fetch(`/api/v1/projects/${hall}/${encodeURIComponent(projectId)}/questions`, {
          method: "POST",
          headers: { "Content-Type": "application/json", "Idempotency-Key": key },
          body: JSON.stringify({ text, language }),
          signal: AbortSignal.timeout(patienceMs),
        });
        return response.ok ? undefined : codeOf(await response.json());
      } catch {
        return "no-answer";
      }
    },
  };
}

/** Of a refusal as the hub writes it. */
function codeOf(body: unknown): string {
  const refusal = typeof body === "object" && body !== null && "refusal" in body ? body.refusal : undefined;
  const code = typeof refusal === "object" && refusal !== null && "code" in refusal ? refusal.code : undefined;
  return typeof code === "string" ? code : "no-answer";
}
