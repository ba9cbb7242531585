import { z } from "zod";
import { checkContextOf } from "../src/code/check-context-of.ts";
import { countProblems, describeDiagnostics } from "../src/code/describe-diagnostics.ts";
import { DiagnosticFields, ProjectId, SceneCode } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { probeDiagnostics } from "../src/scenes/probe-diagnostics.ts";

export const checkSceneCodeTool = defineTool({
  name: "check_scene_code",
  title: "Check scene code",
  description:
    "Check TSX against the scene rules and strict types without saving it. Use it for code of no scene yet. Answers ok, or every problem with line and fix, which is no error. Next: generate_scene_code.",
  effect: "read",
  input: {
    projectId: ProjectId.optional().describe("Whose modules it uses."),
    code: SceneCode,
    probe: z.boolean().optional().describe("Also draw frames twice and compare them."),
  },
  output: { ok: z.boolean(), diagnostics: z.array(DiagnosticFields) },
  async run({ projectId, code, probe }, context) {
    const { projects, checker, owner, signal } = context;
    const stored = projectId === undefined ? undefined : await projects.read(owner, projectId);
    const report = await checker.check(code, { owner, signal, ...(stored && checkContextOf(stored.project)) });
    const impure = probe && report.ok ? await probeDiagnostics(report, code, stored?.project, context) : [];
    const diagnostics = [...report.diagnostics, ...impure];
    const ok = report.ok && impure.length === 0;
    const problems = diagnostics.length > 0 ? `\n${describeDiagnostics(diagnostics)}` : "";
    return {
      summary: `${ok ? "The code can be saved" : "The code cannot be saved"}: ${countProblems(diagnostics)}.${problems}`,
      data: { ok, diagnostics: diagnostics.map((each) => ({ ...each })) },
    };
  },
});
