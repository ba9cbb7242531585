import { createHash, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerationJob } from "../../../../src/media/generation/generation-job.ts";
import { GenerationJobs, type GenerationPorts } from "../../../../src/media/generation/generation-jobs.ts";
import type { AddFile } from "../../../../src/media/generation/generations.ts";
import { FalProvider } from "../../../../src/media/providers/fal/fal-provider.ts";
import { createLogger } from "../../../../src/platform/logger.ts";
import { addAsset, findAsset } from "../../../../src/project/assets/change-assets.ts";
import { DocumentJobs } from "../../../../src/store/jobs/document-jobs.ts";
import { openWorkspace, type Workspace } from "../../../../src/store/open-workspace.ts";
import { FAL_KEY } from "../../../support/loopback-fal.ts";
import { leadTo } from "../../../support/loopback-provider.ts";

export const OWNER = "local";

/** One server's generations on a workspace, with fal on this machine and files taken as they are. */
export async function openGenerations(home: string, base: string, ports: Partial<GenerationPorts> = {}) {
  const workspace = await openWorkspace(home, () => new Date());
  const lines: string[] = [];
  // Each result is other bytes, as those of a model are.
  const download = async () => {
    const path = join(home, `${randomUUID()}.download`);
    writeFileSync(path, randomUUID());
    return { path };
  };
  const options = {
    key: FAL_KEY,
    download,
    fetch: leadTo(base),
    patience: {
      retries: 1,
      firstPauseMilliseconds: 5,
      longestPauseMilliseconds: 500,
      failuresUntilRest: 50,
      restMilliseconds: 60_000,
    },
    limits: { callMilliseconds: 20_000, pollMilliseconds: 20, longestPollMilliseconds: 40 },
  };
  const providers = { image: new FalProvider("image", options), clip: new FalProvider("clip", options) };
  const generations = new GenerationJobs({
    ...workspace,
    jobs: new DocumentJobs<GenerationJob>(workspace.documents, workspace.locks),
    providers: async () => providers,
    addFile: addAsIs(workspace),
    budgetUsd: 5,
    now: () => new Date(),
    logger: createLogger({ verbose: true, format: "json", write: (line) => lines.push(line) }),
    ...ports,
  });
  return { generations, workspace, lines };
}

function addAsIs({ projects, assetFiles }: Workspace): AddFile {
  return async (owner, projectId, { path, name }, origin) => {
    const bytes = readFileSync(path);
    const asset = {
      name: `${name}.png`,
      kind: "image" as const,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      mimeType: "image/png",
      sizeBytes: bytes.length,
      origin,
    };
    await assetFiles.keep(owner, asset, path);
    let assetId = "";
    const { project } = await projects.update(owner, projectId, (current) => {
      const added = addAsset(current, asset);
      assetId = added.asset.assetId;
      return added;
    });
    return findAsset(project, assetId);
  };
}
