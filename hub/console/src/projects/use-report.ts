// How the parts of a project's page send: one command, what came of it, and what was done last.
import { type projectsCommands } from "@openhall/shared/projects";
import { type Answer } from "@openhall/shared/wire";
import { ref } from "vue";
import type * as z from "zod/mini";
import { useCommand } from "../hall/use-command.ts";
import { useProjectsStore } from "./projects-store.ts";

type Commands = typeof projectsCommands;
type Payload<Name extends keyof Commands> = z.input<Commands[Name]["payload"]>;

export function useReport<Doing extends string>() {
  const projects = useProjectsStore();
  const command = useCommand<Doing>(projects.reached);
  const done = ref<string>();

  async function send<Name extends keyof Commands & string>(
    doing: Doing,
    name: Name,
    payload: Payload<Name> & object,
  ): Promise<Answer | undefined> {
    done.value = undefined;
    const answer = await command.run(doing, `projects.${name}`, payload);
    if (answer?.ok) done.value = doing;
    return answer;
  }

  return { ...command, done, send };
}
