import { UserError } from "../../errors.ts";
import { counted } from "../../project/counted.ts";
import type { Project } from "../../project/project.ts";
import { moduleNameOf } from "../../project/shared-modules.ts";
import type { ProjectStore, StoredProject } from "../../store/projects/project-store.ts";
import { applyDiff } from "./apply-diff.ts";
import { retryWhileChanged } from "./changed-meanwhile.ts";
import { type ChangedCode, type CodePorts, checkChanges, type SceneDiagnostic } from "./check-changes.ts";
import { codeById, codeSources } from "./code-by-id.ts";
import type { SourceChange } from "./code-source.ts";
import { quoteLine } from "./quote-line.ts";
import { replaceText, type TextEdit } from "./replace-text.ts";

export interface CodeEditRequest {
  readonly projectId: string;
  /** A scene, or a shared module as `shared/cards`; all of both when absent. */
  readonly sceneId?: string | undefined;
  readonly edits: { readonly replace: readonly TextEdit[] } | { readonly diff: string };
  /** Says what would change, and saves nothing. */
  readonly dryRun?: boolean | undefined;
  readonly expectedRevision?: number | undefined;
}

export type CodeEditOutcome = { readonly changed: readonly ChangedCode[] } & (
  | {
      readonly outcome: "changed";
      /** As it is, or would be. */
      readonly project: Project;
      readonly receipt: string;
      readonly warnings: readonly SceneDiagnostic[];
      /** Scenes that import what changed. */
      readonly affected: readonly string[];
      /** Absent for a dry run. */
      readonly stored?: StoredProject;
    }
  | { readonly outcome: "broken"; readonly diagnostics: readonly SceneDiagnostic[] }
);

type Ports = CodePorts & { readonly projects: Pick<ProjectStore, "read" | "update"> };

/**
 * Changes text in the code of one scene or of all, checks every scene that changed, and saves them as one revision. Where one is
 * refused nothing is saved. If one of them was edited meanwhile, the edit is made again on the newer code.
 */
export function editCode(project: Project, request: CodeEditRequest, ports: Ports): Promise<CodeEditOutcome> {
  return retryWhileChanged(project, ports, (current) => editOnce(current, request, ports));
}

async function editOnce(project: Project, request: CodeEditRequest, ports: Ports): Promise<CodeEditOutcome> {
  const changes = changesOf(project, request);
  const { changed, problems, warnings, affected, apply } = await checkChanges(project, changes, ports);
  if (problems.length > 0) return { outcome: "broken", changed, diagnostics: problems };
  const receipt = receiptOf(project, request, changes);
  if (request.dryRun) return { outcome: "changed", changed, warnings, affected, project: apply(project), receipt };
  const { expectedRevision } = request;
  const stored = await ports.projects.update(
    ports.owner,
    request.projectId,
    (current) => ({ project: apply(current), receipt }),
    expectedRevision === undefined ? {} : { expectedRevision },
  );
  return { outcome: "changed", changed, warnings, affected, project: stored.project, receipt: stored.receipt, stored };
}

function changesOf(project: Project, { sceneId, edits }: CodeEditRequest): SourceChange[] {
  const sources = sceneId === undefined ? codeSources(project) : [{ name: sceneId, code: codeById(project, sceneId) }];
  if (sources.length === 0) throw new UserError("The project has no scenes yet.", "Call plan_scenes first.");
  const changes = "diff" in edits ? applyDiff(sources, edits.diff) : replaceText(sources, edits.replace);
  if (changes.length > 0) return changes;
  throw new UserError("The edit leaves every scene as it is.", "Give a replacement that differs from what is there.");
}

const MAX_NAMED_SCENES = 12;

function receiptOf(project: Project, { edits }: CodeEditRequest, changes: readonly SourceChange[]): string {
  const places = changes.slice(0, MAX_NAMED_SCENES).map(({ name, count }) => (count > 1 ? `${name} (${count})` : name));
  const more = changes.length > MAX_NAMED_SCENES ? ` and ${changes.length - MAX_NAMED_SCENES} more` : "";
  const kind = changes.some(({ name }) => moduleNameOf(name) !== undefined) ? "file" : "scene";
  const scenes = `${changes.length === 1 ? kind : counted(changes.length, kind)} ${places.join(", ")}${more}`;
  const [first, ...others] = "replace" in edits ? edits.replace : [];
  const what =
    first === undefined
      ? "Applied a diff to"
      : others.length > 0
        ? `Made ${others.length + 1} replacements in`
        : `Replaced ${quoteLine(first.find, 40)} by ${quoteLine(first.replace, 40)} in`;
  const planned = project.scenes
    .filter(({ sceneId, code }) => code === undefined && changes.some(({ name }) => name === sceneId))
    .map(({ sceneId }) => sceneId);
  const own =
    planned.length > 0 ? ` What was shown by a plan's layout is code of its own now: ${planned.join(", ")}.` : "";
  return `${what} ${scenes}.${own}`;
}
