import { z } from "zod";
import { oneLine } from "../sandbox/policy/plain-text.ts";
import { countProblems, describeDiagnostics } from "../src/code/describe-diagnostics.ts";
import { codeOf } from "../src/layouts/code-of.ts";
import { briefElements } from "../src/mcp/answers/describe-elements.ts";
import {
  DiagnosticEcho,
  ElementEcho,
  ExpectedRevision,
  PreviewFlag,
  ProjectId,
  Revision,
  SceneCode,
  SceneId,
} from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { pictureOfChange } from "../src/pictures/picture-of-change.ts";
import { pictureOfSaved } from "../src/pictures/picture-of-saved.ts";
import { counted } from "../src/project/counted.ts";
import { findScene } from "../src/project/find-scene.ts";
import { setSceneCode } from "../src/project/scene-code.ts";

export const generateSceneCodeTool = defineTool({
  name: "generate_scene_code",
  title: "Write a scene's code",
  description:
    "Save a scene's code: your TSX, or without code the plan compiled by its layout. Checked first; with problems nothing is saved and all come back. Rules: scenewright://guide/authoring. Next: render_preview.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    sceneId: SceneId,
    code: SceneCode.optional().describe("A whole TSX module; leave out to compile the plan."),
    instruction: z.string().max(2_000).optional().describe("Why, for the revision's receipt."),
    preview: PreviewFlag,
    expectedRevision: ExpectedRevision,
  },
  output: {
    ok: z.boolean(),
    sceneId: z.string(),
    revision: Revision,
    diagnostics: z.array(DiagnosticEcho),
    elements: z.array(ElementEcho),
  },
  async run({ projectId, sceneId, code, instruction, preview, expectedRevision }, context) {
    const { projects, checker, compiler, owner, signal } = context;
    const { project, revision } = await projects.read(owner, projectId);
    const scene = findScene(project, sceneId);
    const { code: _, ...planned } = scene;
    const prepared = await checker.prepare(code ?? codeOf(project, planned), { previous: scene.code, owner, signal });
    const { report, elements } = prepared;
    const diagnostics = report.diagnostics.map((each) => ({ ...each }));
    if (!report.ok) {
      return {
        failed: true,
        summary: `Nothing was saved: ${countProblems(diagnostics)}.\n${describeDiagnostics(diagnostics)}`,
        data: { ok: false, sceneId, revision, diagnostics, elements: [] },
      };
    }
    compiler.remember(prepared.code, report);
    const stored = await projects.update(
      owner,
      projectId,
      (current) => {
        const edited = setSceneCode(current, sceneId, prepared.code);
        return instruction ? { ...edited, receipt: `${edited.receipt} For: ${oneLine(instruction, 200)}` } : edited;
      },
      { expectedRevision },
    );
    const { picture, note } = await pictureOfSaved(preview, () =>
      pictureOfChange(stored.project, { sceneId }, context),
    );
    return {
      ...(picture ? { image: picture.image } : {}),
      summary: `${stored.receipt} ${counted(elements.length, "element")}: ${elements.map(({ elementId }) => elementId).join(", ")}.${note || " Look at it with render_preview."}${diagnostics.length > 0 ? `\n${describeDiagnostics(diagnostics)}` : ""}`,
      data: { ok: true, sceneId, revision: stored.revision, diagnostics, elements: briefElements(elements) },
    };
  },
});
