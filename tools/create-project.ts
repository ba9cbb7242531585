import { z } from "zod";
import { Format, Receipt, Revision, ThemeName } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { BrandFields } from "../src/project/brand/brand.ts";
import { brandContrast } from "../src/project/brand/brand-contrast.ts";
import { createProject } from "../src/project/create-project.ts";
import { SidePixels } from "../src/project/format.ts";
import { MAX_BRIEF_CHARS, MAX_FPS, MAX_TITLE_CHARS, MIN_FPS } from "../src/project/limits.ts";
import { newProjectId } from "../src/store/new-id.ts";

export const createProjectTool = defineTool({
  name: "create_project",
  title: "Create a project",
  description:
    "Start a video project, such as title 'Why tides come twice', format 'portrait'. For a video that exists, take its id from list_projects. Answers with the projectId that all other tools take. It stays until its folder is deleted; size and look can be changed with edit_timeline, fps cannot. Next: plan_scenes.",
  effect: "write",
  input: {
    title: z.string().min(1).max(MAX_TITLE_CHARS).describe("Shown in lists and used for file names."),
    brief: z.string().max(MAX_BRIEF_CHARS).optional().describe("What the video is for and for whom."),
    format: Format.optional().describe("landscape 1920x1080 (default), portrait 1080x1920, square 1080x1080."),
    width: SidePixels.optional().describe("Pixels, even, with height; instead of format."),
    height: SidePixels.optional().describe("Pixels, even, with width."),
    fps: z
      .union([z.number().min(MIN_FPS).max(MAX_FPS), z.string().max(20)])
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
