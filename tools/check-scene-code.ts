import { z } from "zod";
import { countProblems, describeDiagnostics } from "../src/describe-diagnostics.ts";
import { DiagnosticFields, ProjectId, SceneCode } from "../src/fields.ts";
import { defineTool } from "../src/tool.ts";

export const checkSceneCodeTool = defineTool({
  name: "check_scene_code",
  title: "Check scene code",
  description:
    "Check TSX against the scene rules and strict types without saving it. All problems come at once, each with a fix. generate_scene_code does the same check when it saves.",
  effect: "read",
  input: { projectId: ProjectId.optional(), code: SceneCode },
  output: { ok: z.boolean(), diagnostics: z.array(DiagnosticFields) },
  async run({ projectId, code }, { projects, checker, owner, signal }) {
    if (projectId !== undefined) await projects.read(owner, projectId);
    const { ok, diagnostics } = await checker.check(code, { signal });
    const problems = diagnostics.length > 0 ? `\n${describeDiagnostics(diagnostics)}` : "";
    return {
      summary: `${ok ? "The code can be saved" : "The code cannot be saved"}: ${countProblems(diagnostics)}.${problems}`,
      data: { ok, diagnostics: diagnostics.map((each) => ({ ...each })) },
    };
  },
});
