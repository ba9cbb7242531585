import { z } from "zod";
import { assetFacts } from "../src/library/describe-asset.ts";
import { ExpectedRevision, ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { assetsOf, removeAsset } from "../src/project/assets/change-assets.ts";
import { counted } from "../src/project/counted.ts";

export const removeAssetTool = defineTool({
  name: "remove_asset",
  title: "Remove an asset",
  description:
    "Take a file out of a project. Refused while a scene, plan, shared module, track or clip uses it, saying which. Answers with the assets left. Next: undo brings it back, import_asset another.",
  effect: "delete",
  toolset: "media",
  input: {
    projectId: ProjectId,
    assetId: z.string().min(1).max(120).describe("Of list_assets."),
    expectedRevision: ExpectedRevision.meta({ listed: false }),
  },
  output: {
    assets: z.array(z.looseObject({ assetId: z.string(), name: z.string(), kind: z.string() })),
    revision: Revision,
    receipt: Receipt,
  },
  async run({ projectId, assetId, expectedRevision }, { projects, owner }) {
    const { project, revision, receipt } = await projects.update(
      owner,
      projectId,
      (current) => removeAsset(current, assetId),
      expectedRevision === undefined ? {} : { expectedRevision },
    );
    const assets = assetsOf(project);
    return {
      summary: `${receipt} ${counted(assets.length, "asset")} left.`,
      data: { assets: assets.map(assetFacts), revision, receipt },
    };
  },
});
