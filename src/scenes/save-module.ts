import type { Project } from "../project/project.ts";
import { findModule, moduleNameOf } from "../project/shared-modules.ts";
import type { ProjectStore, StoredProject } from "../store/projects/project-store.ts";
import { retryWhileChanged } from "./code-edits/changed-meanwhile.ts";
import { type CodePorts, checkChanges, type SceneDiagnostic } from "./code-edits/check-changes.ts";

export type SavedModule =
  | { readonly outcome: "saved"; readonly stored: StoredProject; readonly affected: readonly string[] }
  | { readonly outcome: "broken"; readonly diagnostics: readonly SceneDiagnostic[] };

/** Saves a shared module, new or anew. Refused where it, or a scene that imports it, would not pass the check. */
export function saveModule(
  project: Project,
  codeId: string,
  code: string,
  { why, expectedRevision }: { readonly why: string; readonly expectedRevision?: number | undefined },
  ports: CodePorts & { readonly projects: Pick<ProjectStore, "read" | "update"> },
): Promise<SavedModule> {
  return retryWhileChanged(project, ports, async (current) => {
    const name = moduleNameOf(codeId) ?? "";
    const isKnown = current.modules?.some((module) => module.name === name) ?? false;
    const before = isKnown ? findModule(current, name).code : undefined;
    const change = { name: `shared/${name}`, before, after: code, count: 1 };
    const { problems, affected, apply } = await checkChanges(current, [change], ports);
    if (problems.length > 0) return { outcome: "broken", diagnostics: problems };
    const users = affected.length > 0 ? ` It is used by ${affected.join(", ")}.` : "";
    const receipt = `${isKnown ? "Rewrote" : "Wrote"} the shared module shared/${name}.${users}${why}`;
    const edit = (latest: Project) => ({ project: apply(latest), receipt });
    const options = expectedRevision === undefined ? {} : { expectedRevision };
    const stored = await ports.projects.update(ports.owner, project.projectId, edit, options);
    return { outcome: "saved", stored, affected };
  });
}
