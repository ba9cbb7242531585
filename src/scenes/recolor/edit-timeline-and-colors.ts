import { describeDiagnostics } from "../../code/describe-diagnostics.ts";
import { UserError } from "../../errors.ts";
import { BRAND_COLORS } from "../../project/brand/brand.ts";
import { counted } from "../../project/counted.ts";
import type { Project } from "../../project/project.ts";
import { editTimeline } from "../../project/timeline/edit-timeline.ts";
import type { TimelineOperation } from "../../project/timeline/operations/index.ts";
import type { ProjectStore, StoredProject, UpdateOptions } from "../../store/projects/project-store.ts";
import { retryWhileChanged } from "../code-edits/changed-meanwhile.ts";
import { type CodePorts, checkChanges } from "../code-edits/check-changes.ts";
import type { SourceChange } from "../code-edits/code-source.ts";
import { type HardCodedColor, hardCodedColors, type NamedColor, ownCode } from "./hard-coded-colors.ts";

interface Ports extends CodePorts {
  readonly projects: Pick<ProjectStore, "read" | "update">;
}

export interface EditedTimeline {
  readonly stored: StoredProject;
  /** Colours in code that the brand has left behind; empty where they were changed with it. */
  readonly left: readonly HardCodedColor[];
}

/** Edits the timeline; where a colour is named, or the brand changes and it is wished, the colours that scene code writes out change in the same revision. */
export async function editTimelineAndColors(
  project: Project,
  operations: readonly TimelineOperation[],
  options: UpdateOptions,
  ports: Ports,
): Promise<EditedTimeline> {
  const brands = operations.filter((operation) => operation.op === "set_brand");
  const recolors = brands.some(({ recolor }) => recolor);
  const told = brands.flatMap(({ old }) => old ?? []);
  const named = operations.filter((operation) => operation.op === "recolor");
  const { projects, owner } = ports;
  return retryWhileChanged(project, ports, async (current) => {
    const edited = editTimeline(current, operations);
    const found = hardCodedColors(current, edited.project, told, named);
    refuseAbsent(named, found, current, edited.project);
    const colors = recolors ? found : found.filter(({ from }) => named.some((each) => each.from === from));
    const left = found.filter((color) => !colors.includes(color));
    if (colors.length === 0) {
      const edit = (latest: Project) => editTimeline(latest, operations);
      return { stored: await projects.update(owner, project.projectId, edit, options), left };
    }
    const { problems, apply } = await checkChanges(edited.project, recolored(edited.project, colors), ports);
    const [broken] = problems;
    if (broken)
      throw new UserError(
        `With the new colours scene "${broken.sceneId}" would not pass the check, so nothing was changed.`,
        describeDiagnostics(problems.slice(0, 3)),
      );
    const scenes = new Set(colors.map(({ sceneId }) => sceneId)).size;
    const note = `Changed ${counted(colors.length, "colour")} in the code of ${counted(scenes, "scene")}.`;
    const edit = (latest: Project) => {
      const next = editTimeline(latest, operations);
      return { project: apply(next.project), receipt: `${next.receipt} ${note}` };
    };
    return { stored: await projects.update(owner, project.projectId, edit, options), left };
  });
}

/** A colour that is nowhere would be answered as changed. */
function refuseAbsent(
  named: readonly NamedColor[],
  found: readonly HardCodedColor[],
  before: Project,
  after: Project,
): void {
  const inBrand = BRAND_COLORS.some((name) => before.brand?.[name] !== after.brand?.[name]);
  const absent = named.find(({ from }) => !found.some((color) => color.from === from));
  if (absent === undefined || inBrand) return;
  throw new UserError(
    `${absent.from} is neither in the brand or theme nor written out in the code of a scene, so nothing was changed.`,
    "Look for the colour with get_scene_code; a picture shows colours that are mixed or see-through.",
  );
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
