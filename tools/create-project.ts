import { z } from "zod";
import { Format, Receipt, Revision, ThemeName } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { BrandFields } from "../src/project/brand/brand.ts";
import { brandContrast } from "../src/project/brand/brand-contrast.ts";
import { createProject } from "../src/project/create-project.ts";
import { newProjectId } from "../src/store/new-id.ts";

export const createProjectTool = defineTool({
  name: "create_project",
  title: "Create a project",
  description: "Start a video project. Projects are kept until their folder is deleted. Next: plan_scenes.",
  effect: "write",
  input: {
    title: z.string().min(1).max(200).describe("Shown in lists and used for file names."),
    brief: z.string().max(8_000).optional().describe("What the video is for and for whom."),
    format: Format.optional().describe("landscape 1920x1080 (default), portrait 1080x1920, square 1080x1080."),
    width: z.number().int().optional().describe("Pixels, even, with height; instead of format."),
    height: z.number().int().optional().describe("Pixels, even, with width."),
    fps: z
      .union([z.number(), z.string().max(20)])
      .optional()
      .describe(
        "Whole frames per second (1 to 60, 30 by default), or 23.976, 29.97, 59.94 (30000/1001), kept exactly.",
      ),
    theme: ThemeName.optional(),
    brand: BrandFields.optional().describe("Colours, fonts and forms of its own over the theme."),
  },
  output: { projectId: z.string(), revision: Revision, receipt: Receipt, notes: z.array(z.string()).optional() },
  async run(facts, { projects, owner }) {
    const { project, receipt } = createProject({ projectId: newProjectId(facts.title), ...facts });
    const stored = await projects.create(owner, project, receipt);
    const notes = brandContrast(project);
    return {
      summary: `${[receipt, ...notes].join(" ")} projectId: ${project.projectId}`,
      data: {
        projectId: project.projectId,
        revision: stored.revision,
        receipt,
        ...(notes.length > 0 ? { notes } : {}),
      },
    };
  },
});
