import { describeDiagnostics } from "../../code/describe-diagnostics.ts";
import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import { editTimeline } from "../../project/timeline/edit-timeline.ts";
import type { TimelineOperation } from "../../project/timeline/operations/index.ts";
import type { ProjectStore, StoredProject, UpdateOptions } from "../../store/projects/project-store.ts";
import { retryWhileChanged } from "../code-edits/changed-meanwhile.ts";
import { type CodePorts, checkChanges } from "../code-edits/check-changes.ts";
import type { SourceChange } from "../code-edits/code-source.ts";
import { type HardCodedColor, hardCodedColors, ownCode } from "./hard-coded-colors.ts";

interface Ports extends CodePorts {
  readonly projects: Pick<ProjectStore, "read" | "update">;
}

export interface EditedTimeline {
  readonly stored: StoredProject;
  /** Colours in code that the brand has left behind; empty where they were changed with it. */
  readonly left: readonly HardCodedColor[];
}

/** Edits the timeline; where the brand changes and it is wished, the colours that scene code writes out change in the same revision. */
export async function editTimelineAndColors(
  project: Project,
  operations: readonly TimelineOperation[],
  options: UpdateOptions,
  ports: Ports,
): Promise<EditedTimeline> {
  const brands = operations.filter((operation) => operation.op === "set_brand");
  const recolors = brands.some(({ recolor }) => recolor);
  const told = brands.flatMap(({ old }) => old ?? []);
  const { projects, owner } = ports;
  return retryWhileChanged(project, ports, async (current) => {
    const edited = editTimeline(current, operations);
    const colors = hardCodedColors(current, edited.project, told);
    if (!recolors || colors.length === 0) {
      const edit = (latest: Project) => editTimeline(latest, operations);
      return { stored: await projects.update(owner, project.projectId, edit, options), left: colors };
    }
    const { problems, apply } = await checkChanges(edited.project, recolored(edited.project, colors), ports);
    const [broken] = problems;
    if (broken)
      throw new UserError(
        `With the new colours scene "${broken.sceneId}" would not pass the check, so nothing was changed.`,
        describeDiagnostics(problems.slice(0, 3)),
      );
    const scenes = new Set(colors.map(({ sceneId }) => sceneId)).size;
    const note = `Changed ${colors.length === 1 ? "1 colour" : `${colors.length} colours`} in the code of ${scenes === 1 ? "1 scene" : `${scenes} scenes`}.`;
    const edit = (latest: Project) => {
      const next = editTimeline(latest, operations);
      return { project: apply(next.project), receipt: `${next.receipt} ${note}` };
    };
    return { stored: await projects.update(owner, project.projectId, edit, options), left: [] };
  });
}

function recolored(project: Project, colors: readonly HardCodedColor[]): SourceChange[] {
  return ownCode(project).flatMap(({ name, code }) => {
    const own = colors.filter((color) => color.sceneId === name);
    if (own.length === 0) return [];
    const after = own.reduceRight(
      (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end),
      code,
    );
    return [{ name, before: code, after, count: own.length }];
  });
}
