import { z } from "zod";
import type { Diagnostic } from "../sandbox/code/check/diagnostic.ts";
import { oneLine } from "../sandbox/policy/plain-text.ts";
import { checkContextOf } from "../src/code/check-context-of.ts";
import { countProblems, describeByScene, describeDiagnostics } from "../src/code/describe-diagnostics.ts";
import { UserError } from "../src/errors.ts";
import { codeOf } from "../src/layouts/code-of.ts";
import { briefElements } from "../src/mcp/answers/describe-elements.ts";
import {
  DiagnosticEcho,
  ElementEcho,
  ExpectedRevision,
  Preview,
  ProjectId,
  Revision,
  SceneCode,
  SceneId,
} from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { pictureOfChange } from "../src/pictures/picture-of-change.ts";
import { pictureOfSaved } from "../src/pictures/picture-of-saved.ts";
import { pictureOfScenes } from "../src/pictures/picture-of-scenes.ts";
import { counted } from "../src/project/counted.ts";
import { findScene } from "../src/project/find-scene.ts";
import { setSceneCode } from "../src/project/scene-code.ts";
import { moduleNameOf } from "../src/project/shared-modules.ts";
import type { SceneDiagnostic } from "../src/scenes/code-edits/check-changes.ts";
import { isError } from "../src/scenes/rehearsal.ts";
import { saveModule } from "../src/scenes/save-module.ts";

export const generateSceneCodeTool = defineTool({
  name: "generate_scene_code",
  title: "Write a scene's code",
  description:
    "Save a scene's whole code: your TSX, or without code what its plan's layout gives. For a small change use patch_element. With errors nothing is saved and all come back with fixes. Rules: scenewright://guide/authoring. Next: render_preview.",
  effect: "write",
  pictured: true,
  input: {
    projectId: ProjectId,
    sceneId: SceneId.describe("A scene, or shared/<name>, which scenes import as ./shared/<name>."),
    code: SceneCode.optional().describe("TSX, up to 64 kB."),
    instruction: z.string().max(2_000).optional().describe("Why, for the receipt."),
    preview: Preview,
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
    const { projects, checker, compiler, rehearsal, owner, signal } = context;
    const { project, revision } = await projects.read(owner, projectId);
    const why = instruction ? ` For: ${oneLine(instruction, 200)}` : "";
    if (moduleNameOf(sceneId) !== undefined) {
      if (code === undefined) throw new UserError("A shared module needs code.", "Send its whole TSX text.");
      const saved = await saveModule(project, sceneId, code, { why, expectedRevision }, context);
      if (saved.outcome === "broken") return moduleRefusal(sceneId, revision, saved.diagnostics);
      const { stored, affected } = saved;
      const shown = await pictureOfSaved(preview && affected.length > 0, () =>
        pictureOfScenes(stored.project, affected, context),
      );
      return {
        ...(shown.picture ? { image: shown.picture } : {}),
        summary: `${stored.receipt}${shown.note}`,
        data: { ok: true, sceneId, revision: stored.revision, diagnostics: [], elements: [] },
      };
    }
    const scene = findScene(project, sceneId);
    const checked = checkContextOf(project);
    const { code: _, ...planned } = scene;
    const prepared = await checker.prepare(code ?? codeOf(project, planned), {
      previous: scene.code,
      owner,
      signal,
      ...checked,
    });
    const { report, elements } = prepared;
    const diagnostics = report.diagnostics.map((each) => ({ ...each }));
    if (!report.ok) return refusal(sceneId, revision, diagnostics);
    compiler.remember(prepared.code, report, checked.modules);
    const drafted = setSceneCode(project, sceneId, prepared.code).project;
    const faults = (await rehearsal.problemsOf(drafted, [sceneId], { owner, signal })).map((each) => ({ ...each }));
    if (faults.some(isError)) return refusal(sceneId, revision, [...faults, ...diagnostics]);
    diagnostics.push(...faults);
    const stored = await projects.update(
      owner,
      projectId,
      (current) => {
        const edited = setSceneCode(current, sceneId, prepared.code);
        return { ...edited, receipt: edited.receipt + why };
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

function refusal(sceneId: string, revision: number, diagnostics: Diagnostic[]) {
  return {
    failed: true as const,
    summary: `Nothing was saved: ${countProblems(diagnostics)}.\n${describeDiagnostics(diagnostics)}`,
    data: { ok: false, sceneId, revision, diagnostics: diagnostics.map((each) => ({ ...each })), elements: [] },
  };
}

function moduleRefusal(sceneId: string, revision: number, found: readonly SceneDiagnostic[]) {
  const diagnostics = found.map((each) => ({ ...each }));
  return {
    failed: true as const,
    summary: `Nothing was saved: ${countProblems(diagnostics)}.\n${describeByScene(found)}`,
    data: { ok: false, sceneId, revision, diagnostics, elements: [] },
  };
}
