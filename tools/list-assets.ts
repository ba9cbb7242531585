import { z } from "zod";
import { pictureOfAssets } from "../src/library/asset-board.ts";
import { assetFacts, measureOf } from "../src/library/describe-asset.ts";
import { ProjectId, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { assetsOf } from "../src/project/assets/change-assets.ts";
import { counted } from "../src/project/counted.ts";

export const listAssetsTool = defineTool({
  name: "list_assets",
  title: "List assets",
  description:
    "List the files that were brought into a project, and see its pictures, drawings and clips on one sheet of up to 24. Answers with their ids, names, kinds and sizes; scenes show them by name, such as staticFile('logo.png'). Next: generate_scene_code.",
  effect: "read",
  toolset: "media",
  pictured: true,
  input: { projectId: ProjectId },
  output: {
    assets: z.array(z.looseObject({ assetId: z.string(), name: z.string(), kind: z.string() })),
    revision: Revision,
  },
  async run({ projectId }, context) {
    const { projects, owner } = context;
    const { project, revision } = await projects.read(owner, projectId);
    const assets = assetsOf(project);
    const { image, note } = await pictureOfAssets(assets, context);
    const lines = assets.map((asset) => `- ${asset.assetId}: ${asset.name}, ${asset.kind}, ${measureOf(asset)}`);
    return {
      summary:
        assets.length === 0
          ? "The project has no assets yet. Next: import_asset."
          : `${counted(assets.length, "asset")}.${note}\n${lines.join("\n")}`,
      data: { assets: assets.map(assetFacts), revision },
      ...(image ? { image } : {}),
    };
  },
});
