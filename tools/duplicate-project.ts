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
    "Copy a project as it is now, also into another format, such as 'portrait'; edit_timeline set_format changes the project itself. Answers with the copy's projectId and what does not fit another format; only history starts anew. Next: render_preview.",
  effect: "write",
  toolset: "history",
  input: {
    projectId: ProjectId,
    title: z.string().min(1).max(200).optional().describe("Default: the old one with (copy)."),
    format: Format.optional().describe("Default: as it is."),
    width: SidePixels.optional().meta({ listed: false }),
    height: SidePixels.optional().meta({ listed: false }),
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
