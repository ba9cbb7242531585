import { z } from "zod";
import { quoted } from "../sandbox/policy/plain-text.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { counted } from "../src/project/counted.ts";
import { timecode } from "../src/project/timecode.ts";

export const listProjectsTool = defineTool({
  name: "list_projects",
  title: "List projects",
  description:
    "List the projects of this workspace, the last changed first. Use it to take up earlier work. Answers with id, title, revision and length, a page at a time. Next: get_project.",
  effect: "read",
  input: { cursor: z.string().max(200).optional().describe("nextCursor of the last page.") },
  output: {
    projects: z.array(
      z.looseObject({ projectId: z.string(), title: z.string(), revision: z.number(), updatedAt: z.string() }),
    ),
    damaged: z.array(z.looseObject({ projectId: z.string() })).optional(),
    nextCursor: z.string().optional(),
  },
  async run({ cursor }, { projects, owner }) {
    const page = await projects.list(owner, cursor);
    const lines = page.projects.map(
      ({ projectId, title, sceneCount, durationInFrames, fps }) =>
        `- ${projectId}: ${quoted(title)}, ${counted(sceneCount, "scene")}, ${timecode(durationInFrames, fps)}`,
    );
    const broken = page.damaged.map(({ projectId, problem }) => `- ${projectId}: damaged. ${problem}`);
    return {
      summary: [...lines, ...broken].join("\n") || "There are no projects yet. Start one with create_project.",
      data: {
        projects: page.projects.map(({ projectId, title, revision, sceneCount, durationInFrames, fps, updatedAt }) => ({
          projectId,
          title,
          revision,
          sceneCount,
          durationSeconds: durationInFrames / fps,
          updatedAt,
        })),
        ...(page.damaged.length > 0 ? { damaged: [...page.damaged] } : {}),
        ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }),
      },
    };
  },
});
