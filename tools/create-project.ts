import { z } from "zod";
import { Format, Receipt, Revision, ThemeName } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { BrandFields } from "../src/project/brand/brand.ts";
import { brandContrast } from "../src/project/brand/brand-contrast.ts";
import { createProject } from "../src/project/create-project.ts";
import { SidePixels } from "../src/project/format.ts";
import { MAX_BRIEF_CHARS, MAX_FPS, MAX_TITLE_CHARS, MIN_FPS } from "../src/project/limits.ts";
import { newProjectId } from "../src/store/new-id.ts";

/** Listed here; `set_brand` lists them all. */
const MAIN_BRAND_FIELDS = ["primary", "secondary", "background", "text", "headingFont", "bodyFont"];

export const createProjectTool = defineTool({
  name: "create_project",
  title: "Create a project",
  description:
    "Start a video project, such as title 'Why tides come twice', format 'portrait'. For an old one use list_projects. Answers with its projectId. edit_timeline changes size and look; fps stays. Next: plan_scenes.",
  effect: "write",
  input: {
    title: z.string().min(1).max(MAX_TITLE_CHARS).describe("Also names its files."),
    brief: z.string().max(MAX_BRIEF_CHARS).optional().describe("What it is for and for whom."),
    format: Format.optional().describe("Default landscape, 1920x1080."),
    width: SidePixels.optional().describe("Or even pixels."),
    height: SidePixels.optional().describe("In even pixels."),
    fps: z
      .union([z.number().min(MIN_FPS).max(MAX_FPS), z.string().max(20)])
      .meta({ listed: 0 })
      .optional()
      .describe("Default 30; 23.976, 29.97 and 59.94 are kept exactly."),
    theme: ThemeName.optional(),
    brand: BrandFields.meta({ listed: MAIN_BRAND_FIELDS })
      .optional()
      .describe("CSS colours, bundled fonts; set_brand of edit_timeline has more."),
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
