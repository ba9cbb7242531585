import { z } from "zod";
import { countProblems, describeByScene } from "../src/code/describe-diagnostics.ts";
import { UserError } from "../src/errors.ts";
import {
  DiagnosticEcho,
  ExpectedRevision,
  Preview,
  ProjectId,
  Receipt,
  Revision,
  SceneId,
} from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { pictureOfSaved } from "../src/pictures/picture-of-saved.ts";
import { pictureOfScenes } from "../src/pictures/picture-of-scenes.ts";
import type { ChangedCode } from "../src/scenes/code-edits/check-changes.ts";
import { type CodeEditRequest, editCode } from "../src/scenes/code-edits/edit-code.ts";

/** Of all diffs together: an answer is read by a model. */
const MAX_DIFF_CHARACTERS = 8_000;

const TextEditFields = z.strictObject({
  find: z.string().min(1).max(20_000).describe("Literal text."),
  replace: z.string().max(20_000).describe("Empty deletes it."),
  all: z.boolean().optional().describe("Every one; else there is exactly one."),
  count: z.number().int().min(1).max(10_000).optional().describe("All, if this many."),
});

export const editCodeTool = defineTool({
  name: "edit_code",
  title: "Edit code as text",
  description:
    "Find and replace text in the code of one scene or all, or apply a unified diff. Use it for what patch_element cannot point at. Such as edits [{find: '<br />', replace: ' ', all: true}]. Every changed scene is checked; all are saved, or none. Answers with diffs. Next: render_preview.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    sceneId: SceneId.optional().describe("A scene, or shared/<name>; all when absent."),
    edits: z.array(TextEditFields).min(1).max(50).optional().describe("Applied in order."),
    diff: z.string().min(1).max(200_000).optional().describe("Instead: a unified diff of --- a/scenes/intro.tsx."),
    dryRun: z.boolean().optional().describe("Save nothing."),
    preview: Preview.describe("Show each changed scene."),
    expectedRevision: ExpectedRevision,
  },
  output: {
    ok: z.boolean(),
    revision: Revision,
    receipt: Receipt,
    changed: z.array(z.object({ sceneId: z.string(), count: z.number(), diff: z.string() })),
    diagnostics: z.array(DiagnosticEcho),
  },
  async run({ projectId, sceneId, edits, diff, dryRun, preview, expectedRevision }, context) {
    const wanted = wantedEdits(edits, diff);
    const { project, revision } = await context.projects.read(context.owner, projectId);
    const edited = await editCode(project, { projectId, sceneId, edits: wanted, dryRun, expectedRevision }, context);
    const changed = withinLength(edited.changed);
    if (edited.outcome === "broken") {
      const diagnostics = edited.diagnostics.map((each) => ({ ...each }));
      return {
        failed: true,
        summary: `Nothing was saved: ${countProblems(diagnostics)}.\n${describeByScene(edited.diagnostics)}`,
        data: { ok: false, revision, receipt: "Nothing was changed.", changed, diagnostics },
      };
    }
    const { picture, note } = await pictureOfSaved(preview, () =>
      pictureOfScenes(edited.project, [...changed.map((each) => each.sceneId), ...edited.affected], context),
    );
    const receipt = edited.stored ? edited.receipt : `Dry run, nothing was saved: ${edited.receipt}`;
    const warnings = edited.warnings.length > 0 ? `\n${describeByScene(edited.warnings)}` : "";
    return {
      ...(picture ? { image: picture } : {}),
      summary: `${receipt}${note}${warnings}\n${changed.map((each) => each.diff).join("\n")}`,
      data: {
        ok: true,
        revision: edited.stored?.revision ?? revision,
        receipt,
        changed,
        diagnostics: edited.warnings.map((each) => ({ ...each })),
      },
    };
  },
});

function wantedEdits(
  edits: readonly z.infer<typeof TextEditFields>[] | undefined,
  diff: string | undefined,
): CodeEditRequest["edits"] {
  if (edits !== undefined && diff === undefined) return { replace: edits };
  if (diff !== undefined && edits === undefined) return { diff };
  throw new UserError("edit_code needs either edits or a diff.", "Give one of the two.");
}

function withinLength(changed: readonly ChangedCode[]): ChangedCode[] {
  const each = Math.floor(MAX_DIFF_CHARACTERS / Math.max(1, changed.length));
  return changed.map(({ diff, ...facts }) => ({
    ...facts,
    diff:
      diff.length <= each ? diff : `${diff.slice(0, each)}\n... (cut; list_revisions with from and to has it whole)\n`,
  }));
}
