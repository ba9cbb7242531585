import { z } from "zod";
import { plainText } from "../sandbox/policy/plain-text.ts";
import { VOICE_SPEED } from "../sandbox/policy/sound-names.ts";
import { speakScenes } from "../src/audio/speak-scenes.ts";
import { ExpectedRevision, ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { scenesToSpeak, voiceOf, withVoices } from "../src/project/sound/narration.ts";

export const generateVoiceoverTool = defineTool({
  name: "generate_voiceover",
  title: "Speak the narration",
  description:
    "Speak the narration of scenes and place each voice in its scene. Use it after plan_scenes has set the words; without a key a local English voice speaks, and nothing is spoken twice. Scenes too short are lengthened. Answers with the time of every word. Next: set_captions, edit_audio.",
  effect: "write",
  toolset: "media",

  input: {
    projectId: ProjectId,
    sceneIds: z.array(z.string().min(1).max(80)).min(1).max(200).optional().describe("All with narration when absent."),
    voice: z
      .string()
      .max(80)
      .optional()
      .describe("rms (default), slt, awb or kal16; or a voice or language of the machine, such as de."),
    speed: z.number().min(VOICE_SPEED.min).max(VOICE_SPEED.max).optional().describe("1 is its own pace."),
    say: z
      .array(
        z.strictObject({
          word: z.string().max(60).describe("As written."),
          as: z.string().max(120).describe("As spoken."),
        }),
      )
      .max(100)
      .optional()
      .meta({ listed: false }),
    fit: z.boolean().optional().describe("true: scenes get the length of their voice; false: none is resized."),
    expectedRevision: ExpectedRevision.meta({ listed: false }),
  },
  output: {
    revision: Revision,
    receipt: Receipt,
    scenes: z.array(
      z.looseObject({
        sceneId: z.string(),
        assetId: z.string(),
        seconds: z.number(),
        words: z.array(z.looseObject({})),
      }),
    ),
  },
  async run({ projectId, sceneIds, voice, speed, say, fit, expectedRevision }, context) {
    const { projects, speaking, filmSound, owner, signal, progress } = context;
    const { project } = await projects.read(owner, projectId);
    const scenes = scenesToSpeak(project, sceneIds);
    const onSpoken = (done: number, total: number) => progress(done / total, `Spoke ${done} of ${total} scenes.`);
    const spoken = await speakScenes(speaking, owner, project, scenes, {
      voice,
      speed,
      ...(say ? { say: Object.fromEntries(say.map((each) => [each.word, each.as])) } : {}),
      signal,
      onSpoken,
    });
    const kind = fit === undefined ? "lengthen" : fit ? "exact" : "none";
    const stored = await projects.update(owner, projectId, (current) => withVoices(current, spoken, kind), {
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });
    filmSound.prepare(owner, stored.project);
    const told = scenes.flatMap(({ sceneId }) => {
      const found = voiceOf(stored.project, sceneId);
      if (!found) return [];
      const { asset, track } = found;
      const { words = [], voice: voiceId, timing } = asset.speech ?? {};
      return [
        {
          sceneId,
          assetId: asset.assetId,
          trackId: track.trackId,
          seconds: asset.durationSeconds ?? 0,
          startSeconds: track.startSeconds,
          voice: voiceId,
          timing,
          words: words.map((word) => ({ ...word, text: plainText(word.text) })),
        },
      ];
    });
    const lines = told.map(
      ({ sceneId, seconds, words }) => `- ${sceneId}: ${seconds.toFixed(2)} s, ${words.length} words`,
    );
    return {
      summary: [stored.receipt, ...lines].join("\n"),
      data: { revision: stored.revision, receipt: stored.receipt, scenes: told },
    };
  },
});
