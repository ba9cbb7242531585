import { z } from "zod";
import { trackFacts, trackLines } from "../src/mcp/answers/describe-tracks.ts";
import { ExpectedRevision, ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { editAudioAtEntrances } from "../src/pictures/edit-audio-at-entrances.ts";
import { AudioOperationFields, parseAudioOperations } from "../src/project/sound/edit-audio.ts";

export const editAudioTool = defineTool({
  name: "edit_audio",
  title: "Edit the sound",
  description:
    "Place, move, trim, fade, mute or remove sounds: music under the whole video, effects at a time. Such as operations [{op: 'set_music', assetId: 'calm'}]. Music ducks under voices. All apply, or none. Answers with all tracks. Next: export_video.",
  effect: "write",
  toolset: "media",

  input: {
    projectId: ProjectId,
    operations: z.array(AudioOperationFields).min(1).max(100).describe("In order."),
    expectedRevision: ExpectedRevision.meta({ listed: false }),
  },
  output: { revision: Revision, receipt: Receipt, tracks: z.array(z.looseObject({ trackId: z.string() })) },
  async run({ projectId, operations, expectedRevision }, context) {
    const wanted = parseAudioOperations(operations);
    const options = expectedRevision === undefined ? {} : { expectedRevision };
    const stored = await editAudioAtEntrances(projectId, wanted, options, context);
    context.filmSound.prepare(context.owner, stored.project);
    return {
      summary: `${stored.receipt}\n${trackLines(stored.project)}`,
      data: { revision: stored.revision, receipt: stored.receipt, tracks: trackFacts(stored.project) },
    };
  },
});
