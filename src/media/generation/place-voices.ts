import { UserError } from "../../errors.ts";
import { type SpokenScene, withVoices } from "../../project/sound/narration.ts";
import type { ProjectStore } from "../../store/projects/project-store.ts";
import type { GenerationJob } from "./generation-job.ts";

/**
 * Puts the voices of a job into their scenes, in one edit, and answers with what that did. Done again it changes nothing, so that
 * a server may end in between. Scenes that went away meanwhile are left out.
 */
export async function placeVoices(
  projects: Pick<ProjectStore, "update">,
  owner: string,
  { projectId, items, voice }: GenerationJob,
): Promise<string> {
  const spoken = items.flatMap(({ asset, sceneIds = [] }): SpokenScene[] => {
    if (!asset) return [];
    const { assetId: _, ...facts } = asset;
    return sceneIds.map((sceneId) => ({ sceneId, voice: facts }));
  });
  if (!voice || spoken.length === 0) return "";
  try {
    const { receipt } = await projects.update(owner, projectId, (current) => {
      const there = new Set(current.scenes.map(({ sceneId }) => sceneId));
      return withVoices(
        current,
        spoken.filter(({ sceneId }) => there.has(sceneId)),
        voice.fit,
      );
    });
    return receipt;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `The voices could not be placed: ${error.problem} They are assets of the project.`;
  }
}
