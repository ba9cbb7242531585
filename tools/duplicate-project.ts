import { z } from "zod";
import { Format, ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { type FormatFinding, formatFindings } from "../src/pictures/format-findings.ts";
import { pictureOfSaved } from "../src/pictures/picture-of-saved.ts";
import { duplicateProject } from "../src/project/duplicate-project.ts";
import { SidePixels } from "../src/project/format.ts";
import { newProjectId } from "../src/store/new-id.ts";

const MAX_TOLD = 40;

export const duplicateProjectTool = defineTool({
  name: "duplicate_project",
  title: "Duplicate a project",
  description:
    "Copy a project as it is now, also into another format. Use it for a variant, such as format 'portrait' of a landscape video, or to try something out; edit_timeline set_format changes the project itself. Answers with the copy's projectId. Its history starts anew. In another format its frames are drawn and measured, and what is cut off, overlaps or sits at absolute pixels comes back for each scene. Next: render_preview.",
  effect: "write",
  input: {
    projectId: ProjectId,
    title: z.string().min(1).max(200).optional().describe("Of the copy; by default the title with (copy)."),
    format: Format.optional().describe("Of the copy; by default as it is."),
    width: SidePixels.optional().describe("Pixels, even, with height; instead of format."),
    height: SidePixels.optional().describe("Pixels, even, with width."),
  },
  output: {
    projectId: z.string(),
    revision: Revision,
    receipt: Receipt,
    findings: z.array(z.object({ sceneId: z.string(), elementId: z.string(), rule: z.string(), message: z.string() })),
  },
  async run({ projectId, ...facts }, context) {
    const { projects, owner } = context;
    const { project } = await projects.read(owner, projectId);
    const { project: copy, receipt } = duplicateProject(project, {
      projectId: newProjectId(facts.title ?? project.title),
      ...facts,
    });
    const stored = await projects.create(owner, copy, receipt);
    const isSameSize = copy.width === project.width && copy.height === project.height;
    const { picture: found = [], note } = await pictureOfSaved(!isSameSize, () =>
      formatFindings(project, copy, context),
    );
    return {
      summary: `${receipt} projectId: ${copy.projectId}.${note}${describe(found)}`,
      data: {
        projectId: copy.projectId,
        revision: stored.revision,
        receipt,
        findings: found.map((each) => ({ ...each })),
      },
    };
  },
});

function describe(findings: readonly FormatFinding[]): string {
  if (findings.length === 0) return "";
  const lines = findings.slice(0, MAX_TOLD).map((each) => `- ${each.sceneId}: ${each.elementId} ${each.message}`);
  const more = findings.length > MAX_TOLD ? [`And ${findings.length - MAX_TOLD} more.`] : [];
  return `\nIn the new format, look at:\n${[...lines, ...more].join("\n")}`;
}
