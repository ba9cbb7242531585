import { z } from "zod";
import { assetFacts, linesOf } from "../src/mcp/answers/generation-answer.ts";
import { AssetEcho, JobStatusField, ProjectId } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { MEDIA_KINDS } from "../src/media/generation/generation-job.ts";

export const generateMediaTool = defineTool({
  name: "generate_media",
  title: "Generate media",
  description:
    "Make pictures, silent clips, sound effects or music for a project, one per prompt (such as 'a lighthouse at dusk'), as its assets. image and clip need FAL_KEY and cost money up to the budget; effect and music are free here. Answers with a jobId and an estimate, or at once with assets. Next: wait_for_job.",
  effect: "write",
  toolset: "media",
  input: {
    projectId: ProjectId,
    kind: z.enum(MEDIA_KINDS).describe("What to make."),
    prompts: z.array(z.string().min(1).max(2_000)).min(1).max(12).describe("What each shows or sounds like."),
    model: z.string().max(80).optional().describe("local: sounds made here; a wrong one is answered with all."),
    seconds: z.number().min(0.5).max(600).optional().describe("Of clips and sounds."),
    mood: z.string().max(40).optional().describe("Of music, such as calm."),
    bpm: z.number().min(40).max(220).optional().describe("Of music."),
    imageAssetId: z.string().max(80).optional().describe("Picture to start from."),
    seed: z.number().int().min(0).max(2_147_483_647).optional().describe("Another makes another."),
    styled: z.boolean().optional().meta({ listed: false }),
  },
  output: {
    jobId: z.string().optional(),
    status: JobStatusField.optional(),
    estimatedSeconds: z.number().optional(),
    estimatedUsd: z.number().optional(),
    assets: z.array(AssetEcho).optional(),
    notes: z.array(z.string()),
  },
  async run(request, { generations, owner, signal, progress }) {
    const made = await generations.generate(owner, request, { signal, onProgress: progress });
    const notes = [...made.notes];
    if ("assets" in made) {
      const assets = assetFacts(made.assets);
      return { summary: `${notes.join(" ")}${linesOf(assets)}`, data: { assets, notes } };
    }
    const { jobId, status, estimatedSeconds, estimatedUsd, items } = made.job;
    const known = items.filter(({ earlier }) => earlier).length;
    const again = known > 0 ? ` ${known} of ${items.length} were made before and cost nothing.` : "";
    const words = `Job ${jobId}: ${items.length} with ${items[0]?.plan.model}, about ${estimatedSeconds} s and $${estimatedUsd.toFixed(3)}.${again} Call wait_for_job.`;
    return { summary: [words, ...notes].join(" "), data: { jobId, status, estimatedSeconds, estimatedUsd, notes } };
  },
});
