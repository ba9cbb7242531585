import { z } from "zod";
import { VOICE_SPEED } from "../sandbox/policy/sound-names.ts";
import { speakScenes } from "../src/audio/speak-scenes.ts";
import { UserError } from "../src/errors.ts";
import { voiceFacts, voiceLines } from "../src/mcp/answers/voiceover-answer.ts";
import { ExpectedRevision, JobStatusField, ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { isOfProvider } from "../src/media/generation/provided-voice.ts";
import { scenesToSpeak, withVoices } from "../src/project/sound/narration.ts";

/** Hosts cut calls off after a minute. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

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
      .describe(
        "rms (default), slt, awb, kal16; elevenlabs:NAME with its key; or a voice or language of the machine, such as de.",
      ),
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
    jobId: z.string().optional(),
    status: JobStatusField.optional(),
  },
  async run({ projectId, sceneIds, voice, speed, say, fit, expectedRevision }, context) {
    const { projects, generations, speaking, filmSound, owner, signal, progress } = context;
    const { project } = await projects.read(owner, projectId);
    const ids = scenesToSpeak(project, sceneIds).map(({ sceneId }) => sceneId);
    const hints = say ? { say: Object.fromEntries(say.map((each) => [each.word, each.as])) } : {};
    const kind = fit === undefined ? "lengthen" : fit ? "exact" : "none";
    if (voice !== undefined && isOfProvider(voice)) {
      const asked = await generations.speak(owner, { projectId, sceneIds, voice, speed, fit: kind, ...hints }, signal);
      const onChange = (current: { progress: number; message: string }) => progress(current.progress, current.message);
      const wait = { milliseconds: LONGEST_WAIT_MILLISECONDS, signal, onChange };
      const { jobId, status, message, estimatedUsd } = await generations.wait(owner, asked.jobId, wait);
      if (status === "failed" || status === "cancelled")
        throw new UserError(message, `What failed can be sent again with retry_job, jobId ${jobId}.`);
      const stored = await projects.read(owner, projectId);
      if (status !== "done") {
        const words = `Job ${jobId}: about $${estimatedUsd.toFixed(3)}. The voices are put into their scenes when it ends. Call wait_for_job, then this again for the times of the words, which costs nothing.`;
        return { summary: words, data: { revision: stored.revision, receipt: message, scenes: [], jobId, status } };
      }
      filmSound.prepare(owner, stored.project);
      const scenes = voiceFacts(stored.project, ids);
      const summary = [message, ...voiceLines(scenes)].join("\n");
      return { summary, data: { revision: stored.revision, receipt: message, scenes, jobId, status } };
    }
    const onSpoken = (done: number, total: number) => progress(done / total, `Spoke ${done} of ${total} scenes.`);
    const request = { voice, speed, ...hints, signal, onSpoken };
    const spoken = await speakScenes(speaking, owner, project, scenesToSpeak(project, sceneIds), request);
    const stored = await projects.update(owner, projectId, (current) => withVoices(current, spoken, kind), {
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });
    filmSound.prepare(owner, stored.project);
    const scenes = voiceFacts(stored.project, ids);
    return {
      summary: [stored.receipt, ...voiceLines(scenes)].join("\n"),
      data: { revision: stored.revision, receipt: stored.receipt, scenes },
    };
  },
});
